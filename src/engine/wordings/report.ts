import { readClause } from '../language/clause.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { asSentence, inSentence, unstopped } from '../compose/phrasing.ts'
import { capitalised } from '../terms/naming.ts'
import type { Fact } from '../types.ts'
import type { Recalled } from './plain.ts'

/** "What did John List find in 2003?" of what somebody found; null of any other fact. */
export function reportRecall(fact: Fact, knowledge: Knowledge): Recalled | null {
  if (fact.kind !== 'property' || fact.label !== null || !/^\p{Ll}+ that$/u.test(fact.slot)) return null
  const read = readClause(unstopped(fact.statement))
  if (!read || read.opening !== '' || !fact.value) return null
  const when = /^(?<when>.*?)\s?that\s/su.exec(read.rest)?.groups?.when ?? ''
  const subject = inSentence(knowledge, read.subject)
  const stem = ['What did', subject, read.verb.lemma, when].filter(Boolean).join(' ')
  // "Food must not be given away, and that …": each is what was held.
  const answer = /\b(?:and|but) that\b/u.test(fact.value) ? `that ${fact.value}` : fact.value
  return { stem: `${stem}?`, answer: asSentence(capitalised(answer)) }
}
