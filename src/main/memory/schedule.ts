import { FSRSAlgorithm, S_MIN } from 'ts-fsrs'

/** A fact's memory on the recall scale. Days are study days, stability is in days, difficulty 1 to 10. */
export type Memory = {
  /** learning and relearning: wrong today and not yet right again. */
  readonly state: 'learning' | 'review' | 'relearning'
  readonly stability: number
  readonly difficulty: number
  readonly due: number
  readonly last: number
  readonly reps: number
  readonly lapses: number
  /** Failures on `last`; five send the fact to tomorrow. */
  readonly failuresToday: number
  /** Rungs the fact stands below what its stability gives, after a lapse and until it has climbed again: 0 or 1. */
  readonly demoted: 0 | 1
}

/** What an answer says of the memory: see rating.ts. `blend` is how likely the right answer was known, 0 to 1. */
export type Evidence =
  | { readonly kind: 'grade'; readonly grade: 1 | 2 | 3 | 4; readonly kappa: number }
  | { readonly kind: 'blend'; readonly blend: number; readonly kappa: number }
  /** Leaves the memory as it is. */
  | { readonly kind: 'practice' }

export type Parameters = { readonly id: number; readonly algorithm: 'fsrs-6'; readonly w: readonly number[] }

/**
 * The set that a library starts with: the published defaults of FSRS-6, 21 parameters. Written out, so that
 * a newer ts-fsrs cannot change what old answers were scheduled with.
 */
export const DEFAULT_PARAMETERS: Parameters = {
  id: 1,
  algorithm: 'fsrs-6',
  w: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
    0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ],
}

/** Days; a hundred years. */
export const LONGEST_INTERVAL = 36_500
/** So many failures on one day end the fact for that day. */
export const FAILURES_A_DAY = 5
/** Days of stability from which a fact is asked for by recall: the upper step of the ladder. */
export const RECALL_FROM = 7

type State = Pick<Memory, 'stability' | 'difficulty'>

/**
 * The memory after an answer on study day `today`. `memory` is null for a fact never asked; so may the
 * outcome be, after practice. A day before the last answer counts as the same day. Throws a RangeError for
 * numbers that are not finite or out of range, and for a set of parameters of a wrong length or range.
 */
export function remember(
  memory: Memory | null,
  evidence: Evidence,
  today: number,
  parameters: Parameters,
  retention: number,
): Memory | null {
  check(memory, evidence, today, retention)
  const algorithm = algorithmFor(parameters)
  if (evidence.kind === 'practice') return memory
  const next = nextState(algorithm, memory, evidence, elapsedDays(memory, today))
  return evidence.kind === 'grade' && evidence.grade === 1
    ? failed(memory, next, today)
    : passed(memory, next, today, intervalDays(next.stability, parameters, retention))
}

/** Predicted recall on study day `today`, 0 to 1; 0 for a fact never asked. */
export function retrievability(memory: Memory | null, today: number, parameters: Parameters): number {
  if (memory === null) return 0
  check(memory, { kind: 'practice' }, today, 0.9)
  return recallAfter(today - memory.last, memory.stability, parameters)
}

/** The same by the days since the last answer that counted, for what is read of many facts at once. */
export function recallAfter(days: number, stability: number, parameters: Parameters): number {
  return within(algorithmFor(parameters).forgetting_curve(Math.max(0, days), stability), 0, 1)
}

/**
 * The memory that the schedule of an older program stands for, as FSRS itself converts it (fsrs-rs,
 * `memory_state_from_sm2`, at a recall of nine in ten): the interval is the stability, and the difficulty the one with
 * which "Good" would have lengthened it as the ease does.
 *
 * @param ease factor of the interval, 1.3 and more; `interval` in days
 */
export function memoryFromEase(ease: number, interval: number): State {
  const w = DEFAULT_PARAMETERS.w
  const [gain = 0, damping = 0, late = 0] = [w[8], w[9], w[10]]
  const stability = within(interval, S_MIN, LONGEST_INTERVAL)
  const growth = Math.exp(gain) * stability ** -damping * Math.expm1((1 - 0.9) * late)
  const difficulty = 11 - ((ease > 1 ? ease : 2.5) - 1) / growth
  return { stability, difficulty: within(difficulty, 1, 10) }
}

/** Days until recall falls to `retention` (the FSRS forgetting curve solved for t): whole, 1 to 36,500. */
export function intervalDays(stability: number, parameters: Parameters, retention: number): number {
  const days = stability * algorithmFor(parameters).calculate_interval_modifier(retention)
  return within(Math.round(days), 1, LONGEST_INTERVAL)
}

const elapsedDays = (memory: Memory | null, today: number): number =>
  memory === null ? 0 : Math.max(0, today - memory.last)

