/** Exams to come: what they cover, when they are, and what is to be expected of them. */

/** An article, a topic of one, or what bears a tag. */
export type ExamPart = { readonly article: string; readonly topic: string | null } | { readonly tag: string }

export type ExamDraft = {
  readonly name: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly parts: readonly ExamPart[]
}

/** A score to be expected: its mean and its 80 % interval, as percentages. */
export type ExpectedScore = { readonly mean: number; readonly low: number; readonly high: number }

export type Readiness = {
  readonly ifStop: ExpectedScore
  /** If every review of the plan is done. */
  readonly ifReview: ExpectedScore
}

/** An exam in the list; one that is over, or that covers nothing to ask, has no readiness. */
export type ExamRow = {
  readonly id: string
  readonly name: string
  readonly date: string
  /** Study days from today; below 0 once it is over. */
  readonly daysLeft: number
  readonly facts: number
  readonly unseen: number
  readonly readiness: Readiness | null
}

/** What one day of the plan asks. */
export type PlanDay = {
  readonly date: string
  readonly inDays: number
  readonly due: number
  readonly fresh: number
  /** Reviews that would fall after the exam and are done before it. */
  readonly pulled: number
}

export type ExamView = ExamRow & {
  readonly parts: readonly (ExamPart & { readonly title: string; readonly facts: number })[]
  /** Every day before the exam on which something is asked, if it is all right. */
  readonly plan: readonly PlanDay[]
  /** New facts that the limit of new facts a day leaves no day for. */
  readonly leftOver: number
  /** Reviews of the plan that the schedule still has on the day of the exam or after it. */
  readonly toPull: number
}
