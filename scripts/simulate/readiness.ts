import { seeded } from '../../src/engine/seed.ts'
import { chanceBelow, chanceOf } from '../../src/main/exams/poisson-binomial.ts'
import {
  chanceOfRight,
  recallsIfReviewed,
  recallsIfStopped,
  scoreAhead,
} from '../../src/main/exams/readiness.ts'
import type { Learner } from '../../src/main/exams/readiness.ts'
import { SLIP } from '../../src/main/memory/rating.ts'
import { DEFAULT_PARAMETERS, remember, retrievability } from '../../src/main/memory/schedule.ts'
import type { Memory } from '../../src/main/memory/schedule.ts'
import type { Figure, Simulation } from '../simulate.ts'

/**
 * Is the score that readiness foretells calibrated? Papers of made-up facts, each sat by a learner whose memory,
 * slip and guessing differ from the model's by up to a fifth. Where the score that came fell in the distribution
 * that was foretold (its percentile, made continuous by lot) should be spread evenly, so four fifths of them
 * between 10 and 90 %.
 */
const simulateReadiness: Simulation = (dose) => {
  const papers = dose === 'full' ? 1000 : 250
  const within = dose === 'full' ? ([0.75, 0.85] as const) : ([0.72, 0.88] as const)
  const whole = (name: string, shape: Shape): Figure[] => figures(name, percentiles(shape, papers), within)
  return [
    ...whole('if you stop, 20 to 60 questions', { questions: [20, 60], reviewed: false }),
    ...whole('if you review, 20 to 60 questions', { questions: [20, 60], reviewed: true }),
    ...(dose === 'full'
      ? whole('if you stop, 300 questions', { questions: [300, 300], reviewed: false })
      : []),
  ]
}
export default simulateReadiness

type Shape = { readonly questions: readonly [number, number]; readonly reviewed: boolean }

const TODAY = 100
const COURSE = { parameters: DEFAULT_PARAMETERS, retention: 0.9 }
/** What the forms leave to luck. */
const GUESSES = [0, 0, 1 / 4, 1 / 4, 1 / 3, 1 / 2]

function percentiles({ questions: [least, most], reviewed }: Shape, papers: number): number[] {
  const next = seeded(`readiness ${least} ${most} ${reviewed}`)
  return Array.from({ length: papers }, () => {
    const differs = (): number => 0.8 + 0.4 * next()
    const learner = { memory: differs(), slip: differs(), guess: differs() }
    const day = TODAY + Math.floor(next() * 30)
    const facts = Array.from({ length: least + Math.floor(next() * (most - least + 1)) }, () => ({
      memory: makeUpMemory(next),
      g: GUESSES[Math.floor(next() * GUESSES.length)] ?? 0,
    }))
    const foretold = scoreAhead(
      facts.map(({ memory, g }) => ({
        g,
        recalls: reviewed
          ? recallsIfReviewed(memory, TODAY, day, COURSE)
          : recallsIfStopped(memory, day, COURSE),
      })),
    )
    const score = facts.filter(({ memory, g }) => {
      const then = reviewed ? studied(memory, day, learner, next) : memory
      return next() < chanceOfRight(recallOf(then, day, learner), g, learner)
    }).length
    return chanceBelow(foretold, score) + next() * chanceOf(foretold, score)
  })
}

/** A fifth of the facts was never asked; the others are fresh, due or overdue. */
function makeUpMemory(next: () => number): Memory | null {
  if (next() < 0.2) return null
  const stability = Math.exp(next() * Math.log(100))
  const last = TODAY - Math.floor(next() * 1.2 * stability)
  const due = last + Math.max(1, Math.round(stability))
  const rest = { reps: 3, lapses: 0, failuresToday: 0, demoted: 0 } as const
  return { state: 'review', stability, difficulty: 1 + 9 * next(), due, last, ...rest }
}

/** What the learner's own reviews made of a fact by the day: each passes or fails by what they really recall. */
function studied(start: Memory | null, day: number, learner: Learner, next: () => number): Memory | null {
  let memory = start
  for (let on = Math.max(memory?.due ?? TODAY, TODAY); on < day; on = Math.max(memory?.due ?? day, on + 1)) {
    const recall = memory === null ? 0.25 : recallOf(memory, on, learner)
    const passed = next() < recall * (1 - SLIP * learner.slip)
    for (const grade of passed ? ([3] as const) : ([1, 3] as const)) {
      memory = remember(memory, { kind: 'grade', grade, kappa: 1 }, on, DEFAULT_PARAMETERS, COURSE.retention)
    }
  }
  return memory
}

function recallOf(memory: Memory | null, day: number, learner: Learner): number {
  if (memory === null) return 0
  return retrievability({ ...memory, stability: memory.stability * learner.memory }, day, DEFAULT_PARAMETERS)
}

function figures(name: string, found: readonly number[], [low, high]: readonly [number, number]): Figure[] {
  const share = found.filter((one) => one >= 0.1 && one <= 0.9).length / found.length
  const below = found.filter((one) => one < 0.5).length / found.length
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`
  return [
    {
      name: `${name}: scores within 10 to 90 % of what was foretold, of ${found.length} papers`,
      came: percent(share),
      reach: `${percent(low)} to ${percent(high)}`,
      passed: share >= low && share <= high,
    },
    {
      name: `${name}: scores in the lower half`,
      came: percent(below),
      reach: '45.0 % to 55.0 %',
      passed: Math.abs(below - 0.5) <= 0.05,
    },
  ]
}
