import { isClause } from '../facts/standing.ts'
import type { UnplacedBlock } from '../markdown/markdown.ts'
import { noiseTitle } from './noise-title.ts'
import { withoutTie } from './heading-tie.ts'
import type { Block, Section } from '../types.ts'
import { spacedParts } from '../language/word-count.ts'

/** A section whose scope has not been found yet. */
export type UnscopedSection = Omit<Section, 'scope'>

/** Deeper than every heading: a line such as "Benefits of X:" over a list. */
export const LEAD_IN_LEVEL = 7

/** Puts each block into its section: headings open one, and so do lines in bold and lead-ins over a list. */
export function divide(
  unplaced: readonly UnplacedBlock[],
  title: string,
): { readonly blocks: readonly Block[]; readonly sections: readonly UnscopedSection[] } {
  const topLevel = topicLevel(unplaced)
  const sections: UnscopedSection[] = [{ title, level: 0, parent: null, heading: null, topic: title }]
  const blocks: Block[] = []
  let current = 0
  unplaced.forEach((block, i) => {
    const level = openedLevel(block, unplaced[i + 1])
    if (level !== null) {
      const parent = nearestAbove(sections, current, level)
      sections.push(opened(block, i, level, parent, sections, topLevel))
      current = sections.length - 1
    } else if (block.kind === 'paragraph' && endsLeadIn(sections[current], unplaced, i)) {
      current = sections[current]?.parent ?? 0
    }
    blocks.push({ ...block, section: current })
  })
  return { blocks, sections }
}

/** The text of a block as read. */
export const blockText = (block: Pick<Block, 'runs'>): string => block.runs.map(({ text }) => text).join('')

function openedLevel(block: UnplacedBlock, next: UnplacedBlock | undefined): number | null {
  if (block.kind === 'heading') return block.level ?? 1
  return block.kind === 'paragraph' && isLeadIn(block, next) ? LEAD_IN_LEVEL : null
}

/** A paragraph that is a heading in all but name: all bold, or a phrase with a colon over a list or table. */
function isLeadIn(block: UnplacedBlock, next: UnplacedBlock | undefined): boolean {
  const text = blockText(block).trim()
  const count = spacedParts(text)
  if (text === '' || count > 14 || !next || next.kind === 'heading') return false
  const bold = block.runs.every(
    (run) => run.strong || run.text.trim() === '' || /^[:.?]$/.test(run.text.trim()),
  )
  if (bold && !/[.!,;]$/.test(text)) return true
  return (
    count <= 8 &&
    /:$/.test(text) &&
    (next.kind === 'item' || next.kind === 'row') &&
    !POINTS.test(text) &&
    !hasVerb(text)
  )
}

/** "Here’s a quick comparison:" only points at what follows. */
const POINTS = /^(?:here|below|see|these|this|the following|as follows)\b/i

const hasVerb = (text: string): boolean =>
  isClause(text.replace(/:$/, '')) ||
  /\b(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|may|might|must|includes?|contains?|needs?|uses|consists?|follow|follows|exist|exists|differ|makes?|sums? up|shows|compares|lists the|let|lets|consider|remember|note)\b/i.test(
    text,
  )

/** A line with a colon speaks for its list alone, one in bold until the next. */
function endsLeadIn(
  section: UnscopedSection | undefined,
  blocks: readonly UnplacedBlock[],
  at: number,
): boolean {
  const before = blocks[at - 1]
  const afterList = before?.kind === 'item' || before?.kind === 'row'
  if (section && afterList && noiseTitle(section.title) === 'learning objectives') return true
  if (section?.level !== LEAD_IN_LEVEL || section.heading === null) return false
  const heading = blocks[section.heading]
  return heading !== undefined && /:\s*$/.test(blockText(heading)) && afterList
}

function nearestAbove(sections: readonly UnscopedSection[], from: number, level: number): number {
  let at = from
  for (let section = sections[at]; section && section.level >= level; section = sections[at])
    at = section.parent ?? 0
  return at
}

function opened(
  block: UnplacedBlock,
  heading: number,
  level: number,
  parent: number,
  sections: readonly UnscopedSection[],
  topLevel: number,
): UnscopedSection {
  const written = blockText(block).replace(/\s+/g, ' ').replace(/:\s*$/, '').trim()
  const title = sections.length > 1 ? withoutTie(written) : written
  const above = sections[parent]
  const topic = level <= topLevel ? title : (above?.topic ?? title)
  return { title, level, parent, heading, topic }
}

/** Topics are the highest headings, not counting one that stands alone over all: the title. */
function topicLevel(blocks: readonly UnplacedBlock[]): number {
  const levels = blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level ?? 1)
  const highest = Math.min(...levels, 6)
  const alone = levels.filter((level) => level === highest).length === 1 && levels.length > 1
  return alone && levels[0] === highest ? Math.min(...levels.slice(1), 6) : highest
}
