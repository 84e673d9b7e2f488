import type { Knowledge } from '../compose/knowledge.ts'
import { tokens } from '../language/words.ts'
import { asSentence, inSentence } from '../compose/phrasing.ts'
import { capitalised } from '../terms/naming.ts'
import type { Fact } from '../types.ts'
import type { Recalled } from './plain.ts'

/** "What did John List find in 2003?" of what somebody found; null of any other fact. */
export function reportRecall(fact: Fact, knowledge: Knowledge): Recalled | null {
  if (fact.kind !== 'property' || fact.label !== null || !/^\p{Ll}+ that$/u.test(fact.slot)) return null
  const found = FOUND.exec(fact.statement)?.groups
  const lemma = tokens(fact.statement).find(({ text }) => fact.slot === `${text} that`)?.lemma
  if (!found || lemma === undefined) return null
  const { who = '', when = '', has } = found
  const asked =
    has === undefined
      ? [doing(fact.slot), inSentence(knowledge, who), LEMMAS.get(lemma) ?? lemma]
      : [`What ${has}`, inSentence(knowledge, who), fact.slot.replace(/ that$/u, '')]
  const stem = [...asked, when].filter(Boolean).join(' ')
  // "Food must not be given away, and that …": each is what was held.
  const answer = /\b(?:and|but) that\b/u.test(fact.value) ? `that ${fact.value}` : fact.value
  return { stem: `${stem}?`, answer: asSentence(capitalised(answer)) }
}

const FOUND =
  /^(?<who>[^,]{2,90}?)(?:, [^;:]{3,160},)? (?:had |(?<has>has|have) )?\p{Ll}+(?: (?<when>(?:in|on) [^,;:]{3,50}))? that /su

/** "Found" is also the base of "founded". */
const LEMMAS: ReadonlyMap<string, string> = new Map([['found', 'find']])

/** "Argues", "argue" and "argued". */
const doing = (slot: string): string =>
  /s that$/u.test(slot)
    ? 'What does'
    : /(?:ed|found|shown?|held|learnt) that$/u.test(slot)
      ? 'What did'
      : 'What do'
