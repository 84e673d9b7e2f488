import type { Format } from './read.ts'
import { unreadable } from './unreadable.ts'

// A novel has 10,000 lines; what has more than this is a table of data or a log, and its questions would be of no use.
const MOST_LINES = 50_000
const MOST_ENTRIES = 6_000
const MOST_FACTS = 10_000
// Which mark of emphasis closes which takes time that grows with the square of their number.
const MOST_MARKS = 5_000

/** @throws `unreadable` for a text in which nobody reads: data, or marks within marks. */
export function checkText(text: string, format: Format): void {
  const lines = format === 'html' ? 0 : lineCount(text)
  if (lines > MOST_LINES) throw unreadable(tooMany(lines, 'lines', MOST_LINES))
  if (format !== 'markdown') return
  if (NESTED.test(text))
    throw unreadable(
      'This text nests quotations or lists more than 150 deep, which is more than can be read.',
    )
  const marks = Math.max(0, ...longLines(text).map((line) => line.match(/[*_]+/g)?.length ?? 0))
  if (marks > MOST_MARKS) throw unreadable(tooMany(marks, 'marks of emphasis in a line', MOST_MARKS))
}

/** @throws `unreadable` for a text that is a table or list of data. */
export function checkBlocks(blocks: readonly { readonly kind: string }[]): void {
  const entries = blocks.filter(({ kind }) => kind === 'row' || kind === 'item').length
  if (entries > MOST_ENTRIES) throw unreadable(tooMany(entries, 'rows and items', MOST_ENTRIES))
}

/** @throws `unreadable` where a text tells more than anybody learns from one article. */
export function checkFacts(count: number): void {
  if (count > MOST_FACTS) throw unreadable(tooMany(count, 'facts', MOST_FACTS))
}

const longLines = (text: string): string[] => text.split('\n').filter(({ length }) => length > MOST_MARKS)

function lineCount(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

const NESTED = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){150}/m

const tooMany = (count: number, what: string, most: number): string =>
  `This text has ${count.toLocaleString('en')} ${what}, and ${most.toLocaleString('en')} can be read at once: split it into its parts.`
