import { shuffled } from '../../engine/seed.ts'
import type { Form } from '../../engine/types.ts'
import { RECALL_FROM } from './schedule.ts'
import type { Memory } from './schedule.ts'

/** What the planner knows of a question. */
export type Candidate = {
  readonly id: string
  readonly form: Form
  readonly facts: readonly string[]
  /** Classes of a sort; 0 for every other form. */
  readonly classes: number
  /** Facts that something shown with it states outright: see `revealedFacts` of the engine. */
  readonly reveals: readonly string[]
  /** How many options a choice has; 4 where it is left out. */
  readonly options?: number
  /** The prompt; where it is given, a session does not ask two that are nearly the same. */
  readonly stem?: string
  /** The topic that stands over it: of a question for several facts not always the topic of each. */
  readonly topic?: string
}

/** 0 new (choice, match) · 1 (cloze, or sort with three classes or more) · 2 from S ≥ 7 days (recall forms, two of three at least). */
export type Rung = 0 | 1 | 2

/** Days of stability from which free recall goes before a blank. */
const FREE_FROM = 21

/** The rung a fact stands on, one lower after a lapse. */
export function rungOf(memory: Memory | null): Rung {
  if (memory === null || memory.state === 'learning') return 0
  const climbed = memory.stability >= RECALL_FROM ? 2 : 1
  return memory.demoted === 1 ? rungBelow(climbed) : climbed
}

/**
 * The question to ask of a fact: of the forms its rung asks for where there are any, else of the nearest;
 * never the one asked last while there is another. Deterministic for a seed.
 *
 * @param easier asked again after a second failure: one rung easier
 */
export function chooseQuestion(
  candidates: readonly Candidate[],
  memory: Memory | null,
  lastAsked: string | null,
  seed: string,
  easier: boolean,
): Candidate | null {
  const rung = easier ? rungBelow(rungOf(memory)) : rungOf(memory)
  return rankQuestions(candidates, rung, easier ? 'easier' : leaningOf(memory), lastAsked, seed)[0] ?? null
}

/** What is asked where several forms are as near to the rung; freest is the harder, and nothing to go by in it. */
export type Leaning = 'easier' | 'harder' | 'freest'

/** A fact that holds for three weeks needs no sentence around its blank any more. */
export const leaningOf = (memory: Memory | null): Leaning =>
  memory !== null && memory.stability >= FREE_FROM ? 'freest' : 'harder'

/** All of a fact's questions, the one to ask first: see `chooseQuestion`. */
export function rankQuestions(
  candidates: readonly Candidate[],
  rung: Rung,
  leaning: Leaning,
  lastAsked: string | null,
  seed: string,
): Candidate[] {
  const cost = (question: Candidate): number => {
    const against = isHarder(question, rung) === (leaning === 'easier')
    const led = leaning === 'freest' && question.form === 'cloze'
    return (
      (question.id === lastAsked ? 1000 : 0) +
      10 * distance(question, rung) +
      (against ? 1 : 0) +
      (led ? 2 : 0)
    )
  }
  const byId = candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return shuffled(byId, seed)
    .map((question) => ({ question, cost: cost(question) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ question }) => question)
}

/** One rung easier; there is none below the first. */
export const rungBelow = (rung: Rung): Rung => (rung === 2 ? 1 : 0)

/** How many rungs a question is away from the one a fact stands on; the last resorts are further than any. */
export function distance(question: Candidate, rung: Rung): number {
  if (question.form === 'truefalse') return 4
  if (isEvenOdds(question)) return 3
  return Math.min(...rungsOf(question.form).map((own) => Math.abs(own - rung)))
}

/** True/false and a sort into two classes: right every other time by chance, so they start no memory. */
export const isEvenOdds = (question: Candidate): boolean =>
  question.form === 'truefalse' || (question.form === 'sort' && question.classes <= 2)

/** Whether a fact never asked can be learnt from these questions: see rating.ts on true/false. */
export const canStart = (candidates: readonly Candidate[]): boolean =>
  candidates.some((question) => !isEvenOdds(question))

/** A cloze is typed: it stands on the second rung and is a recall form of the third too. */
function rungsOf(form: Form): readonly Rung[] {
  if (form === 'cloze') return [1, 2]
  if (form === 'sort' || form === 'order') return [1]
  return form === 'typed' || form === 'recall' ? [2] : [0]
}

const isHarder = (question: Candidate, rung: Rung): boolean => Math.min(...rungsOf(question.form)) > rung
