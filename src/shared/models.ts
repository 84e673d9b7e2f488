/**
 * What the page is shown. All of it is JSON: instants are ISO strings, days are study-day integers
 * (MEMORY: the day starts at 4 h unless set), percentages are 0 to 100, shares 0 to 1.
 */
import type { FactKind, Form } from '../engine/types.ts'
import type { Backlog, CatchingUp, CutOff, Disk, Leech, Scarce } from './today-models.ts'
import type { SessionKind } from './session-models.ts'
import type { DroppedView } from './edit-models.ts'

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

export type Verdict = 'right' | 'partial' | 'wrong' | 'unknown'
/** Where a passage stands. `block` is its index in `ArticleView.blocks`. */
export type Source = {
  readonly article: string
  readonly title: string
  readonly topic: string
  readonly block: number
  readonly pieces: readonly Piece[]
}

/** What was decided at one go: it is taken back as a whole. */
export type Deed = {
  readonly uid: string
  /** A sentence without its full stop: "Suspended 3 facts". */
  readonly said: string
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
    readonly kind: SessionKind
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
  /** Days on which one new fact would come back if it were known each time; on the first run. */
  readonly life: readonly number[]
  /** Days running, up to today or yesterday, on which nothing due was left or ten answers were given. */
  readonly streak: number
  readonly backlog: Backlog | null
  readonly catchingUp: CatchingUp | null
  /** Facts that keep slipping, those forgotten most first; the first few of `total`. */
  readonly leeches: { readonly total: number; readonly facts: readonly Leech[] }
  /** Whether any fact could be asked, some day; how many the learner suspended, and which, where those are all. */
  readonly asked: { readonly any: boolean; readonly suspended: number; readonly rest: readonly string[] }
  readonly scarce: readonly Scarce[]
  readonly cutOff: CutOff | null
  readonly disk: Disk | null
  readonly tally: Tally
  /** All of the library by title, and those that the due facts come from, most of them first. */
  readonly articles: SomeArticles
  readonly from: SomeArticles
  /** The first by its title, or null where there is none. */
  readonly first: Pick<ArticleRow, 'id' | 'title' | 'summary' | 'words' | 'facts'> | null
}

/** The first few of `total` articles. */
export type SomeArticles = {
  readonly total: number
  readonly articles: readonly { readonly article: string; readonly title: string; readonly due: number }[]
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
  /** By name. */
  readonly tags: readonly string[]
  /** How many of its facts are suspended. */
  readonly suspended: number
  /** The date of the last answer that counted, or null. */
  readonly studied: string | null
}

/** A tag with how many articles and facts bear it themselves. */
export type Tag = { readonly name: string; readonly articles: number; readonly facts: number }

/** What a tag was put on or taken off. */
export type Tagged = {
  readonly name: string
  readonly articles: readonly string[]
  readonly facts: readonly string[]
  /** By which it is taken back; null where it changed nothing. */
  readonly deed: Deed | null
}

/** A stretch of the article's text; `fact` is set where a fact rests on it. */
export type TextRun = Piece & {
  readonly fact?: string
  readonly emphasis?: true
  /** It was left out. */
  readonly out?: true
}

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
  /** Why nothing was made of it, where the whole of it was set aside. */
  readonly leftOut: string | null
  /** Whether the learner had the engine read it otherwise than it would have. */
  readonly byHand: 'put back' | 'left out' | null
  /** Where it stands in the text: by this it is put back and left out. */
  readonly start: number
  readonly end: number
}

/** The day something falls due on, and in how many days that is. */
export type DueDay = { readonly date: string; readonly inDays: number }

export type FactView = {
  readonly id: string
  readonly kind: FactKind
  readonly statement: string
  readonly topic: string
  readonly known: Known
  readonly suspended: boolean
  readonly due: DueDay | null
  readonly answers: number
  readonly questions: readonly { readonly id: string; readonly form: Form; readonly prompt: string }[]
  /** Where there is no question: those that were made and dropped, as far as it is known. */
  readonly dropped: readonly DroppedView[]
}

export type ArticleView = ArticleRow & {
  readonly version: number
  /** A text that ships and is newer than the one the learner made of it: when it came, and its version. */
  readonly newerShipped: { readonly version: number; readonly at: string } | null
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
  /** Hour of the day, 0 to 23, from which on the desktop app tells what is due; null: never. */
  readonly remindAt: number | null
  /** Whether the icon of the desktop app shows how many facts are due. */
  readonly badge: boolean
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
