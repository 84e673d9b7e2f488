import { linesOf } from './pdf-lines.ts'
import type { Line } from './pdf-lines.ts'
import type { Segment } from './pdf-page.ts'
import { headingLevel } from './pdf-type.ts'
import type { Type } from './pdf-type.ts'
import { tableAt } from './pdf-table.ts'

/** A passage of a PDF: its lines are joined later, when all its words are known. */
export type PdfBlock =
  | { readonly kind: 'paragraph' | 'note'; readonly lines: readonly string[] }
  | { readonly kind: 'heading'; readonly level: number; readonly lines: readonly string[] }
  | {
      readonly kind: 'item'
      readonly ordered: boolean
      readonly depth: number
      readonly lines: readonly string[]
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** The passages of a column: where a line does not go on with the one above it, a new one begins. */
export function blocksOf(column: readonly Segment[], type: Type): PdfBlock[] {
  const lines = linesOf(column)
  const frame = frameOf(lines)
  const blocks: PdfBlock[] = []
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at)
    if (table) {
      blocks.push({ kind: 'table', rows: table.rows })
      at = table.next
      continue
    }
    const end = endOfBlock(lines, at, frame, type)
    blocks.push(blockOf(lines.slice(at, end), frame, type))
    at = end
  }
  return blocks
}

type Frame = { readonly left: number; readonly right: number; readonly pitch: number }

/** Where the lines of a column begin and end, and how far they stand apart. */
function frameOf(lines: readonly Line[]): Frame {
  const pitches = lines.slice(1).flatMap((line, i) => {
    const gap = line.y - (lines[i]?.y ?? 0)
    return gap > 0 && gap < 3 * line.size ? [gap] : []
  })
  return {
    left: share(
      lines.map(({ x }) => x),
      0.1,
    ),
    right: share(
      lines.map(({ right }) => right),
      0.9,
    ),
    pitch: share(pitches, 0.4),
  }
}

const share = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? 0

const MARK = /^(?:[•‣◦▪■●○·\uf0b7\uf0a7]|[–—*-](?=\s))\s*(?=\S)/
const NUMBER = /^\(?(?:\d{1,3}|[a-z])[.)]\s+(?=\S)/

const isItem = ({ text }: Line): boolean => MARK.test(text) || NUMBER.test(text)

function endOfBlock(lines: readonly Line[], from: number, frame: Frame, type: Type): number {
  let at = from + 1
  const first = lines[from]
  for (; first && at < lines.length; at++) {
    const [above, line] = [lines[at - 1], lines[at]]
    if (!above || !line || startsAnew(above, line, first, frame, type) || tableAt(lines, at)) break
  }
  return at
}

function startsAnew(above: Line, line: Line, first: Line, frame: Frame, type: Type): boolean {
  const gap = line.y - above.y
  const size = Math.max(above.size, line.size)
  if (
    gap < 0 ||
    gap > Math.max(1.45 * frame.pitch, 1.05 * size) + (headingLevel(first, type) ? 0.5 * size : 0)
  )
    return true
  if (Math.abs(line.size - above.size) > 0.08 * size) return true
  if ((headingLevel(above, type) === null) !== (headingLevel(line, type) === null)) return true
  if (isItem(line) && (isItem(first) || MARK.test(line.text) || endsSentence(above))) return true
  if (isItem(first)) return line.x < first.x - 0.5 * size
  const isShort = above.right < frame.right - 0.2 * (frame.right - frame.left)
  if (isShort && endsSentence(above)) return true
  return (
    line.x > frame.left + 0.8 * size &&
    line.x < frame.left + 4 * size &&
    above.x < line.x - 0.8 * size &&
    first !== above
  )
}

const endsSentence = ({ text }: Line): boolean => /[.!?:;]["”’)\]]*\s*$/.test(text)

function blockOf(lines: readonly Line[], frame: Frame, type: Type): PdfBlock {
  const first = lines[0]
  const texts = lines.map(({ text }) => text)
  const level = first ? headingLevel(first, type) : null
  if (!first || (level === null && !isItem(first)))
    return { kind: first && isFootnote(first, type) ? 'note' : 'paragraph', lines: texts }
  if (level !== null) return { kind: 'heading', level, lines: texts }
  const ordered = NUMBER.test(first.text)
  const [text = '', ...rest] = texts
  const depth = first.x > frame.left + 3.2 * first.size ? 1 : 0
  return { kind: 'item', ordered, depth, lines: [text.replace(ordered ? NUMBER : MARK, ''), ...rest] }
}

const isFootnote = ({ size, text }: Line, type: Type): boolean =>
  size < 0.88 * type.body && /^[\d*†‡§]/.test(text)
