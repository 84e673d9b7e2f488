import { dealKeyAgain } from '../../engine/bank/key-places.ts'
import { askedAgain } from './agenda-again.ts'
import type { Missed } from './agenda-again.ts'
import type { Askable, PlanItem } from './plan.ts'
import { FAILURES_A_DAY } from '../memory/schedule.ts'

/** An answer that stands (not voided), in the order given. */
export type Given = {
  readonly position: number
  readonly question: string
  readonly facts: readonly { readonly fact: string; readonly right: boolean }[]
  /** The topic it was shown under: needed of the last two alone. */
  readonly topic?: string
}

/** The course of a session: what was asked, what is asked now, how far it is. */
export type Agenda = {
  /** What is asked at `position`, or null at the end. */
  readonly now: PlanItem | null
  readonly position: number
  /** Questions the session has by now: the plan's and those that came back. */
  readonly total: number
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
  const ahead = plan.slice(next)
  const before = inOrder.slice(-2).map(({ topic, question }) => topic ?? topicIn(plan, question))
  const again = askedAgain({ missed, ahead, before, position, askables, seed })
  if (again === null) return { now: plan[next] ?? null, position, total }
  const planned = [plan[next - 1], plan[next], plan.find(({ question }) => question === again.question.id)]
  const keys = planned.map((item) => item?.keyAt)
  const { question, facts } = again
  return {
    now: { question: question.id, facts, why: 'again', keyAt: dealKeyAgain(question, keys, position, seed) },
    position,
    total,
  }
}

const topicIn = (plan: readonly PlanItem[], question: string): string | undefined =>
  plan.find((item) => item.question === question)?.topic

/**
 * Facts shown beside those that were asked are practice: missing them brings nothing back. One that waits to come back
 * was then asked last by that question all the same.
 */
function afterAnswer(
  { next, missed }: Course,
  answer: Given,
  plan: readonly PlanItem[],
  askables: ReadonlyMap<string, Askable>,
): Course {
  const planned = plan[next]?.question === answer.question ? plan[next] : undefined
  // Most answers are right, and nothing waits.
  if (planned && missed.length === 0 && answer.facts.every(({ right }) => right)) {
    return { next: next + 1, missed }
  }
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
  const shown = (fact: string): boolean => answer.facts.some((one) => one.fact === fact)
  const left = missed
    .filter((one) => !asked.some(({ fact }) => fact === one.fact))
    .map((one) => (shown(one.fact) ? { ...one, question: answer.question } : one))
  return { next: planned ? next + 1 : next, missed: [...left, ...again] }
}
