import type { Passages } from './origins.ts'

/** What is kept of a decision about an article's text, so that it can be taken back. */
export type TextEdited = {
  readonly article: string
  readonly title: string
  readonly madeBy: 'edit' | 'restore'
  readonly from: number
  readonly to: number
}
/** Spans count in the text of `version`. */
export type PassageChosen = {
  readonly article: string
  readonly version: number
  readonly choice: 'put back' | 'leave out' | 'as read'
  readonly was: Passages
  readonly now: Passages
}
export type TextBody = Omit<TextEdited, 'title'> & Pick<PassageChosen, 'choice'>
