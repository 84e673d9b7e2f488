import { rankQuestions, rungBelow, rungOf } from '../memory/ladder.ts'
import type { Candidate } from '../memory/ladder.ts'
import type { Askable, PlanItem } from './plan.ts'

/** A fact that was answered wrong and is to come back. */
export type Missed = {
  readonly fact: string
  readonly failures: number
  /** What it was asked with last. */
  readonly question: string
  /** The first position at which it may come back. */
  readonly from: number
}

/** Where a session stands when it is to be said what is asked next. */
export type Standing = {
  readonly missed: readonly Missed[]
  /** What the plan still has. */
  readonly ahead: readonly PlanItem[]
  /** The topics of the last two questions, where they are known. */
  readonly before: readonly (string | undefined)[]
  readonly position: number
  readonly askables: ReadonlyMap<string, Askable>
  readonly seed: string
}

/** A missed fact with what it is asked with, and the others that the same question asks. */
export type Again = { readonly question: Candidate; readonly facts: readonly string[] }

type Offer = Again & {
  /** It would make a third question running of its topic. */
  readonly runs: boolean
  /** It would ask others before three questions have come between. */
  readonly early: boolean
}

/**
 * The missed fact that is asked now, or null where the plan goes on: the first that may come back, unless it would be
 * the third running of its topic or bring another back too early, and something else can be asked.
 */
export function askedAgain(standing: Standing): Again | null {
  const { missed, ahead, before, position } = standing
  const ready = missed.filter(({ from }) => from <= position)
  const waiting = ready.length > 0 || ahead.length > 0 ? ready : missed
  const offers = waiting.flatMap((one) => offerOf(standing, one) ?? [])
  const fits = offers.find(({ runs, early }) => !runs && !early)
  if (fits) return fits
  const [next] = ahead
  // Where the plan itself goes on with a third running, waiting would win nothing.
  if (next && !makesRun([...before, next.topic])) return null
  return offers.find(({ early }) => !early) ?? (next ? null : (offers[0] ?? null))
}

function offerOf(standing: Standing, back: Missed): Offer | null {
  const { missed, ahead, before, askables, position } = standing
  const question = questionAgain(standing, back)
  if (!question) return null
  const together = missed.filter((one) => one !== back && question.facts.includes(one.fact))
  const coming = ahead.slice(0, 2).map(({ topic }) => topic)
  return {
    question,
    facts: [back.fact, ...together.map(({ fact }) => fact)],
    runs: makesRun([...before, topicOf(question, askables.get(back.fact)), ...coming]),
    early: together.some(({ from }) => from > position),
  }
}

const topicOf = (question: Candidate, asked: Askable | undefined): string | undefined =>
  asked && `${asked.article} ${question.topic ?? asked.topic}`

/** Whether three of these are of one topic and follow each other. */
const makesRun = (topics: readonly (string | undefined)[]): boolean =>
  topics.some(
    (topic, at) => topic !== undefined && topic === topics[at - 1] && at > 1 && topic === topics[at - 2],
  )

/**
 * What a missed fact comes back with: at the same rung the first time, one rung easier from the second;
 * in other words than last time, unless all others would give away what is still to be asked.
 */
function questionAgain(
  { missed, ahead, position, askables, seed }: Standing,
  back: Missed,
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
  const early = new Set(missed.filter(({ from }) => from > position).map(({ fact }) => fact))
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
