/** What the page is shown of shared articles (`.afterread`): those that come in, and what goes out. */
import type { DeckNote } from './deck-models.ts'
import type { ImportPreview } from './import-models.ts'
import type { Deed } from './models.ts'

/** What would come in of a file of shared articles, before it is accepted. */
export type SharedPreview = {
  readonly job: string
  /** Of the file. */
  readonly name: string
  readonly articles: readonly SharedLook[]
  /** Whether anything of it is not in the library yet. */
  readonly comes: boolean
  /** Of how many facts the file says how well they are remembered; null where its owner kept that back. */
  readonly remembered: number | null
  /** How many answers to them are in it. */
  readonly answers: number
}

/** One article of the file, held against the library. */
export type SharedLook = {
  /** By the id it has here, or will have. */
  readonly article: string
  readonly title: string
  readonly words: number
  readonly facts: number
  readonly questions: number
  /**
   * `new`; another text of one that is here (`changed`); `chosen`, its text is here, and other passages of it are left
   * out; `same`, its text is here; `ships`, it comes with Afterread and keeps its text; `binned`, it lies in the bin and
   * has to be put back first.
   */
  readonly text: 'new' | 'changed' | 'chosen' | 'same' | 'ships' | 'binned'
  /** Of a text that changes: how many facts it says that are new, and how many it says no more. */
  readonly change: { readonly fresh: number; readonly gone: number } | null
  readonly tags: readonly string[]
  /** Facts of its owner, by what becomes of them; of `unmade` ones nothing could be made. */
  readonly own: {
    readonly fresh: number
    readonly changed: number
    readonly same: number
    readonly unmade: number
  }
  /** The first few of them. */
  readonly ownSamples: readonly {
    readonly front: string
    readonly back: string
    readonly becomes: 'new' | 'changed' | 'same' | 'unmade'
  }[]
  /** Some questions on its text. */
  readonly sampleQuestions: ImportPreview['sampleQuestions']
}

export type SharedAccepted = {
  readonly deed: Deed
  /** The first article of the file. */
  readonly article: string
}

/** An `.afterread` file made of articles of the library. */
export type SharedExport = {
  /** What the file may be called. */
  readonly name: string
  /** In base64. */
  readonly bytes: string
  readonly articles: number
  /** Facts that the learner wrote or brought in as cards. */
  readonly own: number
  /** Of how many facts it says how well they are remembered; null where that was left out. */
  readonly remembered: number | null
  readonly notes: readonly DeckNote[]
  readonly notesTotal: number
}
