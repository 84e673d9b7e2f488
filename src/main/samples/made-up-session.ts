import { seeded, shuffled } from '../../engine/seed.ts'
import type { Form } from '../../engine/types.ts'
import type { Candidate } from '../memory/ladder.ts'
import type { Askable } from '../sessions/plan.ts'
import type { Memory } from '../memory/schedule.ts'

/** What a session made up for tests and benches is like. */
export type MakeUp = {
  readonly facts: number
  readonly topics: number
  /** How many facts stand in a group of siblings, 0 to 1. */
  readonly grouped: number
  /** Facts that a question gives away, on average. */
  readonly reveals: number
  /** Whether every fact has a question that gives away only facts before it in some hidden order. */
  readonly honest: boolean
}

const FORMS: readonly Form[] = ['choice', 'choice', 'cloze', 'typed', 'truefalse']

/** Facts with questions, new, due and in their steps of day 100, fixed by a seed. */
export function makeUpSession(seed: string, shape: MakeUp): Askable[] {
  const next = seeded(seed)
  const below = (n: number): number => Math.floor(next() * n)
  const ids = Array.from({ length: shape.facts }, (_, i) => `fact${i}`)
  const hidden = shuffled(ids, `${seed}:hidden`)
  const some = (from: readonly string[]): string[] =>
    from.length === 0
      ? []
      : Array.from({ length: below(2 * shape.reveals + 1) }, () => from[below(from.length)] ?? '')
  const matches = makeUpMatches(ids, below)

  return ids.map((fact, i): Askable => {
    const before = hidden.slice(0, hidden.indexOf(fact))
    const others = ids.filter((other) => other !== fact)
    const forms: Form[] = [FORMS[below(4)] ?? 'choice', ...FORMS.slice(0, below(5))]
    const own = forms.map((form, k): Candidate => ({
      id: `${fact}-${k}`,
      form,
      facts: [fact],
      classes: 0,
      reveals: [...new Set(some(k === 0 && shape.honest ? before : others))],
    }))
    return {
      fact,
      article: 'article',
      topic: `topic${below(shape.topics)}`,
      group: next() < shape.grouped ? `group${Math.floor(i / 4)}` : null,
      memory: makeUpMemory(next),
      recall: next(),
      lastAsked: next() < 0.3 ? `${fact}-0` : null,
      candidates: [...own, ...matches.filter(({ facts }) => facts.includes(fact))],
    }
  })
}

/** A match for every other run of five facts. */
const makeUpMatches = (ids: readonly string[], below: (n: number) => number): Candidate[] =>
  ids.flatMap((_, i): Candidate[] =>
    i % 10 === 0 && ids.length >= i + 5
      ? [
          {
            id: `match${i}`,
            form: below(2) === 0 ? 'match' : 'sort',
            facts: ids.slice(i, i + 5),
            classes: 3,
            reveals: [],
          },
        ]
      : [],
  )

function makeUpMemory(next: () => number): Memory | null {
  const kind = next()
  if (kind < 0.4) return null
  return {
    state: kind < 0.5 ? 'relearning' : 'review',
    stability: 0.5 + 20 * next(),
    difficulty: 5,
    due: 95 + Math.floor(6 * next()),
    last: 90,
    reps: 3,
    lapses: 0,
    failuresToday: 0,
    demoted: 0,
  }
}
