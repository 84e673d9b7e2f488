import type { UnplacedBlock } from './markdown.ts'
import { furniture } from './line-noise.ts'
import { lineRoles, type LineRole } from './line-roles.ts'
import { endsSentence, isShortLine, wordCount } from './line-shape.ts'
import { plainLines, type PlainLine } from './plain-lines.ts'
import { isRuleRow, rowCells } from './plain-table.ts'
import { readFrontMatter } from './front-matter.ts'
import type { ReadText } from './read.ts'
import type { Run } from './types.ts'

/**
 * Reads text without marks, as it is pasted from a web page: what its lines are is told by their look and by
 * the lines around them. Offsets count in the text as given.
 */
export function readPlain(text: string): ReadText {
  const lines = plainLines(text).filter(({ text: line }) => !/^[\s*_=~#–—-]+$/u.test(line))
  const reasons = pageReasons(lines)
  const said = lines.filter((_, i) => !reasons.has(i))
  const roles = lineRoles(said)
  const blocks: UnplacedBlock[] = []
  const noise = new Map<number, string>()
  const groups = { last: 0 }
  let at = 0
  lines.forEach((line, i) => {
    const reason = reasons.get(i)
    const role = reason === undefined ? roles[at++] : undefined
    if (reason !== undefined) noise.set(blocks.length, reason)
    const block = blockOf(line, role ?? { kind: 'paragraph' }, blocks.at(-1), groups)
    if (block) blocks.push(block)
  })
  return { text, front: readFrontMatter(''), blocks, noise, glued: true }
}

/** The lines that belong to the page around the article, by their index, and why. */
function pageReasons(lines: readonly PlainLine[]): Map<number, string> {
  const reasons = new Map<number, string>()
  let open: { readonly reason: string; readonly until: 'long' | 'end' } | null = null
  lines.forEach(({ text }, i) => {
    const found = furniture(text, i / lines.length)
    if (found) {
      reasons.set(i, found.reason)
      open = found.until === 'line' ? open : { reason: found.reason, until: found.until }
    } else if (open && (open.until === 'end' || (isShortLine(text) && wordCount(text) <= 12)))
      reasons.set(i, open.reason)
    else open = null
  })
  for (const i of linesAboveTitle(lines, reasons)) reasons.set(i, 'navigation')
  return reasons
}

/** Where several short lines stand over the text, the last of some length is the title, those before are menus. */
function linesAboveTitle(lines: readonly PlainLine[], reasons: ReadonlyMap<number, string>): number[] {
  const first = lines.findIndex(
    ({ text }, i) => !reasons.has(i) && (wordCount(text) > 18 || endsSentence(text)),
  )
  const short = [...lines.keys()].slice(0, Math.max(0, first)).filter((i) => !reasons.has(i))
  const words = (i: number): number => wordCount(lines[i]?.text ?? '')
  const title = short.findLastIndex((i) => words(i) >= 4)
  const above = title < 1 ? [] : short.slice(0, title)
  const isMenu = above.every((i) => words(i) <= 3) && (above.length > 2 || reasons.get(0) === 'navigation')
  return isMenu ? above : []
}

function blockOf(
  line: PlainLine,
  role: LineRole,
  before: UnplacedBlock | undefined,
  groups: { last: number },
): UnplacedBlock | null {
  const { start, end, line: number } = line
  const place = { start, end, line: number }
  switch (role.kind) {
    case 'heading':
      return { ...place, kind: 'heading', level: role.level, runs: runsFrom(line.runs, role.mark) }
    case 'item': {
      const same = before?.kind === 'item' && before.group === groups.last && (role.ordinal ?? 2) > 1
      const group = same ? groups.last : ++groups.last
      const runs = labelledRuns(runsFrom(line.runs, role.mark), role.label)
      const from = runs[0]?.start ?? start
      return {
        ...place,
        start: from,
        kind: 'item',
        level: 1,
        group,
        runs,
        ...(role.ordinal === null ? {} : { ordinal: role.ordinal }),
      }
    }
    case 'row': {
      if (isRuleRow(line.text)) return null
      const head = before?.kind !== 'row'
      const cells = rowCells(line)
      const group = head ? ++groups.last : groups.last
      return {
        ...place,
        kind: 'row',
        group,
        cells,
        runs: cells.flatMap(({ runs }) => runs),
        ...(head ? { head } : {}),
      }
    }
    default:
      return { ...place, kind: 'paragraph', runs: line.runs }
  }
}

/** The runs without the first characters of the line. */
function runsFrom(runs: readonly Run[], skipped: number): Run[] {
  const [first, ...rest] = runs
  if (!first || skipped === 0) return [...runs]
  return [{ ...first, start: first.start + skipped, text: first.text.slice(skipped) }, ...rest]
}

/** A label stands for the bold that the page had. */
function labelledRuns(runs: readonly Run[], label: number | null): Run[] {
  const [first, ...rest] = runs
  if (!first || label === null || label >= first.text.length) return [...runs]
  const cut = first.start + label
  return [
    { start: first.start, end: cut, text: first.text.slice(0, label), strong: true },
    { start: cut, end: first.end, text: first.text.slice(label) },
    ...rest,
  ]
}
