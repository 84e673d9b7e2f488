/** What the page is shown of an article that is being brought in. Nothing of it is stored before it is accepted. */
import type { FactKind, Form, Stage } from '../engine/types.ts'
import type { Piece } from './models.ts'

/** How a text can be written. */
export type ImportFormat = 'markdown' | 'plain' | 'html'

/** What a file is that is no text itself, but has one that can be taken out. */
export type DocumentKind = 'docx' | 'epub' | 'pdf' | 'mhtml'

/** How the letters of a text file can be written, as browsers name it. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-2',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A book that was opened, with what can be chosen of it. */
export type ImportBook = {
  readonly title: string
  readonly chapters: readonly {
    readonly title: string
    readonly words: number
    /** Why it is left out unless it is chosen; null for a chapter like others. */
    readonly leftOut: string | null
  }[]
}

/** A page or chapter of a document, or a part of the stage that is at work. */
export type PartOfReading = 'page' | 'chapter' | 'part'

/** How far an import is. */
export type ImportState = {
  /** Its name in later calls; the article has it as its id once it is accepted. */
  readonly job: string
  /** The name of the file, or what a pasted text was called. */
  readonly name: string
  /** Counts up with all that is told of it: an answer and an event may come in another order than they were sent. */
  readonly revision: number
  /** `waiting` for those before it · `working` · `book`, whose chapters are to be chosen · `ready` to be looked at and accepted · `failed`. */
  readonly state: 'waiting' | 'working' | 'book' | 'ready' | 'failed'
  /** What of a document is read now: page 12 of 500; of a stage that takes long, how much is done. Else null. */
  readonly at: { readonly what: PartOfReading; readonly done: number; readonly of: number } | null
  /** Where the state is `book`. */
  readonly book: ImportBook | null
  /** The stages that are done, in order, with what they counted: see `Stage`. */
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[]
  /** Why it failed, for a person: what happened and what to do. */
  readonly failure: string | null
}

/** What would come in, to be looked at before it is accepted. */
export type ImportPreview = {
  readonly job: string
  readonly name: string
  readonly format: ImportFormat
  /** What it was taken out of, or null for a text as it is. */
  readonly document: DocumentKind | null
  /** How the bytes of a text file were read; null for what was pasted, or comes out of a document. */
  readonly encoding: { readonly name: Encoding; readonly guessed: boolean } | null
  /** What the text calls itself, or else its name; the learner may give another. */
  readonly title: string
  readonly words: number
  readonly facts: number
  readonly questions: number
  /** To ask each fact once, at the learner's own pace. */
  readonly minutes: number
  /** The most first. */
  readonly factKinds: readonly { readonly kind: FactKind; readonly count: number }[]
  readonly questionForms: readonly { readonly form: Form; readonly count: number }[]
  /** What the learner should know first ("not English", "nothing to ask here"), a sentence each. */
  readonly notices: readonly string[]
  /** The article of the library with this very text: accepting is refused, it can be opened instead. */
  readonly already: { readonly article: string; readonly title: string } | null
  /** In the order of the text; the first few hundred of `leftOutTotal`. */
  readonly leftOut: readonly LeftOut[]
  readonly leftOutTotal: number
  /** Some of what would come in, from all parts of the text. */
  readonly sampleFacts: readonly {
    readonly kind: FactKind
    readonly statement: string
    readonly line: number
  }[]
  readonly sampleQuestions: readonly {
    readonly form: Form
    readonly prompt: string
    readonly answer: string
    /** The first passage it rests on. */
    readonly passage: readonly Piece[]
  }[]
}

/**
 * A passage of which nothing is asked, and why. `start` and `end` name it when it is put back; they are equal
 * where it stood around the article in its file and is no part of the text: such a passage can't be put back.
 */
export type LeftOut = {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly reason: string
  /** Its beginning, where it is long. */
  readonly quote: string
  /** The learner wants it asked about; without it in the next `rereadImport` it is left out again. */
  readonly putBack: boolean
}
