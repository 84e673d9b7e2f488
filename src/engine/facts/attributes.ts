import { labelledItem } from '../outline/label.ts'
import { canonicalName } from '../terms/naming.ts'
import { cleanPassage, type Outline } from '../outline/outline.ts'
import { cut, sentencePassages, type Passage } from '../passage.ts'
import { termNamed } from '../terms/terms.ts'
import { readTitle } from '../outline/title.ts'
import { withoutNumber } from '../outline/title-number.ts'
import type { Block } from '../types.ts'
import { fold } from '../language/words.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { membersOf } from './members.ts'
import { unstopped } from './owner.ts'
import { stateCell } from './state-cell.ts'
import { oneSpaced } from '../language/one-spaced.ts'

/** What is told of each of several things under the same label, and the blocks that tell it. */
export type Attributes = { readonly facts: readonly FactDraft[]; readonly blocks: ReadonlySet<Block> }

/**
 * "Best for: short spans" under "Beam bridge", and the same label under its sister headings: the cells of a table
 * that is written section by section.
 */
export function attributesOf(outline: Outline): Attributes {
  const lines = outline.clean.flatMap((i) => lineOf(outline.article.blocks[i], outline) ?? [])
  const columns = [...Map.groupBy(lines, ({ parent, label }) => `${parent}|${fold(label)}`).values()].filter(
    (column) =>
      column.length >= FEWEST && new Set(column.map(({ block }) => block.section)).size === column.length,
  )
  return {
    facts: columns.flat().map((line) => attributeFact(line, outline)),
    blocks: new Set(columns.flat().map(({ block }) => block)),
  }
}

/** Two things may share a label by chance, three have it on purpose. */
const FEWEST = 3

type Line = {
  readonly block: Block
  readonly parent: number
  readonly subject: string
  readonly label: string
  readonly said: Passage
}

function lineOf(block: Block | undefined, outline: Outline): Line | null {
  if (!block || (block.kind !== 'item' && block.kind !== 'paragraph')) return null
  const section = outline.article.sections[block.section]
  if (!section || section.parent === null || section.level < 2) return null
  const title = withoutNumber(section.title).trim()
  // "Based on mode of eruption" is no thing that has an example.
  if (/^(?:based|according|depending|by|on|in|with|when|where|why|how) /iu.test(title)) return null
  if (/\?$/.test(title) || readTitle(title).frame !== null) return null
  const read = labelAt(cleanPassage(outline, block))
  if (!read || fold(read.label) === fold(title)) return null
  const subject = termNamed(outline.lexicon, title)?.name ?? canonicalName(title, outline.lexicon.usage)
  return { block, parent: section.parent, subject, ...read }
}

/** "Example: Tower Bridge" is a label here, where it stands in every section. */
function labelAt(passage: Passage): { readonly label: string; readonly said: Passage } | null {
  const read = labelledItem(passage)
  if (read) return { label: read.label, said: read.body }
  const example = /^(?<label>(?:famous |well-known |typical )?examples?)\s*:\s+(?=\S)/iu.exec(passage.text)
  const label = example?.groups?.label
  if (!example || label === undefined) return null
  return { label, said: cut(passage, example[0].length, passage.text.length) }
}

function attributeFact({ block, subject, label, said, parent }: Line, outline: Outline): FactDraft {
  const [first = said] = sentencePassages(said)
  const value = unstopped(oneSpaced(first.text))
  return draftFact(outline, block, {
    kind: 'cell',
    subject,
    slot: label,
    label,
    value,
    members: membersOf(value),
    group: `#${parent}`,
    statement: stateCell({ subject, aspect: label, given: 'article' }, value, outline),
    confidence: 0.95,
    passage: cleanPassage(outline, block),
    decisive: [first.source],
  })
}
