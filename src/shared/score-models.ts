/** Scores as the page is shown them: attempts, topics over time, what a session came to. */
import type { Form } from '../engine/types.ts'
import type { Source, Tally, TopicScore, Verdict } from './models.ts'
import type { SessionKind } from './session-models.ts'

/** One session in the list of scores. */
export type Attempt = {
  readonly session: string
  readonly kind: SessionKind
  readonly title: string
  /** The one article it asked about; null where it rests on several, as a review may. */
  readonly article: string | null
  /** How many articles it asked about. */
  readonly articles: number
  readonly at: string
  readonly finished: boolean
  readonly answers: number
  readonly points: number
  readonly possible: number
  readonly percent: number
  /** max(0, Σ w(x−g)/(1−g) / Σw), as a percentage. */
  readonly corrected: number
}

/** An article in the list of scores. */
export type ScoredArticle = {
  readonly article: string
  readonly title: string
  readonly attempts: number
  /** When the last attempt began; null where there was none. */
  readonly last: string | null
  /** The last scores that are over, but for practice, oldest first: percentages. */
  readonly line: readonly number[]
}

export type TopicOverTime = TopicScore & {
  /** Share of points earned on this topic in the last sessions that asked about it, oldest first. */
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
  /** Of an exam: nothing was written there. */
  readonly blank: boolean
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
  /** The time an exam had, or null. */
  readonly minutes: number | null
  readonly topics: readonly {
    readonly topic: string
    readonly points: number
    readonly possible: number
    /** Without guesses, as a percentage. */
    readonly corrected: number
    readonly verdicts: readonly Verdict[]
  }[]
  readonly answers: readonly GivenAnswer[]
  readonly changed: { readonly nowSolid: number; readonly nowShaky: number; readonly dueTomorrow: number }
  /** The last attempts at the same article, oldest first, this one last; one for a review of several articles. */
  readonly before: readonly Attempt[]
}

/** What one attempt made of a fact. */
export type ComparedAnswer = {
  readonly prompt: string
  readonly form: Form
  readonly verdict: Verdict
  readonly yours: string | null
  readonly right: string
}

/** What changed between two attempts: `gained` was answered better later, `lost` worse. */
export type Change = 'gained' | 'lost' | 'held' | 'missed' | 'earlier only' | 'later only'

export type Compared = {
  readonly fact: string
  readonly statement: string
  readonly topic: string
  readonly change: Change
  readonly earlier: ComparedAnswer | null
  readonly later: ComparedAnswer | null
}

/** Two attempts at an article, fact by fact in its order. */
export type Comparison = {
  readonly article: string
  readonly title: string
  readonly earlier: Attempt
  readonly later: Attempt
  readonly facts: readonly Compared[]
}
