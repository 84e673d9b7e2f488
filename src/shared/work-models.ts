/** What long work on cards, or on the whole library, can be busy with, in the words of the application. */
export const WORK_STAGES = [
  'read',
  'tell apart',
  'look up',
  'store',
  'finish',
  'gather',
  'write',
  'read again',
  'compare',
  'take back',
  'do again',
  'check file',
  'check facts',
  'check sums',
] as const
export type WorkStage = (typeof WORK_STAGES)[number]

/** How far long work is. */
export type Work = {
  readonly id: string
  /** The file or the deck that it is about; '' where it is all of the library. */
  readonly name: string
  /** Null when it is over, however it ended. */
  readonly stage: WorkStage | null
  /** Of how many cards or facts how many are done; `of` is 0 where that is not known. */
  readonly done: number
  readonly of: number
}
