import { meanOf, mixOf, quantileOf, sumOfChances } from './poisson-binomial.ts'
import type { Distribution } from './poisson-binomial.ts'
import { SLIP } from '../memory/rating.ts'
import { LONGEST_INTERVAL, remember, retrievability } from '../memory/schedule.ts'
import type { Evidence, Memory, Parameters } from '../memory/schedule.ts'

/** One way a learner may differ from the model: factors on stability, slip and guessing. */
export type Learner = { readonly memory: number; readonly slip: number; readonly guess: number }

/**
 * The learners the forecast reckons with. The model's parameters are an average; a learner's memory, slips and
 * luck may well be a fifth better or worse, the same for all facts of a paper, which a plain sum of independent
 * chances leaves out: on long papers its interval would be too narrow. So the forecast is a mixture over five
 * such learners, even steps over ± 20 % (the middles of five equal parts), each as likely as the others; the
 * guess goes against the memory in pairs, so that neither moves the mean.
 */
export const LEARNERS: readonly Learner[] = [
  { memory: 0.84, slip: 1.08, guess: 1.08 },
  { memory: 0.92, slip: 0.92, guess: 0.84 },
  { memory: 1, slip: 1, guess: 1 },
  { memory: 1.08, slip: 1.16, guess: 1.16 },
  { memory: 1.16, slip: 0.84, guess: 0.92 },
]

/** P = g + (1 − s − g)·R: how likely a fact is answered right, by recall, guess and slip; never below 0. */
export function chanceOfRight(recall: number, g: number, { slip, guess }: Learner): number {
  const [s, lucky] = [SLIP * slip, Math.min(1, g * guess)]
  return Math.min(1, Math.max(0, lucky + (1 - s - lucky) * recall))
}

/** A fact as an exam asks it: what each of `LEARNERS` will recall of it on the day, 0 to 1, and g. */
export type Asked = { readonly recalls: readonly number[]; readonly g: number }

/** A score to be expected, in points of as many as there are facts: its mean and its 80 % interval. */
export type Expected = { readonly mean: number; readonly low: number; readonly high: number }

/**
 * How many of the facts will be right: for each learner the exact sum over the facts, and of these the mixture.
 * A paper has one point a fact.
 */
export function scoreAhead(facts: readonly Asked[]): Distribution {
  return mixOf(
    LEARNERS.map((learner, i) =>
      sumOfChances(facts.map(({ recalls, g }) => chanceOfRight(recalls[i] ?? 0, g, learner))),
    ),
  )
}

export function expectedOf(score: Distribution): Expected {
  return { mean: meanOf(score), low: quantileOf(score, 0.1), high: quantileOf(score, 0.9) }
}

/** How long the steps of a plan are: the schedule's own. */
export type Course = { readonly parameters: Parameters; readonly retention: number }

/** What each learner recalls on study day `day` if nothing is asked any more. */
export const recallsIfStopped = (memory: Memory | null, day: number, { parameters }: Course): number[] =>
  LEARNERS.map((learner) => retrievability(scaled(memory, learner), day, parameters))

/**
 * What each learner recalls on study day `day` if every review is done when it is due, from study day `from` on:
 * the mean over what the reviews may come to. A review passes with (1 − s)·R; what fails is asked again the same
 * day until it is right. Ways less likely than `RARE` are taken as passed. A fact never asked begins on `from`.
 */
export function recallsIfReviewed(
  memory: Memory | null,
  from: number,
  day: number,
  course: Course,
  likely = 1,
): number[] {
  const on = memory === null ? from : Math.max(memory.due, from)
  if (on >= day) return recallsIfStopped(memory, day, course)
  const passes = LEARNERS.map((learner) => passChance(memory, on, learner, course))
  const failing = 1 - (passes[2] ?? 1)
  const passed = recallsIfReviewed(
    step(memory, [GOOD], on, course),
    on + 1,
    day,
    course,
    likely * (1 - failing),
  )
  if (likely * failing < RARE) return passed
  const failed = recallsIfReviewed(
    step(memory, [AGAIN, GOOD], on, course),
    on + 1,
    day,
    course,
    likely * failing,
  )
  return passes.map((pass, i) => pass * (passed[i] ?? 0) + (1 - pass) * (failed[i] ?? 0))
}

/** The study days before `day` on which a fact is asked, if it is always right. */
export function reviewDays(memory: Memory | null, from: number, day: number, course: Course): number[] {
  const days: number[] = []
  let now = memory
  for (
    let on = now === null ? from : Math.max(now.due, from);
    on < day;
    on = Math.max(now?.due ?? day, on + 1)
  ) {
    days.push(on)
    now = step(now, [GOOD], on, course)
  }
  return days
}

const RARE = 0.03
/** How likely a fact never asked is known: see rating.ts. */
const KNOWN_WHEN_NEW = 0.25
const GOOD: Evidence = { kind: 'grade', grade: 3, kappa: 1 }
const AGAIN: Evidence = { kind: 'grade', grade: 1, kappa: 1 }

const step = (
  memory: Memory | null,
  evidence: readonly Evidence[],
  day: number,
  { parameters, retention }: Course,
): Memory | null =>
  evidence.reduce<Memory | null>((now, one) => remember(now, one, day, parameters, retention), memory)

function passChance(memory: Memory | null, day: number, learner: Learner, { parameters }: Course): number {
  const recall = memory === null ? KNOWN_WHEN_NEW : retrievability(scaled(memory, learner), day, parameters)
  return recall * (1 - SLIP * learner.slip)
}

const scaled = (memory: Memory | null, learner: Learner): Memory | null =>
  memory && {
    ...memory,
    stability: Math.min(LONGEST_INTERVAL, Math.max(0.001, memory.stability * learner.memory)),
  }
