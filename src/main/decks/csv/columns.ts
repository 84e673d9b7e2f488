import type { ColumnRole } from '../../../shared/deck-models.ts'
import { columnsNamed, isBeside, isColumnName } from './fields.ts'

type Row = readonly string[]
type Columns = readonly (ColumnRole | null)[]

/** So many rows show what a table is. */
const SHOWING = 100

/** Whether the first row of a table names its columns. */
export function isHeader(rows: readonly Row[]): boolean {
  const [head = [], ...below] = rows.slice(0, SHOWING)
  const named = columnsNamed(head)
  if (named.includes('front') && named.some((one) => one !== null && one !== 'front')) return true
  const filled = head.filter((cell) => cell.trim() !== '')
  const known = filled.filter(isColumnName)
  if (known.length > 1 && 2 * known.length >= filled.length) return true
  return head.some((cell, at) => isWord(cell) && isNumbers(below.map((row) => row[at] ?? '')))
}

const isWord = (cell: string): boolean => /^\p{L}[^\p{N}]*$/u.test(cell.trim())

/** So many numbers one below the other are no chance. */
const MANY = 5

const isNumbers = (cells: readonly string[]): boolean =>
  cells.length >= MANY && cells.every((cell) => /^\s*\d+(?:[.,]\d+)?\s*$/.test(cell))

/** What the columns of a table seem to be: by name, each role once but options; else the first that are free are the sides. */
export function guessedColumns(names: Row, rows: readonly Row[], width: number): Columns {
  const named = columnsNamed(names)
  const guessed = Array.from({ length: width }, (_, i) => {
    const role = named[i] ?? null
    return role === 'option' || (role !== null && named.indexOf(role) === i) ? role : null
  })
  // A column of blanks is what is asked, wherever it stands.
  const cloze = guessed.findIndex((_, i) =>
    rows.slice(0, SHOWING).every((row) => /\{\{c\d+::/.test(row[i] ?? '')),
  )
  if (named.every((one) => one === null) && cloze >= 0) return guessed.with(cloze, 'front')
  for (const side of ['front', 'back'] as const) {
    const free = guessed.flatMap((role, i) => (role === null ? [i] : []))
    const at = free.find((i) => !isBeside(names[i] ?? '')) ?? free[0]
    if (!guessed.includes(side) && at !== undefined) guessed[at] = side
  }
  return guessed
}
