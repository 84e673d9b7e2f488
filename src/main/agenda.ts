import { dealKeyAgain } from '../engine/key-places.ts'
import { rankQuestions, rungBelow, rungOf } from './ladder.ts'
import type { Candidate } from './ladder.ts'
import type { Askable, PlanItem } from './plan.ts'
import { FAILURES_A_DAY } from './schedule.ts'

/** An answer that stands (not voided), in the order given. */
export type Given = {
  readonly position: number
  readonly question: string
  readonly facts: readonly { readonly fact: string; readonly right: boolean }[]
}

/** The course of a session: what was asked, what is asked now, how far it is. */
export type Agenda = {
  /** What is asked at `position`, or null at the end. */
  readonly now: PlanItem | null
  readonly position: number
  /** Questions the session has by now: the plan's and those that came back. */
  readonly total: number
}

/** A fact that was answered wrong and is to come back. */
type Missed = {
  readonly fact: string
  readonly failures: number
  /** What it was asked with when it was missed. */
  readonly question: string
  /** The first position at which it may come back. */
  readonly from: number
}

type Course = { readonly next: number; readonly missed: readonly Missed[] }

/** So many others are asked before a wrong answer comes back. */
const OTHERS_BETWEEN = 3

/**
 * Where a session stands after the answers given: a pure fold, so that undo and resume need nothing
 * stored. A question answered wrong comes back after at least three others, or as many as are left, and not
 * as the third running of its topic while it can wait; the second time in an easier form, until right once.
 * Five failures of a fact on one day end it for today.
 *
 * @param askables at least the facts that were missed, with their memory as it was before the session, and in
 *   it the failures of that day; a fact that is not in it does not come back
 */
export function agenda(
  plan: readonly PlanItem[],
  given: readonly Given[],
  askables: ReadonlyMap<string, Askable>,
  seed: string,
): Agenda {
  const inOrder = given.toSorted((a, b) => a.position - b.position)
  const start: Course = { next: 0, missed: [] }
  const { next, missed: all } = inOrder.reduce(
    (course, answer) => afterAnswer(course, answer, plan, askables),
    start,
  )
  const missed = all.filter(({ fact }) => (askables.get(fact)?.candidates.length ?? 0) > 0)
  const position = given.length
  const total = position + (plan.length - next) + missed.length
  const back = comingBack(missed, plan, next, inOrder)
  if (!back) return { now: plan[next] ?? null, position, total }
  const question = questionAgain(back, missed, plan.slice(next), askables, seed)
  return {
    now: question && itemAgain(question, back, missed, plan, next, position, seed),
    position,
    total,
  }
}

/** The missed fact that is asked now, or null where the plan goes on. */
function comingBack(
  missed: readonly Missed[],
  plan: readonly PlanItem[],
  next: number,
  given: readonly Given[],
): Missed | null {
  const ready = missed.filter(({ from }) => from <= given.length)
  const waiting = ready.length > 0 || next < plan.length ? ready : missed
  const [first = null] = waiting
  if (first === null) return null
  const topics = new Map(plan.flatMap((item) => item.facts.map((fact) => [fact, item.topic] as const)))
  const asked = given
    .slice(-2)
    .map(({ facts }) => topics.get(facts.find(({ fact }) => topics.has(fact))?.fact ?? ''))
  const ahead = plan.slice(next, next + 2).map(({ topic }) => topic)
  const fits = waiting.find(({ fact }) => !makesRun([...asked, topics.get(fact), ...ahead]))
  if (fits) return fits
  // Where the plan itself goes on with a third running, waiting would win nothing.
  return next < plan.length && !makesRun([...asked, ahead[0]]) ? null : first
}

/** Whether three of these are of one topic and follow each other. */
const makesRun = (topics: readonly (string | undefined)[]): boolean =>
  topics.some(
    (topic, at) => topic !== undefined && topic === topics[at - 1] && at > 1 && topic === topics[at - 2],
  )

/** Facts shown beside those that were asked are practice: missing them brings nothing back. */
function afterAnswer(
  { next, missed }: Course,
  answer: Given,
  plan: readonly PlanItem[],
  askables: ReadonlyMap<string, Askable>,
): Course {
  const planned = plan[next]?.question === answer.question ? plan[next] : undefined
  const failures = (fact: string): number =>
    missed.find((one) => one.fact === fact)?.failures ?? askables.get(fact)?.memory?.failuresToday ?? 0
  const asked = answer.facts.filter(({ fact }) =>
    planned ? planned.facts.includes(fact) : missed.some((one) => one.fact === fact),
  )
  const again = asked
    .filter(({ fact, right }) => !right && failures(fact) + 1 < FAILURES_A_DAY)
    .map(({ fact }) => ({
      fact,
      failures: failures(fact) + 1,
      question: answer.question,
      from: answer.position + 1 + OTHERS_BETWEEN,
    }))
  const left = missed.filter((one) => !asked.some(({ fact }) => fact === one.fact))
  return { next: planned ? next + 1 : next, missed: [...left, ...again] }
}

/**
 * What a missed fact comes back with: at the same rung the first time, one rung easier from the second;
 * in other words than last time, unless all others would give away what is still to be asked.
 */
function questionAgain(
  back: Missed,
  missed: readonly Missed[],
  ahead: readonly PlanItem[],
  askables: ReadonlyMap<string, Askable>,
  seed: string,
): Candidate | null {
  const { candidates, memory } = askables.get(back.fact) ?? { candidates: [], memory: null }
  const rung = back.failures >= 2 ? rungBelow(rungOf(memory)) : rungOf(memory)
  const ranked = rankQuestions(
    candidates,
    rung,
    'easier',
    back.question,
    `${seed}:${back.fact}:${back.failures}`,
  )
  const toCome = new Set(ahead.flatMap(({ facts }) => facts))
  const honest = ranked.filter(
    ({ reveals, facts }) => ![...reveals, ...facts].some((fact) => toCome.has(fact)),
  )
  const others = new Set(missed.filter((one) => one !== back).map(({ fact }) => fact))
  const early = new Set(missed.filter(({ from }) => from > back.from).map(({ fact }) => fact))
  const kind = honest.filter(
    ({ reveals, facts }) =>
      !reveals.some((fact) => others.has(fact)) && !facts.some((fact) => early.has(fact)),
  )
  const last = (question: Candidate): number =>
    2 * Number(isTrueFalse(question)) + Number(question.id === back.question)
  const [first] = [...kind, ...honest].sort((a, b) => last(a) - last(b))
  return first ?? candidates.find(({ id }) => id === back.question) ?? ranked[0] ?? null
}

/** The plan has spent its tenth: true/false comes back only where a fact has nothing else. */
const isTrueFalse = ({ form }: Candidate): boolean => form === 'truefalse'

function itemAgain(
  question: Candidate,
  back: Missed,
  missed: readonly Missed[],
  plan: readonly PlanItem[],
  next: number,
  position: number,
  seed: string,
): PlanItem {
  const together = missed.filter((one) => one !== back && question.facts.includes(one.fact))
  const keys = [plan[next - 1], plan[next], plan.find((item) => item.question === question.id)].map(
    (item) => item?.keyAt,
  )
  return {
    question: question.id,
    facts: [back.fact, ...together.map(({ fact }) => fact)],
    why: 'again',
    keyAt: dealKeyAgain(question, keys, position, seed),
  }
}
