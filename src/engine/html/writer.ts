import type { LeftOut } from './select.ts'
import { spaced, type Words } from './words.ts'
import type { UnplacedBlock } from '../markdown/markdown.ts'
import type { Excluded, Run, Span } from '../types.ts'

/** The readable text of a page while it is written, with its blocks; every span counts in `text`. */
export type Writer = {
  text: string
  line: number
  readonly blocks: UnplacedBlock[]
  readonly noise: Map<number, string>
  readonly leftOut: Excluded[]
  group: number
  /** Of the last heading that is no question, at most 5. */
  level: number
  /** The kind of the block before and its list or table: members of one stand on lines that touch. */
  last: string
}

export const newWriter = (): Writer => ({
  text: '',
  line: 1,
  blocks: [],
  noise: new Map(),
  leftOut: [],
  group: 0,
  level: 1,
  last: '',
})

type Extra = Partial<Pick<UnplacedBlock, 'level' | 'ordinal' | 'group' | 'defines'>>

/** Writes words as a block of their own; words without text write nothing. */
export function writeBlock(
  to: Writer,
  kind: UnplacedBlock['kind'],
  words: readonly Words[],
  extra: Extra = {},
  mark = '',
): void {
  const line = kind === 'paragraph' || kind === 'quote' ? words : words.map(unbroken)
  const said = kind === 'code' ? line : spaced(line)
  if (said.every((one) => one === 'break' || one.text.trim() === '')) return
  beginLine(to, extra.group === undefined ? '' : `list ${extra.group}`)
  write(to, mark)
  const start = to.text.length
  const at = to.line
  const runs = writeRuns(to, said)
  if (kind === 'heading' && !to.text.endsWith('?')) to.level = Math.min(5, extra.level ?? 1)
  to.blocks.push({ start, end: to.text.length, line: at, kind, runs, ...extra })
}

/** Writes a row of a table, its cells parted by bars. */
export function writeRow(
  to: Writer,
  cells: readonly (readonly Words[])[],
  group: number,
  head: boolean,
): void {
  beginLine(to, `list ${group}`)
  const start = to.text.length
  const line = to.line
  const placed = cells.map((cell, i) => {
    if (i > 0) write(to, ' | ')
    const from = to.text.length
    const runs = writeRuns(to, cell)
    return { start: from, end: to.text.length, runs }
  })
  const runs = placed.flatMap((cell) => cell.runs)
  to.blocks.push({
    ...{ start, end: to.text.length, line, kind: 'row', runs, group, cells: placed },
    ...(head ? { head: true } : {}),
  })
}

/** Notes what was left out at the place where it stood. */
export function noteLeftOut(to: Writer, { reason, quote }: LeftOut): void {
  if (quote === '') return
  const at: Span = { start: to.text.length, end: to.text.length }
  to.leftOut.push({ ...at, reason, line: to.line, quote })
}

const unbroken = (one: Words): Words => (one === 'break' ? { text: ' ', style: {} } : one)

/** Blocks stand on lines of their own with an empty one between, but for those of one list or table. */
function beginLine(to: Writer, kind: string): void {
  if (to.text !== '') write(to, kind !== '' && kind === to.last ? '\n' : '\n\n')
  to.last = kind
}

function writeRuns(to: Writer, words: readonly Words[]): Run[] {
  const runs: Run[] = []
  for (const one of words) {
    const start = to.text.length
    write(to, one === 'break' ? '\n' : one.text)
    const read = one === 'break' ? { text: ' ' } : { text: one.text, ...one.style }
    const before = runs.at(-1)
    if (before && isAlike(before, read)) runs[runs.length - 1] = joined(before, read.text)
    else runs.push({ start, end: to.text.length, ...read })
  }
  return runs
}

const isAlike = (one: Omit<Run, 'start' | 'end'>, other: Omit<Run, 'start' | 'end'>): boolean =>
  one.strong === other.strong &&
  one.emphasis === other.emphasis &&
  one.code === other.code &&
  one.link === other.link

const joined = (run: Run, text: string): Run => ({
  ...run,
  end: run.end + text.length,
  text: run.text + text,
})

function write(to: Writer, text: string): void {
  to.text += text
  to.line += text.split('\n').length - 1
}
