import { lineMark } from './author-marks.ts'
import { lineAt, lineStarts } from './lines.ts'
import type { Run, Span } from './types.ts'

/** One line of a plain text as it was meant: lines that were only wrapped are one. No space at its ends. */
export type PlainLine = Span & {
  readonly text: string
  readonly runs: readonly Run[]
  /** The line it begins in, from 1. */
  readonly line: number
  /** Whether a blank line before it tells something: not where every line has one. */
  readonly gap: boolean
}

/** The lines of a plain text, blank ones left out, wrapped ones put together again. */
export function plainLines(text: string): PlainLine[] {
  const starts = lineStarts(text)
  const written = writtenLines(text)
  const width = wrapWidth(written)
  const telling = gapsTell(written)
  const groups: Written[][] = []
  for (const line of written) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const hangs = line.indented && OPENS.test(last?.[0]?.text ?? '') && !OPENS.test(line.text) && !line.gap
    if (last && before && (hangs || (width !== null && goesOn(before, line, width)))) last.push(line)
    else groups.push([line])
  }
  return groups.flatMap((group) => joinedLine(group, starts, telling) ?? [])
}

/** A line as it stands, with whether a blank one stands before it. */
type Written = Span & { readonly text: string; readonly gap: boolean; readonly indented: boolean }

function writtenLines(text: string): Written[] {
  const lines: Written[] = []
  let gap = true
  for (const found of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const between = text.slice(lines.at(-1)?.end ?? 0, found.index)
    if (/\n\s*\n|\r\s*\r(?!\n)/.test(between)) gap = true
    const lead = /^[\s\ufeff\u200b]*/.exec(found[0])?.[0].length ?? 0
    const said = found[0].slice(lead).replace(/[\s\u200b]+$/u, '')
    if (said === '') continue
    const start = found.index + lead
    lines.push({ start, end: start + said.length, text: said, gap, indented: /^[ \t]{2}/.test(found[0]) })
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
function goesOn(line: Written, next: Written, width: number): boolean {
  if (
    next.gap ||
    OPENS.test(next.text) ||
    lineMark(next.text) !== null ||
    isTabular(line.text) ||
    isTabular(next.text)
  )
    return false
  const first = /^\S+/.exec(next.text)?.[0].length ?? 0
  const full = line.text.length + 1 + first > width
  return full || (breaksOff(line, next) && line.text.length >= width * 0.6)
}

const OPENS = /^(?:[•●▪◦‣·○■►▶✓✔–*-]\s|\d{1,3}[.)]\s)/u

const isTabular = (text: string): boolean => /\t|\|.*\|/.test(text)

function joinedLine(
  group: readonly Written[],
  starts: readonly number[],
  telling: boolean,
): PlainLine | null {
  const [first, last] = [group[0], group.at(-1)]
  if (!first || !last) return null
  const runs = group.flatMap(({ start, end, text }, i): Run[] => {
    const before = group[i - 1]
    const own = { start, end, text }
    return before ? [{ start: before.end, end: start, text: ' ' }, own] : [own]
  })
  return {
    start: first.start,
    end: last.end,
    text: runs.map(({ text }) => text).join(''),
    runs,
    line: lineAt(starts, first.start),
    gap: telling && first.gap,
  }
}
