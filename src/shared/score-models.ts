/** Scores as the page is shown them: attempts, topics over time, what a session came to. */
import type { Form } from '../engine/types.ts'
import type { Source, Tally, TopicScore, Verdict } from './models.ts'
import type { SessionKind } from './session-models.ts'

/** One session in the list of scores. `articles` are ids; a review may rest on several. */
export type Attempt = {
  readonly session: string
  readonly kind: SessionKind
  readonly title: string
  readonly articles: readonly string[]
  readonly at: string
  readonly finished: boolean
  readonly answers: number
  readonly points: number
  readonly possible: number
  readonly percent: number
  /** max(0, Σ w(x−g)/(1−g) / Σw), as a percentage. */
  readonly corrected: number
}

export type TopicOverTime = TopicScore & {
  /** Share of points earned on this topic, session by session, oldest first. */
  readonly line: readonly { readonly at: string; readonly percent: number; readonly answers: number }[]
}

export type ArticleScores = {
  readonly article: string
  readonly title: string
  readonly knownNow: number
  readonly tally: Tally
  /** Oldest first. */
  readonly attempts: readonly Attempt[]
  readonly topics: readonly TopicOverTime[]
}

/** One answer of an attempt, as it was asked then. */
export type GivenAnswer = {
  readonly uid: string
  readonly prompt: string
  readonly form: Form
  readonly topic: string
  readonly yours: string | null
  readonly right: string
  readonly verdict: Verdict
  readonly points: number
  readonly possible: number
  readonly again: boolean
  /** Its question is disputed: it counts in no score. */
  readonly disputed: boolean
  readonly source: Source | null
}

export type Result = {
  readonly attempt: Attempt
  readonly right: number
  readonly partial: number
  readonly wrong: number
  readonly ms: number
  readonly topics: readonly {
    readonly topic: string
    readonly points: number
    readonly possible: number
    readonly verdicts: readonly Verdict[]
  }[]
  readonly answers: readonly GivenAnswer[]
  readonly changed: { readonly nowSolid: number; readonly nowShaky: number; readonly dueTomorrow: number }
  /** Attempts at the same article, oldest first, this one last; one for a review of several articles. */
  readonly before: readonly Attempt[]
}
