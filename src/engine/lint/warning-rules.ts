import { blanksIn } from './stem-rules.ts'
import { isWithin } from '../guard.ts'
import type { Knowledge } from '../knowledge.ts'
import { LOOK_RULES, lookOf } from '../option-looks.ts'
import type { LooksOfSet } from '../option-looks.ts'
import { onceFor } from '../remembered.ts'
import type { Question } from '../types.ts'
import { contentStems, words } from '../words.ts'
import { keyAndWrong } from './rule.ts'
import type { Rule } from './rule.ts'
import { BLANK } from './stem-rules.ts'

/** Rules of good style: of two questions the one that breaks fewer is kept. */
export const WARNING_RULES: readonly Rule[] = [
  ...LOOK_RULES.map(({ name, finds }): Rule => ({
    name,
    breaks: ({ question }) => {
      const looks = looksOf(question)
      return (looks && finds(looks)) || null
    },
  })),
  {
    name: 'W4',
    breaks: ({ question }) => {
      const set = keyAndWrong(question)
      if (!set) return null
      const stem = new Set(contentStems(question.prompt))
      const elsewhere = new Set(set.wrong.flatMap(contentStems))
      const shared = contentStems(set.key).find((word) => stem.has(word) && !elsewhere.has(word))
      return shared ? `"${shared}" ties the key to the stem` : null
    },
  },
  {
    name: 'W11',
    breaks: ({ question, rivals }) => {
      const set = keyAndWrong(question)
      // Options that put the same words in another order are told apart by the order.
      if (!set || rivals.some(({ contrary }) => contrary)) return null
      const sets = [set.key, ...set.wrong].map((text) => new Set(contentStems(text)))
      const within = sets.some((one, at) => sets.some((other, place) => at !== place && isWithin(one, other)))
      return within ? 'one option holds another' : null
    },
  },
  {
    name: 'W13',
    breaks: ({ question: { prompt, form } }) => {
      if (form === 'truefalse') return null
      if (!/\?/.test(prompt) && !prompt.includes(BLANK) && !ORDER.test(prompt)) return 'nothing is asked'
      return UNFOCUSED.test(prompt) ? 'the stem leaves the question to its options' : null
    },
  },
  {
    name: 'W14',
    breaks: ({ question: { prompt, form } }, knowledge) => {
      // A blank shows the sentence as it stands, whether the answer is typed or chosen.
      if (form === 'cloze' || blanksIn(prompt) > 0) return null
      const own = words(prompt.replace(/“[^”]*”/gu, ' . '))
      const runs = runsOf(knowledge)
      const copied = own.some(
        (_, at) => at + RUN <= own.length && runs.has(own.slice(at, at + RUN).join(' ')),
      )
      return copied ? "more than twelve words running are the article's own" : null
    },
  },
]

/** Every rule of looks asks for them. */
const looksOf = onceFor((question: Question): LooksOfSet | null => {
  const set = keyAndWrong(question)
  return set && { key: lookOf(set.key), wrong: set.wrong.map(lookOf) }
})

/** Asking in another way than by a question mark. */
const ORDER = /(?:^|[.?”] |, )(?:explain|match|sort|put|name|complete)\b/i

const UNFOCUSED =
  /\bwhich (?:of (?:these|the following|them) |(?:of these )?(?:statements?|sentences?) )?(?:is|are) (?:true|right|correct)\b/i

/** One more than the words that a stem may take from the article in a row. */
const RUN = 13

// An article's own runs of words are asked about with every question.
const known = new WeakMap<Knowledge, ReadonlySet<string>>()

function runsOf(knowledge: Knowledge): ReadonlySet<string> {
  const found = known.get(knowledge)
  if (found) return found
  const all = words(knowledge.usage.lower)
  const last = Math.max(0, all.length - RUN + 1)
  const made = new Set(all.slice(0, last).map((_, at) => all.slice(at, at + RUN).join(' ')))
  known.set(knowledge, made)
  return made
}
