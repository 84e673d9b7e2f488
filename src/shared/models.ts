/**
 * What the page is shown. All of it is JSON: instants are ISO strings, days are study-day integers
 * (MEMORY: the day starts at 4 h unless set), percentages are 0 to 100, shares 0 to 1.
 */
import type { FactKind, Form } from '../engine/types.ts'

/** Text in pieces: `mark` is the pen (decisive words). Never markup. */
export type Piece = {
  readonly text: string
  readonly mark?: true
  readonly strong?: true
  readonly code?: true
}

/** What is known of a fact: never asked, shaky, or solid (mastered: S ≥ 21 days, R ≥ 0.90, see MEMORY). */
export type Known = 'new' | 'shaky' | 'solid'
export type Tally = { readonly new: number; readonly shaky: number; readonly solid: number }

/** 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Grade = 1 | 2 | 3 | 4

export type SessionKind = 'review' | 'quiz' | 'taste' | 'practice'
export type Verdict = 'right' | 'partial' | 'wrong' | 'unknown'
export type Why = 'due' | 'new' | 'again' | 'practice'

/** Where a passage stands. `block` is its index in `ArticleView.blocks`. */
export type Source = {
  readonly article: string
  readonly title: string
  readonly topic: string
  readonly block: number
  readonly pieces: readonly Piece[]
}

/** A question as it is asked: nothing in it tells the key. */
export type AskedQuestion = {
  /** Place in the session's course, from 0; an answer names it. */
  readonly position: number
  readonly question: string
  readonly form: Form
  /** A blank is `_____`. */
  readonly prompt: string
  readonly article: string
  readonly articleTitle: string
  readonly topic: string
  readonly why: Why
  /** choice, truefalse: the options as dealt. */
  readonly options: readonly string[]
  /** match: the places, with the texts beside them; sort: the classes. */
  readonly slots: readonly string[]
  /** match, sort: what is to be placed, as dealt. */
  readonly pieces: readonly string[]
  /** Whether H gives something: the first letter of a typed answer. */
  readonly hint: boolean
}

/** An option after the answer. */
export type MarkedOption = { readonly text: string; readonly mark: 'the-right' | 'picked-wrong' | 'plain' }

/** A piece after the answer: where it was put and where it belongs (texts of slots). */
export type MarkedPiece = {
  readonly piece: string
  readonly put: string | null
  readonly belongs: string
  readonly correct: boolean
}

/** A typed answer beside the right one: `del` was typed and is not in it, `ins` is in it and was not typed. */
export type Spelling = readonly { readonly text: string; readonly kind: 'same' | 'ins' | 'del' }[]

/** When a fact comes back, and where it was. Days are from today; `was` is null for a new fact. */
export type ComesBack = {
  readonly fact: string
  readonly inDays: number
  readonly on: string
  readonly was: number | null
  readonly why: string
}

export type Feedback = {
  readonly asked: AskedQuestion
  readonly verdict: Verdict
  /** One sentence: "Right", "Partly right: 4 of 5", "Not this one". */
  readonly said: string
  readonly points: number
  readonly possible: number
  readonly yours: string | null
  readonly right: string
  readonly options: readonly MarkedOption[]
  readonly pieces: readonly MarkedPiece[]
  readonly spelling: Spelling | null
  readonly explanation: string
  readonly source: Source
  /** What the article says of the wrong answer chosen. */
  readonly contrast: { readonly said: string; readonly source: Source | null } | null
  readonly comesBack: readonly ComesBack[]
  /** What each grade would do to the fact, in days; empty where the grade can't be changed (several facts). */
  readonly grades: readonly { readonly grade: Grade; readonly inDays: number }[]
  readonly grade: Grade
  /** uid of the answer, for a change of grade. */
  readonly answer: string
}

