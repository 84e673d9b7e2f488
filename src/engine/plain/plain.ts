import { lineMark } from '../markdown/author-marks.ts'
import type { UnplacedBlock } from '../markdown/markdown.ts'
import { withBoxes } from './boxes.ts'
import { withFoldedTables } from './folded-table.ts'
import { lineRoles, type LineRole } from './line-roles.ts'
import { plainLines, type PlainLine } from './lines.ts'
import { pageLines } from './page.ts'
import { isRuleRow, rowCells } from './table.ts'
import { readFrontMatter } from '../markdown/front-matter.ts'
import type { ReadText } from '../read.ts'
import type { Run } from '../types.ts'

/**
 * Reads text without marks, as it is pasted from a web page: what its lines are is told by their look and by
 * the lines around them. Offsets count in the text as given.
 */
export function readPlain(text: string): ReadText {
  const shown = plainLines(text).filter(({ text: line }) => !/^[\s*_=~#–—-]+$/u.test(line))
  const lines = withBoxes(withFoldedTables(shown, text), text)
  const reasons = pageLines(lines)
  // What an author marked is wanted wherever it stands.
  for (const [i, line] of lines.entries()) if (lineMark(line.text) !== null) reasons.delete(i)
  const said = lines.filter((_, i) => !reasons.has(i))
  const roles = lineRoles(said)
  const capitals = capitalsOf(said, roles)
  const blocks: UnplacedBlock[] = []
  const noise = new Map<number, string>()
  const groups = { last: 0 }
  let at = 0
  lines.forEach((line, i) => {
    const reason = reasons.get(i)
    const role = reason === undefined ? roles[at++] : undefined
    if (reason !== undefined) noise.set(blocks.length, reason)
    const block = blockOf(line, role ?? { kind: 'paragraph' }, blocks.at(-1), { groups, capitals })
    if (block) blocks.push(block)
  })
  return {
    text,
    front: readFrontMatter(''),
    blocks: blocks.map(withCorner),
    noise,
    leftOut: [],
    glued: true,
  }
}

/** Over the first column of a table nothing may stand: the head then has a cell less than its rows. */
function withCorner(block: UnplacedBlock, at: number, all: readonly UnplacedBlock[]): UnplacedBlock {
  const [cells, below] = [block.cells ?? [], all[at + 1]]
  if (block.head !== true || below?.group !== block.group || below?.cells?.length !== cells.length + 1)
    return block
  return { ...block, cells: [{ start: block.start, end: block.start, runs: [] }, ...cells] }
}

function blockOf(
  line: PlainLine,
  role: LineRole,
  before: UnplacedBlock | undefined,
  { groups, capitals }: { readonly groups: { last: number }; readonly capitals: ReadonlySet<string> },
): UnplacedBlock | null {
  const { start, end, line: number } = line
  const place = { start, end, line: number }
  switch (role.kind) {
    case 'heading':
      return {
        ...place,
        kind: 'heading',
        level: role.level,
        runs: quietRuns(withoutSite(runsFrom(line.runs, role.mark), role.level), capitals),
      }
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
    case 'paragraph':
      return { ...place, kind: 'paragraph', runs: runsFrom(line.runs, role.mark ?? 0) }
  }
}

/** The words that the running text writes in capitals: acronyms. */
const capitalsOf = (lines: readonly PlainLine[], roles: readonly LineRole[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ text }, i) => (roles[i]?.kind === 'heading' ? [] : (text.match(/\p{Lu}{2,}/gu) ?? []))),
  )

/** "How tides work | The Harbour" is the title of a page: the site's name is none of the article's. */
function withoutSite(runs: readonly Run[], level: number): readonly Run[] {
  const [only] = runs
  const site = only && /(?<!\s)\s+\|\s+[^|]{2,40}$/.exec(only.text)
  if (level > 1 || runs.length > 1 || !only || !site) return runs
  return [{ ...only, end: only.start + site.index, text: only.text.slice(0, site.index) }]
}

/** A heading all in capitals is read as a sentence would be written. */
function quietRuns(runs: readonly Run[], capitals: ReadonlySet<string>): Run[] {
  const whole = runs.map(({ text }) => text).join('')
  if (/\p{Ll}/u.test(whole) || (whole.match(/\p{Lu}/gu)?.length ?? 0) < 5) return [...runs]
  const quiet = (text: string): string =>
    text.replace(/\p{Lu}+/gu, (word) => (capitals.has(word) ? word : word.toLowerCase()))
  return runs.map((run, i) => {
    const text = quiet(run.text)
    return { ...run, text: i === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text }
  })
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
  const dots = /^\s*\.{3,}\s+/.exec(first.text.slice(label))?.[0]
  const name: Run = { start: first.start, end: cut, text: first.text.slice(0, label), strong: true }
  if (dots !== undefined) {
    const from = cut + dots.length
    const said: Run = { start: from, end: first.end, text: first.text.slice(label + dots.length) }
    return [name, { start: cut, end: from, text: ': ' }, said, ...rest]
  }
  return [name, { start: cut, end: first.end, text: first.text.slice(label) }, ...rest]
}
