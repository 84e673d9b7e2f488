import { saysWhatFollows } from './line-shape.ts'
import type { PlainLine } from './lines.ts'
import { spacedParts } from '../language/word-count.ts'

/**
 * The lines of a text with each comparison of two things that lost its columns put together again: "Aspect", "RAG",
 * "Fine-tuning" and then, cell by cell, three lines a row. An earlier line must name both things.
 */
export function withFoldedTables(lines: readonly PlainLine[], text: string): readonly PlainLine[] {
  if (!lines.some(({ text: line }) => CORNER.test(line))) return lines
  const whole: PlainLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const rows = isHead(lines, at) ? rowsFrom(lines, at) : 0
    if (rows < FEWEST) {
      whole.push(line)
      continue
    }
    for (let row = 0; row < rows; row++)
      whole.push(rowOf(lines.slice(at + row * 3, at + row * 3 + 3), line, text))
    at += rows * 3 - 1
  }
  return whole
}

/** The head and three rows. */
const FEWEST = 4

/** What stands over the first column. */
const CORNER =
  /^(?:aspects?|features?|criteri(?:a|on)|parameters?|categor(?:y|ies)|factors?|basis(?: of (?:comparison|difference))?|propert(?:y|ies)|attributes?|characteristics?|dimensions?|points?|topic|area)$/iu

function isHead(lines: readonly PlainLine[], at: number): boolean {
  const names = [lines[at + 1], lines[at + 2]].map((line) => line?.text.toLowerCase() ?? '')
  const short = names.every((name) => name !== '' && spacedParts(name) <= 5 && !/[.!?:]$/.test(name))
  return (
    CORNER.test(lines[at]?.text ?? '') &&
    short &&
    names[0] !== names[1] &&
    lines
      .slice(0, Math.min(at, 40))
      .some(({ text }) => names.every((name) => text.toLowerCase().includes(name)))
  )
}

/** How many rows follow each other, the head among them. */
function rowsFrom(lines: readonly PlainLine[], head: number): number {
  const names = [lines[head + 1], lines[head + 2]].map((line) => line?.text.toLowerCase() ?? '')
  let rows = 1
  for (; ; rows++) {
    const [label, ...cells] = lines.slice(head + rows * 3, head + rows * 3 + 3)
    if (!label || cells.length < 2 || !isLabel(label.text, names)) return rows
    if (cells.some(({ text }) => spacedParts(text) > LONGEST || /[:?]$/.test(text))) return rows
  }
}

const LONGEST = 25

const isLabel = (text: string, names: readonly string[]): boolean =>
  spacedParts(text) <= 6 &&
  !/[.!?:;,]$/.test(text) &&
  (!saysWhatFollows(text) || /^(?:use cases?|examples?|cost|risks?|limitations?)$/iu.test(text)) &&
  !names.some((name) => text.toLowerCase().includes(name))

/** The lines of a row as one, with the places where its other cells begin. */
function rowOf(cells: readonly PlainLine[], head: PlainLine, text: string): PlainLine {
  const [first = head, ...others] = cells
  const end = cells.at(-1)?.end ?? first.end
  const columns = others.map(({ start }) => start - first.start)
  return { ...first, end, text: text.slice(first.start, end), columns }
}
