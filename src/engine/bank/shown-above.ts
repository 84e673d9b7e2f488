import type { Question } from '../types.ts'
import { fold } from '../language/words.ts'

/**
 * What is shown above a question of the topic and the article it is from: nothing that says the answer. Under “What is
 * TCP?” nobody has to know TCP.
 *
 * @param title the article's
 * @returns both as they are, else the title in place of the topic, else nothing of either that gives the answer away
 */
export function shownAbove(
  question: Question,
  title: string,
): { readonly topic: string; readonly title: string } {
  const keys = keysOf(question).map(plain).filter(Boolean)
  const says = (text: string): boolean =>
    keys.some((key) => spaced(text).includes(` ${key} `) || spaced(text).includes(` ${key}s `))
  const shown = says(title) ? '' : title
  return { topic: says(question.topic) ? shown : question.topic, title: shown }
}

/** What is to be found; true, false and answers in one's own words can't be read off a heading. */
function keysOf(question: Question): readonly string[] {
  switch (question.form) {
    case 'typed':
    case 'cloze':
      return [question.answer, ...question.accepts]
    case 'choice':
      return question.options.filter(({ correct }) => correct).map(({ text }) => text)
    default:
      return []
  }
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const spaced = (text: string): string => ` ${plain(text)} `
