import type { Bank } from '../engine/types.ts'

/** What the learner should know first of what would come in, a sentence each. */
export function noticesOf({ article, facts, questions }: Bank): string[] {
  if (!looksEnglish(article.text)) return [NOT_ENGLISH]
  if (questions.length === 0) return [NOTHING]
  if (facts.length < 5) return [FEW]
  return []
}

const NOT_ENGLISH =
  'This does not look like English, the only language that questions are made of so far; what was found may be wrong.'
const NOTHING =
  'There is nothing here that can be asked with certainty: no definitions, lists, tables, figures or dates that stand for themselves.'
const FEW =
  'Few facts here can be asked with certainty. Texts with definitions, lists, tables or dates give more than stories and opinions.'

const FREQUENT = new Set(
  'the of and to in a is that for it as with are on by be this from or an at was which not have can'.split(
    ' ',
  ),
)
const SAMPLE = 3000

/** In English every fourth word or more is one of the most frequent ones; short texts are given the benefit of the doubt. */
export function looksEnglish(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, SAMPLE) ?? []
  if (words.length < 40) return !/[^\P{L}\p{Script=Latin}]/u.test(text)
  return words.filter((word) => FREQUENT.has(word)).length >= words.length * 0.1
}
