import type { BlockContent, DefinitionContent, List, ListItem, Root, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { clausesOf, type Clauses } from '../plain/clauses.ts'
import { entryLines } from './entry-lines.ts'
import { definitionItems } from './definition-list.ts'
import { divisionNoise, isSummary, readDivisions, type Division } from './divisions.ts'
import { readFrontMatter, type FrontMatter } from './front-matter.ts'
import { readRuns, spanOf } from './inline.ts'
import { lineAt, lineStarts } from '../lines.ts'
import { parseAround } from './plain-paragraphs.ts'
import { syntaxFor } from './syntax.ts'
import { withoutCallout } from '../plain/note-marks.ts'
import type { Block, Run, Span } from '../types.ts'

/** A block that no section has been found for yet. */
export type UnplacedBlock = Omit<Block, 'section'>

/** A text taken apart, before anything is understood of it; `noise` as in `ReadText` of read.ts. */
export type ReadText = {
  readonly front: FrontMatter
  readonly blocks: readonly UnplacedBlock[]
  readonly noise: ReadonlyMap<number, string>
}

/**
 * Reads Markdown (CommonMark with tables, task lists, footnotes, definition lists, fenced divisions and front
 * matter); HTML in it is text.
 */
export function readMarkdown(text: string): ReadText {
  // micromark leaves a byte order mark out of its count.
  const shift = text.startsWith('\ufeff') ? 1 : 0
  const { quiet, divisions } = readDivisions(text)
  const root = parseAround(quiet.slice(shift), parseWhole)
  const first = root.children[0]
  const blocks: UnplacedBlock[] = []
  const notes = new Set<UnplacedBlock>()
  const to: Blocks = {
    blocks,
    notes,
    source: quiet,
    shift,
    starts: lineStarts(text),
    groups: { last: 0 },
    clauseLists: new Set(),
  }
  readAll(root.children, { level: 0, quoted: false }, to)
  const all = withSummaries(blocks, divisions, to)
  return {
    front: readFrontMatter(first?.type === 'yaml' ? first.value : ''),
    blocks: all,
    noise: noiseOf(all, divisions, notes),
  }
}

/** A division that sums up has no heading: its fence stands for one. */
function withSummaries(
  blocks: readonly UnplacedBlock[],
  divisions: readonly Division[],
  { starts }: Blocks,
): UnplacedBlock[] {
  const leads = divisions.flatMap(({ name, fence }): UnplacedBlock[] => {
    const runs = [{ ...fence, text: 'Key points', strong: true as const }]
    return isSummary(name) ? [{ ...fence, kind: 'paragraph', line: lineAt(starts, fence.start), runs }] : []
  })
  return leads.length === 0 ? [...blocks] : [...blocks, ...leads].sort((a, b) => a.start - b.start)
}

function noiseOf(
  blocks: readonly UnplacedBlock[],
  divisions: readonly Division[],
  notes: ReadonlySet<UnplacedBlock>,
): Map<number, string> {
  const noise = new Map<number, string>()
  blocks.forEach((block, i) => {
    const around = divisions.filter(({ start, end }) => start <= block.start && block.end <= end)
    const reason = notes.has(block)
      ? 'references'
      : around.map(({ name }) => divisionNoise(name)).find(Boolean)
    if (reason) noise.set(i, reason)
  })
  return noise
}

// The transforms look for addresses in text already read, and their nodes stand nowhere in the source.
const fromGfm = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))

/** The tree of a text, every paragraph read mark by mark. */
export const parseWhole = (text: string): Root =>
  fromMarkdown(text, {
    extensions: syntaxFor(text),
    mdastExtensions: [fromGfm, frontmatterFromMarkdown(['yaml'])],
  })

type Blocks = {
  readonly blocks: UnplacedBlock[]
  /** Footnotes: where a text says what it rests on. */
  readonly notes: Set<UnplacedBlock>
  readonly source: string
  readonly shift: number
  readonly starts: readonly number[]
  readonly groups: { last: number }
  /** Groups made of clauses. */
  readonly clauseLists: Set<number>
}
type Place = { readonly level: number; readonly quoted: boolean }
type Content = RootContent | BlockContent | DefinitionContent

// Deeper nesting than this is no text somebody wrote to be read.
const DEEPEST = 60

function readAll(nodes: readonly Content[], place: Place, to: Blocks): void {
  for (const node of nodes) readNode(node, place, to)
}

