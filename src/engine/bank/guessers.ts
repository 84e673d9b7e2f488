import { convergence } from '../compose/option-looks.ts'
import type { Question } from '../types.ts'
import { contentStems } from '../language/words.ts'

/** What guessers without knowledge score: shares from 0 to 1 over `items` questions. */
export type GuesserScores = {
  readonly items: number
  /** What drawing lots scores. */
  readonly chance: number
  readonly longest: number
  readonly stemOverlap: number
  readonly convergent: number
}

/**
 * Lets three test-wise guessers answer every choice of one or several (QUESTIONS.md, "What it must reach"): the
 * longest option, the one that shares most words with the stem, the one that shares most words with the other
 * options. Where several right ones are asked for a guesser takes as many options. Ties are drawn by lot, so each
 * score is an expected value; of a question of several it is the share of what it takes that is right.
 */
export function guesserScores(questions: readonly Question[]): GuesserScores {
  const items = questions.flatMap((question) =>
    question.form === 'choice' || question.form === 'multi' ? [itemOf(question)] : [],
  )
  return {
    items: items.length,
    chance: mean(items, ({ right, texts }) => right.filter(Boolean).length / texts.length),
    longest: mean(items, (item) => guessed(item, ({ texts }) => texts.map(({ length }) => length))),
    stemOverlap: mean(items, (item) => guessed(item, sharedWithStem)),
    convergent: mean(items, (item) => guessed(item, ({ stems }) => convergence(stems))),
  }
}

type Item = {
  readonly stem: ReadonlySet<string>
  readonly texts: readonly string[]
  readonly stems: readonly ReadonlySet<string>[]
  readonly right: readonly boolean[]
}

const itemOf = ({
  prompt,
  options,
}: Extract<Question, { form: 'choice' | 'truefalse' | 'multi' }>): Item => ({
  stem: new Set(contentStems(prompt)),
  texts: options.map(({ text }) => text),
  stems: options.map(({ text }) => new Set(contentStems(text))),
  right: options.map(({ correct }) => correct),
})

const sharedWithStem = ({ stem, stems }: Item): number[] =>
  stems.map((own) => [...own].filter((one) => stem.has(one)).length)

/** The expected share of right ones among what scores highest. */
function guessed(item: Item, scoreOf: (item: Item) => readonly number[]): number {
  const scores = scoreOf(item)
  const wanted = item.right.filter(Boolean).length
  const cut = [...scores].sort((one, other) => other - one)[wanted - 1] ?? 0
  const [above, level] = [scores.map((one) => one > cut), scores.map((one) => one === cut)]
  const open = wanted - above.filter(Boolean).length
  const rightIn = (taken: readonly boolean[]): number =>
    taken.filter((one, at) => one && item.right[at]).length
  return (rightIn(above) + (open * rightIn(level)) / level.filter(Boolean).length) / wanted
}

const mean = (items: readonly Item[], of: (item: Item) => number): number =>
  items.length === 0 ? 0 : items.reduce((sum, item) => sum + of(item), 0) / items.length
