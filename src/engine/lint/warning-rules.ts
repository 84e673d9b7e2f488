import { blanksIn } from './stem-rules.ts'
import { isWithin } from '../compose/guard.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { LOOK_RULES, lookOf } from '../compose/option-looks.ts'
import type { LooksOfSet } from '../compose/option-looks.ts'
import { onceFor } from '../remembered.ts'
import type { Question } from '../types.ts'
import { contentStems, words } from '../language/words.ts'
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
      const own = words(prompt.replace(/“[^“”]*”/gu, ' . '))
      const copied = own.length >= RUN && hasRun(own, textOf(knowledge))
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

type RunningText = {
  readonly words: readonly string[]
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** An article's own words in a row, and where each stands. */
const textOf = onceFor(({ usage }: Knowledge): RunningText => {
  const all = words(usage.lower)
  const places = new Map<string, number[]>()
  all.forEach((word, at) => {
    const found = places.get(word)
    if (found) found.push(at)
    else places.set(word, [at])
  })
  return { words: all, places }
})

/** Whether so many words in a row are the article's, looked for where the rarest of them stands. */
function hasRun(own: readonly string[], text: RunningText): boolean {
  let inArticle = 0
  return own.some((word, at) => {
    inArticle = text.places.has(word) ? inArticle + 1 : 0
    return inArticle >= RUN && standsInArticle(own.slice(at + 1 - RUN, at + 1), text)
  })
}

function standsInArticle(run: readonly string[], { words: all, places }: RunningText): boolean {
  const placesOf = run.map((word) => places.get(word) ?? [])
  const rarest = placesOf.reduce(
    (best, found, at) => (found.length < (placesOf[best]?.length ?? 0) ? at : best),
    0,
  )
  return (placesOf[rarest] ?? []).some((place) => run.every((word, at) => all[place - rarest + at] === word))
}
