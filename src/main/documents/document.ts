import type { ImportFormat } from '../../shared/import-models.ts'

/** A file that is no text, made into one: what is stored as the article's source from then on. */
export type Converted = {
  readonly html: string
  /** What of the file could not be brought along, a sentence each. */
  readonly losses: readonly string[]
}

/** A book, whose chapters become articles. */
export type ReadBook = {
  readonly title: string
  readonly chapters: readonly ReadChapter[]
}

export type ReadChapter = {
  readonly title: string
  readonly words: number
  /** Why it is not brought in unless the learner wants it; null for a chapter like others. */
  readonly leftOut: string | null
  readonly html: string
  /** What `html` is in truth, where it is a part of a text. */
  readonly format?: ImportFormat
  readonly losses: readonly string[]
}

/** Told of each page or chapter that is done. */
export type Progress = (done: number, of: number, what: 'page' | 'chapter') => void
