import { lineMark } from '../markdown/author-marks.ts'
import { hasNoteMarks, withoutNotes } from './note-marks.ts'
import { lineAt, lineStarts } from '../lines.ts'
import { spacedColumns } from './columns.ts'
import type { Run, Span } from '../types.ts'
import { allMatches } from '../matches.ts'

/** One line of a plain text as it was meant: lines that were only wrapped are one. No space at its ends. */
export type PlainLine = Span & {
  readonly text: string
  readonly runs: readonly Run[]
  /** The line it begins in, from 1. */
  readonly line: number
  /** Whether a blank line before it tells something: not where every line has one. */
  readonly gap: boolean
  /** The sign it is underlined with, as headings are: "=", "-" or "~". */
  readonly underline?: string
  /** Where its other cells begin, in a row of a table whose columns stand apart by spaces. */
  readonly columns?: readonly number[]
}

/** The lines of a plain text, blank ones left out, wrapped ones put together again. */
export function plainLines(text: string): PlainLine[] {
  const starts = lineStarts(text)
  const written = writtenLines(text)
  const width = wrapWidth(written)
  const telling = gapsTell(written)
  const columns = spacedColumns(written)
  const noted = hasNoteMarks(text)
  const groups: Group[] = []
  for (const [i, line] of written.entries()) {
    const last = groups.at(-1)
    const before = last?.lines.at(-1)
    const hangs =
      line.indent > 1 && OPENS.test(last?.lines[0]?.text ?? '') && !OPENS.test(line.text) && !line.gap
    const cells = columns.get(i)
    if (last && before && last.lines.length === 1 && !cells && isUnderlined(before, line))
      last.underline = line.text.charAt(0)
    else if (
      last &&
      before &&
      !cells &&
      !last.columns &&
      !last.underline &&
      (hangs || goesOn(before, line, width))
    )
      last.lines.push(line)
    else groups.push({ lines: [line], ...(cells ? { columns: cells } : {}) })
  }
  return groups.flatMap((group) => joinedLine(group, starts, { telling, noted }) ?? [])
}

/** The written lines that are one line, and what was seen around them. */
type Group = { readonly lines: Written[]; readonly columns?: readonly number[]; underline?: string }

/** A heading with a line of signs under it, about as long as itself. */
const isUnderlined = (line: Written, below: Written): boolean =>
  !below.gap &&
  /^(?:={3,}|-{3,}|~{3,})$/.test(below.text) &&
  Math.abs(below.text.length - line.text.length) <= Math.max(3, line.text.length / 3) &&
  line.text.length <= 100 &&
  !OPENS.test(line.text) &&
  !isTabular(line.text) &&
  /\p{L}/u.test(line.text)

/** A line as it stands, with whether a blank one stands before it. */
type Written = Span & { readonly text: string; readonly gap: boolean; readonly indent: number }

function writtenLines(text: string): Written[] {
  const lines: Written[] = []
  let gap = true
  for (const found of allMatches(text, /[^\r\n\u2028\u2029]+/g)) {
    const between = text.slice(lines.at(-1)?.end ?? 0, found.index)
    if (/\n\s*\n|\r\s*\r(?!\n)/.test(between)) gap = true
    const lead = /^[\s\ufeff\u200b]*/.exec(found[0])?.[0].length ?? 0
    const said = found[0].slice(lead).replace(/(?<![\s\u200b])[\s\u200b]+$/u, '')
    if (said === '') continue
    const start = found.index + lead
    lines.push({ start, end: start + said.length, text: said, gap, indent: lead })
    gap = false
  }
  return lines
}

/** Where most lines or none have a blank one before them, it means nothing. */
function gapsTell(lines: readonly Written[]): boolean {
  const share = lines.filter(({ gap }) => gap).length / Math.max(1, lines.length)
  return share < 0.85
}

/** The width at which a text was wrapped, or null where each paragraph is one line. */
function wrapWidth(lines: readonly Written[]): number | null {
  const broken = lines.filter((line, i) => {
    const next = lines[i + 1]
    return next && !next.gap && line.text.length >= 40 && line.text.length <= 130 && breaksOff(line, next)
  })
  if (broken.length < 3 || broken.length < lines.length * 0.15) return null
  return Math.max(...broken.map(({ text }) => text.length))
}

const breaksOff = (line: Written, next: Written): boolean =>
  /^\p{Ll}/u.test(next.text) && !/[.!?:;|]$/.test(line.text)

/** A wrapper breaks a line where the next word no longer fits. */
function goesOn(line: Written, next: Written, width: number | null): boolean {
  if (
    width === null ||
    next.gap ||
    OPENS.test(next.text) ||
    lineMark(next.text) !== null ||
    isTabular(line.text) ||
    isTabular(next.text)
  )
    return false
  const first = /^\S+/.exec(next.text)?.[0].length ?? 0
  const full = line.text.length + 1 + first > width
  // Who wraps by hand breaks a little early.
  const early = line.text.length >= width * 0.8 && !/[.!?:;|]["”’)]*$/u.test(line.text)
  return full || early || (breaksOff(line, next) && line.text.length >= width * 0.6)
}

const OPENS = /^(?:[•●▪◦‣·○■►▶✓✔–*!-]\s|\d{1,3}[.)]\s)/u

const isTabular = (text: string): boolean => /\t|\|.*\|/.test(text)

function joinedLine(
  { lines: group, columns, underline }: Group,
  starts: readonly number[],
  { telling, noted }: { readonly telling: boolean; readonly noted: boolean },
): PlainLine | null {
  const [first, last] = [group[0], group.at(-1)]
  if (!first || !last) return null
  const written = group.flatMap(({ start, end, text }, i): Run[] => {
    const before = group[i - 1]
    const own = { start, end, text }
    return before ? [{ start: before.end, end: start, text: ' ' }, own] : [own]
  })
  const runs = noted && !columns && !isTabular(first.text) ? withoutNotes(written) : written
  return {
    start: first.start,
    end: last.end,
    text: runs.map(({ text }) => text).join(''),
    runs,
    line: lineAt(starts, first.start),
    gap: telling && first.gap,
    ...(columns ? { columns } : {}),
    ...(underline === undefined ? {} : { underline }),
  }
}
