import { isBoxLabel } from '../outline/table-shape.ts'
import { spacedParts } from '../language/word-count.ts'
import type { PlainLine } from './lines.ts'

/**
 * The lines of a text with each box beside an article that lost its columns put together again: "Location Siberia,
 * Russia" is a row of two cells, and so are "Location" and "Siberia, Russia" one below the other. A line within such a
 * box that heads some of its lines is a row of one cell.
 */
export function withBoxes(lines: readonly PlainLine[], text: string): readonly PlainLine[] {
  if (!lines.some(({ text: line }) => startsWithLabel(line) !== null || isBoxLabel(line))) return lines
  const whole: PlainLine[] = []
  for (let at = 0; at < lines.length;) {
    const box = stackedFrom(lines, at, text) ?? gluedFrom(lines, at, text)
    const line = lines[at]
    if (box) whole.push(...box.rows)
    else if (line) whole.push(line)
    at += box?.taken ?? 1
  }
  return whole
}

/** The rows of a box and how many lines they were. */
type Box = { readonly rows: readonly PlainLine[]; readonly taken: number }

/** "Max. length 636 km (395 mi)", "Born 7 November 1867": label and value in one line. */
function gluedFrom(lines: readonly PlainLine[], from: number, text: string): Box | null {
  const rows: PlainLine[] = []
  let [known, split] = [0, 0]
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.columns || (at > from && line.gap) || !isLine(line.text)) break
    const label = labelOf(line.text)
    if (label === null && (at === from || labelOf(lines[at + 1]?.text ?? '') === null)) break
    if (label !== null) split++
    if (label !== null && isBoxLabel(label)) known++
    else if (at === from) break
    rows.push(rowOf([line], label === null ? [] : [label.length], text))
  }
  return split >= FEWEST_GLUED && known * 2 >= split ? { rows, taken: at - from } : null
}

const FEWEST_GLUED = 4

/** No sentence, and not long. */
const isLine = (text: string): boolean =>
  text.length <= 120 && !/^[•●*–-]\s|\||\t/u.test(text) && !(/[.!?:]$/u.test(text) && spacedParts(text) > 6)

/** The label a line of a box begins with; null where nothing parts it from its value. */
function labelOf(text: string): string | null {
  const byLook =
    /^(?<label>\p{Lu}\p{Ll}+\.?(?: (?:\p{Ll}+\.?|\([^()]{1,20}\))){0,4}?):? (?=[\p{Lu}\d£$€~≈<>+“"–-])/u.exec(
      text,
    )?.groups?.label
  if (byLook !== undefined && isBoxLabel(byLook)) return byLook
  return startsWithLabel(text) ?? byLook ?? null
}

/** The longest label of a box that a line begins with: "Head of State King Olav", "Appearance grey, lustrous". */
function startsWithLabel(text: string): string | null {
  const words = /^(?:\p{Lu}\p{L}*\.?)(?: \p{L}+\.?){0,3}(?=:? \S)/u.exec(text)?.[0].split(' ') ?? []
  for (let count = words.length; count > 0; count--) {
    const label = words.slice(0, count).join(' ')
    if (
      isBoxLabel(label) &&
      !/^:? (?:of|and|in|or|for|by|from|to|on|at|is|are|was|were|has|have|can)\b/u.test(
        text.slice(label.length),
      )
    )
      return label
  }
  return null
}

/** "Atomic number" and below it "74": a line each, label and value in turn. */
function stackedFrom(lines: readonly PlainLine[], from: number, text: string): Box | null {
  const rows: PlainLine[] = []
  let known = 0
  let at = from
  for (; at + 1 < lines.length; at += 2) {
    const [label, value] = [lines[at], lines[at + 1]]
    if (!label || !value || !isLabelLine(label.text) || !isLine(value.text) || label.columns) break
    const is = isBoxLabel(label.text)
    if (is) known++
    else if (at === from) break
    // What follows is a label itself: the lines are out of step, and nobody knows since when.
    if (is && isBoxLabel(value.text) && !isBoxLabel(lines[at + 2]?.text ?? '')) break
    rows.push(rowOf([label, value], [value.start - label.start], text))
  }
  return rows.length >= FEWEST_STACKED && known * 2 >= rows.length ? { rows, taken: at - from } : null
}

const FEWEST_STACKED = 4

const isLabelLine = (text: string): boolean =>
  /^\p{Lu}[\p{L} .()'’&/-]{1,40}:?$/u.test(text) && spacedParts(text) <= 5

/** One row of the lines it was, with the places where its other cells begin. */
function rowOf(cells: readonly PlainLine[], columns: readonly number[], text: string): PlainLine {
  const [first, last] = [cells[0], cells.at(-1)]
  if (!first || !last) throw new Error('a row of no lines')
  return { ...first, end: last.end, text: text.slice(first.start, last.end), columns }
}
