import type { Bank, Form, Question as Made } from '../engine/types.ts'

/** The forms there is a screen for: questions of other forms stay out of the library until there is one. */
export const STUDIED = ['choice', 'truefalse', 'cloze', 'typed', 'match', 'sort'] as const satisfies Form[]

/** A question that can be studied. */
export type Question = Extract<Made, { readonly form: (typeof STUDIED)[number] }>

export function isStudied(question: Made): question is Question {
  return (STUDIED as readonly Form[]).includes(question.form) // widened: a list of some forms is asked about all
}

/** The bank as far as it can be studied. */
export const studiedBank = (bank: Bank): StudiedBank => ({
  ...bank,
  questions: bank.questions.filter(isStudied),
})

export type StudiedBank = Omit<Bank, 'questions'> & { readonly questions: readonly Question[] }
