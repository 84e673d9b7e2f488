import { jaccard } from '../language/jaccard.ts'
import type { Form } from '../types.ts'
import { words } from '../language/words.ts'

/** A question as a session or paper asks it. */
export type Asked = {
  readonly form: Form
  readonly prompt: string
  readonly facts: readonly string[]
  /** How many options it has, and where its key stands among them. */
  readonly options: number
  readonly keyAt: number
  /** Of a true/false: which of the two is right. */
  readonly answer: string
  /** Facts that something shown with it states outright (`revealedFacts`). */
  readonly reveals: readonly string[]
}

/** A rule about a whole session or paper: says in a few words how it is broken, or null. */
export type SessionRule = {
  readonly name: string
  readonly breaks: (asked: readonly Asked[]) => string | null
}

/** What a session or paper as a whole may not do (QUESTIONS.md, S1 to S4). */
export const SESSION_RULES: readonly SessionRule[] = [
  {
    name: 'S1',
    breaks: (asked) => {
      const keys = asked.filter(isOfFour).map(({ keyAt }) => keyAt)
      const counts = Array.from({ length: PLACES }, (_, place) => keys.filter((key) => key === place).length)
      if (Math.max(...counts) - Math.min(...counts) > 1) return `the keys stand ${counts.join(', ')} times`
      const run = keys.some((key, at) => at >= 3 && [1, 2, 3].every((back) => keys[at - back] === key))
      return run ? 'four keys running at one place' : null
    },
  },
  {
    name: 'S2',
    breaks: (asked) => {
      const place = asked.findIndex(({ reveals }, at) => {
        const before = new Set(asked.slice(0, at + 1).flatMap(({ facts }) => facts))
        const after = new Set(asked.slice(at + 1).flatMap(({ facts }) => facts))
        return reveals.some((fact) => after.has(fact) && !before.has(fact))
      })
      return place < 0 ? null : `question ${place + 1} gives away a fact that is still to be asked`
    },
  },
  {
    name: 'S3',
    breaks: (asked) => {
      const statements = asked.filter(({ form }) => form === 'truefalse')
      const right = statements.filter(({ answer }) => answer === 'True').length
      const wrong = statements.length - right
      // Of three statements two are on one side.
      return Math.abs(right - wrong) > Math.max(1, statements.length * 0.2)
        ? `${right} true, ${wrong} false`
        : null
    },
  },
  {
    name: 'S4',
    breaks: (asked) => {
      const near = asked.some(({ prompt }, at) =>
        asked.slice(0, at).some((earlier) => jaccard(words(earlier.prompt), words(prompt)) > 0.8),
      )
      if (near) return 'two stems are nearly the same'
      const forms = Map.groupBy(
        asked.flatMap(({ facts, form }) => facts.map((fact) => ({ fact, form }))),
        ({ fact }) => fact,
      )
      const often = [...forms.values()].some((all) => new Set(all.map(({ form }) => form)).size > 2)
      return often ? 'more than two forms of one fact' : null
    },
  },
]

const PLACES = 4

const isOfFour = ({ form, options }: Asked): boolean => form === 'choice' && options === PLACES
