import type { Form as EngineForm } from '../engine/types.ts'

/** The forms of questions, as they are listed. */
export const FORMS = [
  'choice',
  'multi',
  'truefalse',
  'cloze',
  'typed',
  'match',
  'sort',
  'order',
  'recall',
] as const satisfies readonly EngineForm[]

export type Form = (typeof FORMS)[number]