/** A session as it stands: at a question, at the feedback of the last answer, or at its end. */
export type SessionView = {
  readonly id: string
  readonly kind: SessionKind
  readonly title: string
  readonly total: number
  readonly done: number
  /** One a question in the order asked: the ruler. */
  readonly marks: readonly ('right' | 'partial' | 'wrong' | 'practice')[]
  readonly asked: AskedQuestion | null
  readonly canUndo: boolean
  /** True once every question has been answered: the Result can be opened. */
  readonly finished: boolean
}

export type DayCount = {
  readonly day: number
  readonly date: string
  readonly answers: number
  readonly right: number
}

export type Today = {
  readonly date: string
  readonly day: number
  /** The instant that replaces the clock (`AFTERREAD_NOW`), or null. The page says so when there is one. */
  readonly clockSetTo: string | null
  /** Set when the clock stands before the last stored answer. */
  readonly clockBehind: boolean
  readonly due: number
  /** Facts never asked that a review would bring in today. */
  readonly fresh: number
  /** Minutes for `due + fresh`, from the learner's own pace once there are 20 answers. */
  readonly minutes: number
  readonly heldBack: { readonly due: number; readonly fresh: number }
  readonly unfinished: {
    readonly id: string
    readonly title: string
    readonly done: number
    readonly total: number
  } | null
  readonly week: readonly DayCount[]
  /** What falls due on each of the next seven days, today first. */
  readonly ahead: readonly { readonly day: number; readonly date: string; readonly due: number }[]
  readonly next: { readonly date: string; readonly inDays: number; readonly due: number } | null
  /** True until the first answer. */
  readonly firstRun: boolean
  readonly tally: Tally
  readonly articles: readonly ArticleRow[]
}

export type ArticleRow = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly words: number
  readonly facts: number
  readonly questions: number
  readonly tally: Tally
  readonly due: number
  /** 100·ΣR/N over all its facts; unseen count 0. */
  readonly knownNow: number
  readonly lastScore: { readonly percent: number; readonly at: string } | null
  readonly importedAt: string
}

/** A stretch of the article's text; `fact` is set where a fact rests on it. */
export type TextRun = Piece & { readonly fact?: string; readonly emphasis?: true }

export type ViewBlock = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'quote' | 'code'
  readonly level: number
  readonly ordinal: number | null
  /** Blocks of one list or table share a number; -1 where there is none. */
  readonly group: number
  readonly head: boolean
  readonly runs: readonly TextRun[]
  readonly cells: readonly (readonly TextRun[])[]
  /** Facts that rest on this block. */
  readonly facts: readonly string[]
  /** Why the engine made nothing of it, where it set it aside. */
  readonly leftOut: string | null
}

export type FactView = {
  readonly id: string
  readonly kind: FactKind
  readonly statement: string
  readonly topic: string
  readonly known: Known
  readonly suspended: boolean
  readonly dueDate: string | null
  readonly answers: number
  readonly questions: readonly { readonly id: string; readonly form: Form; readonly prompt: string }[]
}

export type ArticleView = ArticleRow & {
  readonly language: string
  readonly sources: readonly string[]
  readonly blocks: readonly ViewBlock[]
  readonly factList: readonly FactView[]
  readonly topics: readonly TopicScore[]
}

/** Known now, always with the share never asked. */
export type TopicScore = {
  readonly topic: string
  readonly facts: number
  readonly unseen: number
  readonly knownNow: number
}

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

export type Theme = 'system' | 'light' | 'dark'

export type Settings = {
  readonly theme: Theme
  readonly contrast: 'system' | 'more' | 'normal'
  /** 90 to 200, per cent. */
  readonly textSize: number
  /** 0.80 to 0.97. */
  readonly retention: number
  readonly newPerDay: number
  readonly reviewsPerDay: number
  /** 0 to 12, hour at which a study day starts; a change counts from the next answer. */
  readonly dayStart: number
  readonly singleKeys: boolean
}

export type About = {
  readonly version: string
  readonly engine: string
  readonly front: 'desktop' | 'browser'
  readonly folder: string
  readonly libraryFile: string
  readonly libraryBytes: number
  readonly schema: number
  readonly answers: number
}
