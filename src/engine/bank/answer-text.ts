import type { Question } from '../types.ts'

/** The right answer in words, on one line. */
export function answerText(question: Question): string {
  if ('pairs' in question) return question.pairs.map(({ left, right }) => `${left}: ${right}`).join('; ')
  if ('items' in question) return question.items.join(' → ')
  return typeof question.answer === 'string' ? question.answer : question.answer.join('; ')
}
