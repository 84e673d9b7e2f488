import type { Candidate } from './ladder.ts'
import type { Memory } from './schedule.ts'

/** A fact that could be asked in the session, with all its questions. */
export type Askable = {
  readonly fact: string
  readonly article: string
  readonly topic: string
  /** Facts of one group (siblings, confusable) are kept one to three apart. */
  readonly group: string | null
  readonly memory: Memory | null
  /** Predicted recall now, 0 for a fact never asked. */
  readonly recall: number
  /** The question this fact was asked with last, or null. */
  readonly lastAsked: string | null
  readonly candidates: readonly Candidate[]
}

/** One place of a session's course: which question, for which facts, and why. Stored, never changed. */
export type PlanItem = {
  readonly question: string
  /** The facts it is asked for; those of its facts not named here are practice. */
  readonly facts: readonly string[]
  readonly why: 'due' | 'new' | 'again' | 'practice'
  /** Where the key stands among the options as dealt (0 to 3), for a choice; 0 otherwise. */
  readonly keyAt: number
}

export type PlanLimits = { readonly fresh: number; readonly reviews: number }
export type Plan = {
  readonly items: readonly PlanItem[]
  readonly heldBack: { readonly due: number; readonly fresh: number }
}

/**
 * Lays out a session (MEMORY.md, "A session", 1 to 4; S1 to S4 of QUESTIONS.md): steps of today, due
 * reviews, new facts spread between; never three in a row of a topic; keys dealt evenly over the places;
 * no question before one whose fact it reveals; true/false at most a tenth.
 *
 * @param kind a review takes due and new within the limits; quiz, taste and practice take all they are given
 */
export function planSession(
  askables: readonly Askable[],
  kind: 'review' | 'quiz' | 'practice',
  limits: PlanLimits,
  today: number,
  seed: string,
): Plan {
  throw new Error(`not built yet: ${JSON.stringify([askables.length, kind, limits, today, seed])}`)
}

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

/**
 * Where a session stands after the answers given: a pure fold, so that undo and resume need nothing
 * stored. A question answered wrong comes back after at least three others, or as many as are left, the
 * second time in an easier form, until right once; five failures of a fact end it for today.
 */
export function agenda(
  plan: readonly PlanItem[],
  given: readonly Given[],
  askables: ReadonlyMap<string, Askable>,
  seed: string,
): Agenda {
  throw new Error(`not built yet: ${JSON.stringify([plan.length, given.length, askables.size, seed])}`)
}
