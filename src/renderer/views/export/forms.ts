import type { Input } from '../../../shared/contract.ts'

/** The forms that a question bank can be made of, as they are listed. */
export type Form = NonNullable<Input<'exportDeck'>['forms']>[number]

export const FORMS: readonly Form[] = [
  'choice',
  'multi',
  'truefalse',
  'cloze',
  'typed',
  'match',
  'sort',
  'order',
  'recall',
]