/** Good and Again are blended in ln S and in D; κ scales the gain ln(S_G/S) where the fact has an S. */
function nextState(
  algorithm: FSRSAlgorithm,
  memory: Memory | null,
  evidence: Exclude<Evidence, { kind: 'practice' }>,
  elapsed: number,
): State {
  const before = memory && { stability: memory.stability, difficulty: memory.difficulty }
  const step = (grade: 1 | 2 | 3 | 4): State => {
    const after = algorithm.next_state(before, elapsed, grade)
    if (before === null || grade === 1 || evidence.kappa === 1) return after
    return { ...after, stability: between(before.stability, after.stability, evidence.kappa) }
  }
  if (evidence.kind === 'grade') return step(evidence.grade)
  const [again, good, p] = [step(1), step(3), evidence.blend]
  return {
    stability: between(again.stability, good.stability, p),
    difficulty: within(again.difficulty + p * (good.difficulty - again.difficulty), 1, 10),
  }
}

/** The stability a share of the way from one to another, on the scale of ln S. */
const between = (from: number, to: number, share: number): number =>
  within(Math.exp(Math.log(from) + share * (Math.log(to) - Math.log(from))), S_MIN, LONGEST_INTERVAL)

function failed(memory: Memory | null, next: State, today: number): Memory {
  const lapsed = memory?.state === 'review'
  const failuresToday = 1 + (memory !== null && today <= memory.last ? memory.failuresToday : 0)
  return {
    ...next,
    state: lapsed || memory?.state === 'relearning' ? 'relearning' : 'learning',
    due: failuresToday >= FAILURES_A_DAY ? today + 1 : today,
    last: lastDay(memory, today),
    reps: (memory?.reps ?? 0) + 1,
    lapses: (memory?.lapses ?? 0) + (lapsed ? 1 : 0),
    failuresToday,
    demoted: lapsed ? demotion(memory, next) : (memory?.demoted ?? 0),
  }
}

/** A lapse costs one rung: where the stability fell below the upper step of the ladder, that was it. */
const demotion = (memory: Memory, next: State): 0 | 1 =>
  memory.demoted === 0 && memory.stability >= RECALL_FROM && next.stability < RECALL_FROM ? 0 : 1

function passed(memory: Memory | null, next: State, today: number, interval: number): Memory {
  // The success that ends a relearning step is not a climb yet: the next one, on a later day, is.
  const climbed = memory?.state === 'review' && today > memory.last
  return {
    ...next,
    state: 'review',
    due: today + interval,
    last: lastDay(memory, today),
    reps: (memory?.reps ?? 0) + 1,
    lapses: memory?.lapses ?? 0,
    failuresToday: memory !== null && today <= memory.last ? memory.failuresToday : 0,
    demoted: climbed ? 0 : (memory?.demoted ?? 0),
  }
}

/** A clock set back must not turn one day into several once it is right again. */
const lastDay = (memory: Memory | null, today: number): number =>
  memory === null ? today : Math.max(memory.last, today)

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

const algorithms = new WeakMap<readonly number[], FSRSAlgorithm>()

/**
 * ts-fsrs takes a set of a wrong length for the defaults and moves what is out of range, both without a
 * word: such a set is refused here.
 */
function algorithmFor(parameters: Parameters): FSRSAlgorithm {
  const known = algorithms.get(parameters.w)
  if (known) return known
  if (parameters.w.length !== 21 || !parameters.w.every(Number.isFinite)) {
    throw new RangeError('FSRS-6 needs 21 finite parameters.')
  }
  const made = new FSRSAlgorithm({ w: [...parameters.w], enable_fuzz: false, enable_short_term: true })
  if (!parameters.w.every((value, i) => value === made.parameters.w[i])) {
    throw new RangeError('These parameters are out of the range of FSRS-6.')
  }
  algorithms.set(parameters.w, made)
  return made
}

function check(memory: Memory | null, evidence: Evidence, today: number, retention: number): void {
  const sound =
    Number.isSafeInteger(today) &&
    retention > 0 &&
    retention < 1 &&
    (memory === null || isMemory(memory)) &&
    (evidence.kind === 'practice' || isShare(evidence.kappa)) &&
    (evidence.kind !== 'grade' || [1, 2, 3, 4].includes(evidence.grade)) &&
    (evidence.kind !== 'blend' || isShare(evidence.blend))
  if (!sound) throw new RangeError('A memory is made of finite numbers: nothing was changed.')
}

const isShare = (value: number): boolean => value >= 0 && value <= 1

const isMemory = (memory: Memory): boolean =>
  memory.stability >= S_MIN &&
  memory.stability <= LONGEST_INTERVAL &&
  memory.difficulty >= 1 &&
  memory.difficulty <= 10 &&
  [memory.due, memory.last, memory.reps, memory.lapses, memory.failuresToday].every(Number.isSafeInteger)
