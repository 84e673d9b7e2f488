import type { ReadBook } from '../documents/document.ts'
import type { ReadArticle } from './read-article.ts'

const QUOTE = 100

/** What is in an article and what is left out, with the reasons, and what became of it, for a terminal. */
export function importReport({ preview, leftOut }: ReadArticle, said: string): string {
  const { name, title, words, facts, questions, factKinds, questionForms, notices } = preview
  return [
    `${name}: “${title}”, ${counted(words, 'word')}`,
    ...notices.map((notice) => `  ${notice}`),
    `  ${counted(facts, 'fact')}${listed(factKinds.map(({ kind, count }) => `${count} ${kind}`))}`,
    `  ${counted(questions, 'question')}${listed(questionForms.map(({ form, count }) => `${count} ${form}`))}`,
    leftOut.length === 0 ? '  nothing left out' : `  left out: ${counted(leftOut.length, 'passage')}`,
    ...leftOut.map(({ line, reason, quote }) => `    line ${line}, ${reason}: ${short(quote)}`),
    `  ${said}`,
  ].join('\n')
}

/** What of a book is read, each chapter as an article, and what is not. */
export function bookReport(file: string, { title, chapters }: ReadBook): string {
  const out = chapters.filter(({ leftOut }) => leftOut !== null)
  return [
    `${file}: “${title}”, a book of ${counted(chapters.length - out.length, 'chapter')}`,
    ...out.map((chapter) => `  left out: “${chapter.title}” (${chapter.leftOut})`),
  ].join('\n')
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

const listed = (parts: readonly string[]): string => (parts.length === 0 ? '' : ` (${parts.join(', ')})`)

function short(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  return line.length > QUOTE ? `${line.slice(0, QUOTE).trimEnd()} …` : line
}
