/** What the charts of Insights draw. Days are study days; a share stands with how many it rests on. */
import type { Form } from '../engine/types.ts'

/** How many were recalled of how many that were asked. */
export type Passed = { readonly reviews: number; readonly passed: number }

export type DayAnswers = {
  readonly day: number
  readonly date: string
  readonly answers: number
  readonly right: number
}

export type Forecast = {
  /** Facts that were due before today. */
  readonly overdue: number
  /** From today on. */
  readonly days: readonly { readonly day: number; readonly date: string; readonly due: number }[]
  /** Due after these days. */
  readonly later: number
  /** Reviews on a usual day of study, the middle of the last thirty; null before there were seven. */
  readonly usual: number | null
}

export type Retention = {
  /** What the learner aims for, 0 to 1. */
  readonly target: number
  /** The last 7, 30 and 365 days, today among them. Mature: the interval before was 21 days or longer. */
  readonly spans: readonly {
    readonly days: number
    readonly young: Passed
    readonly mature: Passed
  }[]
  /** Weeks, or some of them together, oldest first; the last one ends today. `date` is the first day. */
  readonly weeks: readonly (Passed & { readonly date: string; readonly until: string })[]
  /** How many weeks are taken together. */
  readonly together: number
}

export type TopicKnown = {
  readonly article: string
  readonly title: string
  readonly topic: string
  readonly new: number
  readonly shaky: number
  readonly solid: number
}

/** Reviews whose predicted recall lay between two bounds, with what was recalled, lucky guesses taken out. */
export type Predicted = {
  readonly from: number
  readonly to: number
  readonly reviews: number
  /** Means, 0 to 1. */
  readonly predicted: number
  readonly observed: number
  /** The 95 % interval of `observed`. */
  readonly low: number
  readonly high: number
}

export type StabilityBand = {
  /** Days; the last band has no end. */
  readonly from: number
  readonly to: number | null
  readonly facts: number
}

export type FormTime = {
  readonly form: Form
  readonly answers: number
  readonly right: number
  /** A mean, none counted for more than two minutes. */
  readonly ms: number
}

export type Insights = {
  /** What can be looked at alone: articles by title, and the tags that articles bear. */
  readonly choices: {
    readonly articles: readonly { readonly id: string; readonly title: string }[]
    readonly tags: readonly string[]
  }
  readonly date: string
  readonly day: number
  /** Days with an answer, ever. */
  readonly studied: number
  /** The day of the first answer, or null. */
  readonly since: { readonly day: number; readonly date: string } | null
  /** Days with an answer, oldest first: those of the span, but never more than a year. */
  readonly days: readonly DayAnswers[]
  readonly forecast: Forecast
  readonly retention: Retention
  /** Topics of which something was asked, the least solid first. */
  readonly topics: readonly TopicKnown[]
  /** Topics of which nothing was asked yet. */
  readonly untouched: number
  readonly calibration: readonly Predicted[]
  readonly stability: readonly StabilityBand[]
  readonly times: readonly FormTime[]
}
