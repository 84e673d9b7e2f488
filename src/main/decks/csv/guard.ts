/**
 * Spreadsheets take a cell that starts with one of these for a formula, which may run programs. A quotation mark before
 * it, which they and a person can see, makes it text.
 */
const FORMULA = /^'*[=+\-@\t\r\0＝＋－＠]/
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?%?$/

export const guarded = (cell: string): string =>
  FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell

/** A cell of our own table as it was. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) && !NUMBER.test(cell.slice(1)) ? cell.slice(1) : cell
