import { isAuthored } from '../own/authored.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { belongsTo } from '../compose/inquiry.ts'
import { namesFor } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { asSentence } from '../compose/phrasing.ts'
import type { Fact } from '../types.ts'
import { contentStems, words } from '../language/words.ts'

/**
 * A question that the author wrote with its answer is asked as it is written: to be typed where the answer is
 * short, and among the answers to the same sort of question where that has only one right answer.
 */
export function askedInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.kind !== 'faq' || fact.label === null || !isAuthored(fact)) return []
  const others = authoredAnswers(fact, knowledge)
  const names = namesFor(knowledge, fact.value)
  const key = fact.value
  const base: Inquiry = {
    ask: { direction: 'value', fact, key, about: fact.label, claim: fact.label, exclusive: true },
    aim: 'asked',
    stem: askedAsWritten(fact.label),
    pools: [],
    wrongBecause: ({ text, owner }) => belongsTo(`the answer to “${owner}”`, text),
    // "1619" answers as well as "In 1619".
    accepts: [...names, key.replace(/^(?:in|on|at|by|from|about|around)\s+/iu, '')].filter(
      (name) => name !== key,
    ),
    siblings: [
      ...others.map(({ value }) => value),
      ...knowledge.reading.terms.map(({ name }) => name).filter((name) => !names.includes(name)),
    ],
    strain: 0,
  }
  const measured = measureOf(fact.label)
  if (measured === null) return [base]
  const alike = others.filter(({ label }) => measureOf(label ?? '') === measured)
  const pool = alike.map((one) => ({ text: asSentence(one.value), fact: one, owner: one.label ?? '' }))
  return [base, { ...base, ask: { ...base.ask, key: asSentence(key) }, pools: [pool], accepts: null }]
}

/** As written; a few words ("Capital of France?") need more around them to be a question. */
const askedAsWritten = (question: string): string =>
  words(question).length >= 4 && new Set(contentStems(question)).size >= 3
    ? question
    : `Asked “${question}”, what does the article answer?`

const authoredAnswers = (fact: Fact, { reading }: Knowledge): Fact[] =>
  reading.facts.filter((one) => one.kind === 'faq' && isAuthored(one) && one.id !== fact.id)

/** When, how many, how far: a question that one amount alone answers; null for any other. */
function measureOf(question: string): string | null {
  const found =
    /^(?:in |since |by |at )?(?<asked>when|what year|which year|how (?:many|much|long|far|high|deep|old|fast|hot|big|large|heavy|often|wide|tall))\b/iu.exec(
      question,
    )?.groups?.asked
  if (found === undefined) return null
  return /year|when/i.test(found) ? 'when' : found.toLowerCase()
}
