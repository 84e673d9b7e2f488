/** The part of the contract that is about articles coming in. */
import { z } from 'zod'
import { ENCODINGS } from './import-models.ts'
import type { ImportPreview, ImportState } from './import-models.ts'

const nothing = z.strictObject({})
const id = z.string().min(1).max(64)
const format = z.enum(['markdown', 'plain', 'html'])

export const importInputs = {
  /** Somebody is about to bring an article in: what reads it gets ready meanwhile. */
  prepareImport: nothing,
  /**
   * Starts reading an article, in the background; the event `importing` tells how far it is. Nothing is
   * written before `acceptImport`, and a page that closes takes its imports with it.
   */
  readImport: z.strictObject({
    /** The name of the file, or what a pasted text is to be called. Never taken for a path. */
    name: z.string().min(1).max(255),
    /** Where it is not given, the name tells, or the text itself. */
    format: format.optional(),
    source: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), text: z.string() }),
      /** A file as it is, in base64: what its bytes mean is found out here. */
      z.strictObject({ kind: z.literal('file'), bytes: z.string() }),
    ]),
  }),
  /** The imports of this page that are neither accepted nor discarded, the oldest first. */
  imports: nothing,
  /** Refused with `busy` until the import is ready. */
  importPreview: z.strictObject({ job: id }),
  /** Reads the same source once more, in another format or with passages put back; then there is a new preview. */
  rereadImport: z.strictObject({
    job: id,
    /** As before where it is not given. */
    format: format.optional(),
    /** How the letters of its file are written; as before where it is not given. */
    encoding: z.enum(ENCODINGS).optional(),
    /** All passages left out that are to be asked about; as before where it is not given. */
    putBack: z
      .array(z.strictObject({ start: z.int().min(0), end: z.int().min(0) }))
      .max(2000)
      .optional(),
  }),
  /** The chapters of a book that are to be read, by their place, each from then on an import of its own; the book's is over. */
  chooseChapters: z.strictObject({ job: id, chapters: z.array(z.int().min(0)).min(1).max(2000) }),
  /** Stores the article with all that was made of it, in one transaction. Sending it again is harmless. */
  acceptImport: z.strictObject({ job: id, title: z.string().trim().min(1).max(300).optional() }),
  /** Stops an import where it is at work, and forgets it. */
  discardImport: z.strictObject({ job: id }),
}

export type ImportOutputs = {
  prepareImport: null
  readImport: ImportState
  imports: readonly ImportState[]
  importPreview: ImportPreview
  rereadImport: ImportState
  chooseChapters: readonly ImportState[]
  acceptImport: { readonly article: string }
  discardImport: { readonly discarded: boolean }
}
