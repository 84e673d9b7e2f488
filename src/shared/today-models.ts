/** What Today shows beside its counts: a backlog and the plan to catch up, facts that keep slipping, and warnings. */
import type { Source } from './models.ts'

/** A fact that was forgotten so often that it needs another wording, or rest. */
export type Leech = {
  readonly fact: string
  readonly statement: string
  readonly lapses: number
  /** The passage it rests on; null where the text no longer has it. */
  readonly source: Source | null
}

/** Reviews beyond what a day's limit lets in: a plan to catch up is offered. */
export type Backlog = {
  readonly due: number
  /** How many of them today's limit lets in. */
  readonly allowed: number
  /** Days since the last answer. */
  readonly away: number
  /** Over the fewest days, until the learner asks for another. */
  readonly plan: CatchUp
}

/** One day of a plan: what falls due on it anyhow, and what of the backlog is moved there. */
export type CatchUpDay = {
  readonly date: string
  readonly due: number
  readonly moved: number
  readonly minutes: number
}

/** How a backlog would be caught up with; nothing is moved before it is accepted. */
export type CatchUp = {
  readonly backlog: number
  /** The most that any of its days asks. */
  readonly load: number
  readonly days: readonly CatchUpDay[]
  /** What can be chosen: fewer days ask more than the day's limit, more days add nothing. */
  readonly fewest: number
  readonly most: number
  /** The limit of reviews a day. */
  readonly limit: number
}

/** A plan that was accepted and is not over. */
export type CatchingUp = {
  readonly moved: number
  readonly until: string
  /** False once something else was decided, which would have to be undone first. */
  readonly canUndo: boolean
}

/** An article of which too little can be asked for a quiz. */
export type Scarce = {
  readonly article: string
  readonly title: string
  readonly words: number
  /** Facts that can be asked, and those that rest. */
  readonly facts: number
  readonly suspended: number
}

/** The last run was cut off: how many answers were given in it, and how many of them are there with all they need. */
export type CutOff = { readonly answers: number; readonly whole: number }

/** Room left on the disk of the library, where it is little. */
export type Disk = { readonly state: 'low' | 'full'; readonly free: number }
