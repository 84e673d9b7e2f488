/** The part of the contract that is about articles shared with others: `.afterread` files. */
import { z } from 'zod'
import type { SharedAccepted, SharedExport, SharedPreview } from './share-models.ts'

const id = z.string().min(1).max(80)

export const shareInputs = {
  /** Reads a file of shared articles and tells what would come in. Nothing is written before `acceptShared`. */
  readShared: z.strictObject({
    /** Never taken for a path. */
    name: z.string().min(1).max(255),
    /** In base64. */
    bytes: z.string(),
  }),
  /** The files of this page that were read and neither accepted nor discarded, the oldest first. */
  sharedFiles: z.strictObject({}),
  /** Stores the articles, in one deed that can be undone. Sending it again is harmless. */
  acceptShared: z.strictObject({
    job: id,
    uid: z.uuid(),
    /** Whether what their owner remembers comes along. */
    history: z.boolean(),
  }),
  /** Stops the reading of a file where it is at work, and forgets it. */
  discardShared: z.strictObject({ job: id }),
  /** Makes an `.afterread` file of articles; nothing is changed. */
  exportShared: z.strictObject({
    /** All where they are not given. */
    articles: z.array(id).max(1000).optional(),
    /** Whether the learner's memory and answers go along. */
    history: z.boolean(),
  }),
}

export type ShareOutputs = {
  readShared: SharedPreview
  sharedFiles: readonly SharedPreview[]
  acceptShared: SharedAccepted
  discardShared: { readonly discarded: boolean }
  exportShared: SharedExport
}
