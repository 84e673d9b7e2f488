import { isPlural } from '../language/number.ts'
import { remembered } from '../remembered.ts'
import { contentStems, words } from '../language/words.ts'

/** What can be seen of an option without knowing anything, worked out once. */
export type Look = {
  readonly length: number
  readonly absolute: boolean
  readonly vague: boolean
  /** The grammar it opens with, as far as its first word shows it. */
  readonly opening: string
  readonly digits: boolean
  /** Which of `MARKS` it has. */
  readonly marks: readonly boolean[]
  readonly first: string
  readonly stems: ReadonlySet<string>
  /** A name of several things. */
  readonly several: boolean
}

export const lookOf: (text: string) => Look = remembered((text) => {
  const all = words(text)
  return {
    length: text.length,
    absolute: all.some((word) => ABSOLUTE.has(word)),
    vague: all.some((word) => VAGUE.has(word)),
    opening: openingOf(all[0] ?? ''),
    digits: /\d/.test(text),
    marks: MARKS.map((mark) => mark.test(text)),
    first: text.charAt(0).toLowerCase(),
    stems: new Set(contentStems(text)),
    several: all.length <= LONGEST_NAME && isPlural(text),
  }
}, 5000)

const LONGEST_NAME = 3

/** A key beside its wrong options. */
export type LooksOfSet = { readonly key: Look; readonly wrong: readonly Look[] }

/** The rules of style that the looks of a set alone decide: each says what gives the key away, or false. */
export const LOOK_RULES: readonly {
  readonly name: string
  readonly finds: (set: LooksOfSet) => string | false
}[] = [
  {
    name: 'W1',
    finds: ({ key, wrong }) => key.length > 1.25 * Math.max(...lengths(wrong)) && 'the key is the longest',
  },
  {
    name: 'W2',
    finds: ({ key, wrong }) => key.length < 0.6 * Math.min(...lengths(wrong)) && 'the key is the shortest',
  },
  {
    name: 'W3',
    finds: ({ key, wrong }) => {
      const all = lengths([key, ...wrong])
      const [longest, shortest] = [Math.max(...all), Math.min(...all)]
      return longest > 3 * shortest && longest - shortest > 15 && 'lengths differ too much'
    },
  },
  {
    name: 'W5',
    finds: ({ key, wrong }) =>
      !key.absolute && wrong.some(({ absolute }) => absolute) && 'an absolute word in a wrong option alone',
  },
  {
    name: 'W6',
    finds: ({ key, wrong }) =>
      key.vague && !wrong.some(({ vague }) => vague) && 'a vague word in the key alone',
  },
  {
    name: 'W8',
    finds: ({ key, wrong }) =>
      isAlone(key, wrong, ({ opening }) => opening) && 'the key alone begins otherwise',
  },
  {
    name: 'W9',
    finds: ({ key, wrong }) =>
      isAlone(key, wrong, ({ digits }) => digits) && 'a number in the key alone, or everywhere else',
  },
  {
    name: 'W10',
    finds: ({ key, wrong }) => {
      const [own = 0, ...others] = convergence([key.stems, ...wrong.map(({ stems }) => stems)])
      return own >= Math.max(...others) + 2 && 'the key shares the most words with the others'
    },
  },
  {
    name: 'W12',
    finds: ({ key, wrong }) => {
      if (MARKS.some((_, at) => isAlone(key, wrong, ({ marks }) => marks[at])))
        return 'a mark or capital in the key alone, or everywhere else'
      return (
        wrong.length > 2 && isAlone(key, wrong, ({ first }) => first) && 'the key alone has its first letter'
      )
    },
  },
]

/** For each option how many words it shares with the others, counted once for each of them. */
export const convergence = (options: readonly ReadonlySet<string>[]): number[] =>
  options.map((own) => options.reduce((sum, other) => sum + (other === own ? 0 : shared(own, other)), 0))

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0
  for (const stem of one) if (other.has(stem)) count++
  return count
}

/** Whether the key alone looks so and all others look the same. */
export const isAlone = <T>(key: Look, wrong: readonly Look[], of: (look: Look) => T): boolean =>
  wrong[0] !== undefined &&
  of(wrong[0]) !== of(key) &&
  wrong.every((one, _, [first]) => first !== undefined && of(one) === of(first))

const lengths = (looks: readonly Look[]): number[] => looks.map(({ length }) => length)

function openingOf(first: string): string {
  if (/^(?:they|it|he|she)$/.test(first)) return 'pronoun'
  if (/^(?:an?|the|one|some|many|most|every|each)$/.test(first)) return 'determiner'
  if (/^(?:to|by|because|in|on|for|with)$/.test(first)) return first
  return 'other'
}

/** Marks within an option, its stop and its capital. */
const MARKS: readonly RegExp[] = [/[,;]/, /[()]/, /[“”"]/, /:/, /[.!?]$/, /^\p{Lu}/u]

const ABSOLUTE = new Set('always never all only every none no entirely completely must cannot'.split(' '))
const VAGUE = new Set('usually often generally typically mostly sometimes may might can some many'.split(' '))
