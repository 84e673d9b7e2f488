import { asSentence, unstopped } from '../compose/phrasing.ts'
import { bidsOf } from '../facts/instructions.ts'
import { readClause } from '../language/clause.ts'
import { capitalised } from '../terms/naming.ts'
import type { Fact } from '../types.ts'

/** "One tip: never use less vinegar, because …" asks why one should; null for what gives no reason. */
export function tipRecall({
  statement,
  label,
}: Fact): { readonly stem: string; readonly answer: string } | null {
  if (label !== null) return null
  const { bid, reason } = TIP.exec(unstopped(statement))?.groups ?? {}
  if (bid === undefined || reason === undefined) return null
  if (isStated(bid)) return { stem: `Why is it that ${bid}?`, answer: asSentence(reason) }
  const order = bid.replace(/^(?:never|always|don['’]t|do not) /iu, '')
  if (order === bid && (!bidsOf(capitalised(bid)) || readClause(capitalised(bid)) !== null)) return null
  const not = /^(?:don['’]t|do not) (?<what>.+)$/iu.exec(bid)?.groups?.what
  return {
    stem: `Why should you ${not === undefined ? bid : `not ${not}`}?`,
    answer: asSentence(reason),
  }
}

/** "Rice flour keeps the dough from sticking" bids nobody. */
function isStated(bid: string): boolean {
  if (/^(?:never|always|avoid|don['’]t|do not) /iu.test(bid)) return false
  const verb = readClause(bid)?.verb
  return /^(?:an?|the) /u.test(bid) || verb?.pos === 'AUX' || /s$/u.test(verb?.text ?? '')
}

const TIP =
  /^One (?:\p{Ll}+ )?(?:tip|trick|hint|practice)[^:“]{0,40}: (?<bid>(?:never|always|avoid|don['’]t|do not)? ?\p{Ll}[^:“”.;]{8,90}?)(?:[:;.] |,? because | since |,? so that |, so |, as )(?<reason>[^:“”]{10,})$/iu