function readNode(node: Content, place: Place, to: Blocks): void {
  const span = spanOf(node, to.shift)
  if (!span || place.level > DEEPEST) return
  switch (node.type) {
    case 'heading':
      return push('heading', span, readRuns(node.children, to.source, to.shift), to, { level: node.depth })
    case 'paragraph':
      return readParagraph(
        place.quoted ? 'quote' : 'paragraph',
        span,
        readRuns(node.children, to.source, to.shift),
        to,
      )
    case 'blockquote':
      return readAll(node.children, { level: place.level + 1, quoted: true }, to)
    case 'list':
      return readList(node, place, to)
    case 'table':
      return readTable(node, to)
    case 'code':
    case 'html':
      return push('code', span, [{ ...span, text: node.value, code: true }], to)
    case 'footnoteDefinition': {
      const from = to.blocks.length
      readAll(node.children, { level: place.level + 1, quoted: true }, to)
      for (const block of to.blocks.slice(from)) to.notes.add(block)
      return
    }
    default:
  }
}

const opensWithTerm = ([first, second]: readonly Run[]): boolean =>
  first?.strong === true && (/[:.]$/.test(first.text) || /^\s*(?::|[–—]\s)/u.test(second?.text ?? ''))

function readParagraph(written: 'quote' | 'paragraph', span: Span, boxed: readonly Run[], to: Blocks): void {
  const { blocks, source, starts, groups } = to
  const runs = withoutCallout(boxed)
  // A box that begins with a term in bold defines it; nobody is quoted.
  const kind = written === 'quote' && opensWithTerm(runs) ? 'paragraph' : written
  const paragraph: UnplacedBlock = { ...span, kind, line: lineAt(starts, span.start), runs }
  const list = kind === 'paragraph' ? definitionItems(paragraph, blocks.at(-1), source) : null
  const clauses = list || kind !== 'paragraph' ? null : clausesOf(paragraph, source)
  if (clauses) return pushClauses(clauses, to)
  const entries = list || kind !== 'paragraph' ? null : entryLines(paragraph, source)
  if (entries) return pushEntries(entries, to)
  if (!list) return push(kind, span, runs, to)
  if (list.usesBefore) blocks.pop()
  const group = blocks.at(-1)?.defines ? groups.last : ++groups.last
  blocks.push(...list.items.map((item) => ({ ...item, group })))
}

function pushEntries(entries: readonly UnplacedBlock[], { blocks, groups }: Blocks): void {
  const group = entries[0]?.kind === 'item' ? ++groups.last : undefined
  blocks.push(...entries.map((one) => (group === undefined ? one : { ...one, group })))
}

/** Items that follow each other are one list, though each is a paragraph of its own. */
function pushClauses({ kind, blocks: clauses }: Clauses, { blocks, groups, clauseLists }: Blocks): void {
  const before = blocks.at(-1)
  const goesOn = before?.kind === 'item' && before.group !== undefined && clauseLists.has(before.group)
  if (kind === 'item' && !goesOn) clauseLists.add(++groups.last)
  blocks.push(...clauses.map((one) => (kind === 'item' ? { ...one, group: groups.last } : one)))
}

type Extra = Partial<Pick<UnplacedBlock, 'level' | 'ordinal' | 'group' | 'cells' | 'head'>>

function push(kind: Block['kind'], span: Span, runs: readonly Run[], to: Blocks, extra: Extra = {}): void {
  if (runs.length === 0 && !extra.cells) return
  to.blocks.push({ ...span, kind, line: lineAt(to.starts, span.start), runs, ...extra })
}

function readList(list: List, place: Place, to: Blocks): void {
  const group = ++to.groups.last
  list.children.forEach((item, i) => {
    const ordinal = list.ordered ? (list.start ?? 1) + i : null
    readItem(
      item,
      { ...place, level: place.level + 1 },
      { group, ...(ordinal === null ? {} : { ordinal }) },
      to,
    )
  })
}

function readItem(item: ListItem, place: Place, extra: Extra, to: Blocks): void {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return readAll(item.children, place, to)
  const span = spanOf(first, to.shift)
  if (span && place.level <= DEEPEST) {
    push('item', span, readRuns(first.children, to.source, to.shift), to, { ...extra, level: place.level })
  }
  readAll(rest, place, to)
}

function readTable(table: Table, to: Blocks): void {
  const group = ++to.groups.last
  table.children.forEach((row, i) => {
    const span = spanOf(row, to.shift)
    if (!span) return
    const cells = row.children.map((cell) => {
      const runs = readRuns(cell.children, to.source, to.shift)
      const from = runs[0]?.start ?? spanOf(cell, to.shift)?.start ?? span.start
      return { start: from, end: runs.at(-1)?.end ?? from, runs }
    })
    push(
      'row',
      span,
      cells.flatMap(({ runs }) => runs),
      to,
      { group, cells, ...(i === 0 ? { head: true } : {}) },
    )
  })
}
