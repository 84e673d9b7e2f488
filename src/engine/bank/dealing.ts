import { numberOrder } from '../language/number-order.ts'
import { shuffled } from '../seed.ts'
import type { Question } from '../types.ts'

/** In what order a question's parts are shown: indices into the bank's options, pairs or classes. */
export type Dealt = {
  readonly options: readonly number[]
  readonly slots: readonly number[]
  readonly pieces: readonly number[]
}

/**
 * Deals a question: the key of a choice to its planned place, everything else by the seed. True stands
 * before False, numbers stand in their order (E6), and a sort's classes keep theirs.
 *
 * @param keyAt where the key of a choice stands, 0 to 3
 */
export function deal(question: Question, keyAt: number, seed: string): Dealt {
  switch (question.form) {
    case 'choice':
      return { ...NOTHING, options: dealChoice(question.options, keyAt, seed) }
    case 'truefalse':
      return {
        ...NOTHING,
        options: indices(question.options).sort((a, b) => trueFirst(question.options, a, b)),
      }
    case 'match':
      return {
        ...NOTHING,
        slots: shuffled(indices(question.pairs), `${seed}:slots`),
        pieces: shuffled(indices(question.pairs), `${seed}:pieces`),
      }
    case 'sort':
      return {
        ...NOTHING,
        slots: indices(question.classes),
        pieces: shuffled(indices(question.pairs), `${seed}:pieces`),
      }
    case 'multi':
      return { ...NOTHING, options: shuffled(indices(question.options), seed) }
    case 'order':
      return { ...NOTHING, pieces: shuffled(indices(question.items), `${seed}:pieces`) }
    default:
      return NOTHING
  }
}

const NOTHING: Dealt = { options: [], slots: [], pieces: [] }

const indices = (list: readonly unknown[]): number[] => list.map((_, i) => i)

function dealChoice(
  options: readonly { text: string; correct: boolean }[],
  keyAt: number,
  seed: string,
): number[] {
  const all = indices(options)
  const sorted = numberOrder(options.map(({ text }) => text))
  if (sorted) return sorted
  const dealt = shuffled(
    all.filter((i) => options[i]?.correct === false),
    seed,
  )
  dealt.splice(Math.min(keyAt, dealt.length), 0, ...all.filter((i) => options[i]?.correct === true))
  return dealt
}

const trueFirst = (options: readonly { text: string }[], a: number, b: number): number =>
  Number(options[b]?.text === 'True') - Number(options[a]?.text === 'True')
