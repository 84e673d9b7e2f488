import type { CardBody } from '../deck.ts'

/** A question of a table with the cells of its options. */
export type Optioned = {
  readonly front: string
  /** What its cell says is right: an option itself, its letter or number, or several of them. */
  readonly right: string
  /** One a column; or all in one cell. */
  readonly cells: readonly string[]
  /** Whether the first option is number 0. */
  readonly fromZero: boolean
}

/** The question of a row with options; null where nothing says which of them is right. */
export function optionedBody({ front, right, cells, fromZero }: Optioned): CardBody | null {
  const options = withoutLetters(cells.length === 1 ? partsOf(cells[0] ?? '') : cells)
  const said = rightOnes(right, options, fromZero)
  // What is none of the options stands beside those that are wrong.
  const isFurther = said.length === 0 && right !== '' && !isPlace(right)
  if (front === '' || (said.length === 0 && !isFurther)) return null
  const all = options
    .map((text, i) => ({ text, right: said.includes(i), because: '' }))
    .filter(({ text }) => text !== '')
  const choices = isFurther ? [{ text: right, right: true, because: '' }, ...all] : all
  if (choices.length < 2) return { kind: 'question', front, back: choices[0]?.text ?? right, accepts: [] }
  const isTrueFalse = choices.length === 2 && choices.every(({ text }) => /^(?:true|false)$/i.test(text))
  const chosen = choices.find((one) => one.right)?.text ?? ''
  if (isTrueFalse && said.length < 2)
    return { kind: 'truefalse', statement: front, right: /^true$/i.test(chosen) }
  return { kind: 'choice', prompt: front, options: choices, several: said.length > 1 }
}

/** Options in one cell, parted by the first of these signs that is in it. */
function partsOf(cell: string): readonly string[] {
  const sign = ['\n', '|', ';', ','].find((one) => cell.includes(one))
  return sign === undefined ? [cell] : cell.split(sign).map((part) => part.trim())
}

/** Without the letter before each, where all have theirs. */
function withoutLetters(options: readonly string[]): readonly string[] {
  const isLettered = (text: string, i: number): boolean =>
    text === '' || new RegExp(`^\\(?${letterOf(i)}[.)]\\s`, 'i').test(text)
  return options.every(isLettered) ? options.map((text) => text.replace(/^\(?\w[.)]\s+/, '')) : options
}

const letterOf = (at: number): string => String.fromCharCode(65 + at)

/** Longer texts name no several options. */
const LONGEST = 2_000

/** Which options are right, by their place. */
function rightOnes(right: string, options: readonly string[], fromZero: boolean): readonly number[] {
  const one = placeOf(right, options, fromZero)
  if (one >= 0) return [one]
  if (right.length > LONGEST) return []
  const parts = right.split(/\s{0,9}[,;|&\n]\s{0,9}|(?<=^[A-H])(?=[A-H]+$)/i).filter((part) => part !== '')
  const places = parts.map((part) => placeOf(part, options, fromZero))
  return parts.length > 1 && !places.includes(-1) ? [...new Set(places)] : []
}

/** The place of an option that is named by its text, its letter or its number; -1 where none is. */
function placeOf(said: string, options: readonly string[], fromZero: boolean): number {
  const same = (text: string): boolean => text !== '' && text.toLowerCase() === said.toLowerCase()
  const byText = options.findIndex(same)
  if (byText >= 0) return byText
  const short = PLACE.exec(said)?.groups
  if (!short) return -1
  const at = short.letter
    ? short.letter.toUpperCase().charCodeAt(0) - 65
    : Number(short.number) - (fromZero ? 0 : 1)
  return options[at] ? at : -1
}

const PLACE = /^(?:(?:option|choice|answer)\s*)?\(?(?:(?<letter>[A-H])|(?<number>\d))[.):]?(?:\s.*)?$/i

/** Whether it names an option by its place alone. */
const isPlace = (said: string): boolean => /^\W*(?:[A-H]|\d)\W*$/i.test(said)
