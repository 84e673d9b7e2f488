import type { Outline } from '../outline/outline.ts'
import { passageOf } from '../passage.ts'
import { blockText } from '../outline/sections.ts'
import { boxLabel } from '../outline/table-shape.ts'
import { termNamed } from '../terms/terms.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { membersOf } from './members.ts'
import { unstopped } from './owner.ts'
import { stateCell } from './state-cell.ts'
import { spacedParts } from '../language/word-count.ts'

/** What the box beside an article tells of its subject line by line: "Surface area | 31,722 km2". */
export function boxFacts(rows: readonly Block[], outline: Outline): FactDraft[] {
  const { title } = outline.article
  const name = title.replace(/(?<!\s)\s*\([^()]*\)$/u, '')
  if (name === '' || spacedParts(name) > LONGEST_NAME || /[?:]/u.test(name)) return []
  const subject = termNamed(outline.lexicon, name)?.name ?? name
  return rows.flatMap((row) => lineFact(row, subject, outline))
}

/** A longer title is a sentence, and no name of a thing. */
const LONGEST_NAME = 5

function lineFact(row: Block, subject: string, outline: Outline): FactDraft[] {
  const [head, cell] = row.cells ?? []
  if (!head || !cell) return []
  const written = blockText(head).trim()
  const said = passageOf(cell.runs, cell)
  const value = unstopped(said.text.replace(/\s+/gu, ' ').replace(CONVERTED, ''))
  if (OF_PAGE.test(written) || value === '' || value.length > LONGEST_VALUE) return []
  const label = boxLabel(written)
  return [
    draftFact(outline, row, {
      kind: 'cell',
      subject,
      slot: label,
      label,
      value,
      members: membersOf(value),
      group: '#box',
      statement: stateCell({ subject, aspect: label, given: 'article' }, value, outline),
      confidence: 0.95,
      attributed: false,
      passage: said,
      decisive: [cell],
    }),
  ]
}

const LONGEST_VALUE = 80

/** "636 km (395 mi)": the same once more. */
const CONVERTED = /(?<!\s)\s*\((?:about )?[£$€]?\d[\d.,]*\s?(?:°|\p{L})[^()]{0,12}\)$/u

/** What nobody learns: where a thing stands on the map, its page, its codes. */
const OF_PAGE =
  /^(?:coordinates|website|url|homepage|image|photo|map|logo|(?:iso|postal|zip|area|dialling) codes?|time zones?.*|repository|references?|native name|isbn|issn|doi)$/iu
