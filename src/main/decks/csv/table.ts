import Papa from 'papaparse'
import { unreadable } from '../../../engine/unreadable.ts'
import { isOwnHeader, fieldNamed } from './fields.ts'

/** What a row is separated by. */
export type Separator = ',' | ';' | '\t' | '|'

export type Table = {
  readonly separator: Separator
  readonly rows: readonly (readonly string[])[]
  /** Rows, counted from 0, whose quotes do not close as they should. */
  readonly badQuotes: readonly number[]
}

/** The rows of a text, which are empty of nothing but what the text has empty; blank lines are left out. */
export function readTable(text: string, name: string, separator?: Separator): Table {
  const said = /^"?sep=(?<one>[,;\t|])"?\n/i.exec(text)
  const one = separator ?? (said?.groups?.one as Separator | undefined) ?? likelySeparator(text, name)
  const { data, errors } = parsed(said ? text.slice(said[0].length) : text, one)
  const badQuotes = [...new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' ? [row ?? 0] : [])))]
  if (data.every((row) => row.length < 2) && data.length > MANY && separator === undefined)
    throw unreadable(
      `No line of “${name}” has two columns. Separate front and back by a comma, semicolon, tab or |, one card a line.`,
    )
  return { separator: one, rows: data, badQuotes }
}

const MANY = 1_000

const parsed = (text: string, delimiter: Separator, preview = 0): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"', preview, skipEmptyLines: true })

const SEPARATORS: readonly Separator[] = ['\t', ',', ';', '|']
const SHOWN = 30

/** That by which most of the first rows have the same number of columns; a header we know tells it at once. */
function likelySeparator(text: string, name: string): Separator {
  if (/\.(?:tsv|tab)$/i.test(name)) return '\t'
  const scored = SEPARATORS.map((one) => ({
    one,
    score: evenness(parsed(text.slice(0, 100_000), one, SHOWN).data),
  }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).one
}

function evenness(rows: readonly (readonly string[])[]): number {
  const [head = []] = rows
  if (isOwnHeader(head)) return 3
  const widths = rows.map((row) => row.length).filter((width) => width > 1)
  const counts = Map.groupBy(widths, (width) => width)
  const most = Math.max(0, ...[...counts.values()].map((same) => same.length))
  const known = head.length > 1 && head.filter((cell) => fieldNamed(cell) !== null).length > 1 ? 1 : 0
  return most / Math.max(1, rows.length) + known
}
