import { labelledItem } from '../outline/label.ts'
import { cleanPassage, type Outline } from '../outline/outline.ts'
import { passageOf, sentencePassages, type Passage } from '../passage.ts'
import { blockText } from '../outline/sections.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { unstopped } from './owner.ts'
import { oneSpaced } from '../language/one-spaced.ts'

/**
 * What the shape of an article tells without a word of it being understood: terms with what stands beside them,
 * and cells by their row and column. For texts that are not English: nothing is put into a sentence.
 */
export function shapeFacts(outline: Outline): FactDraft[] {
  const blocks = outline.clean.flatMap((i) => outline.article.blocks[i] ?? [])
  const rows = Map.groupBy(
    blocks.filter(({ kind }) => kind === 'row'),
    ({ group }) => group ?? 0,
  )
  return [
    ...blocks.flatMap((block) => termFact(block, outline)),
    ...[...rows.values()].flatMap((table) => tableCells(table, outline)),
  ]
}

function termFact(block: Block, outline: Outline): FactDraft[] {
  if (block.kind !== 'item' && block.kind !== 'paragraph') return []
  const passage = cleanPassage(outline, block)
  const labelled = labelledItem(passage)
  if (!labelled || (block.kind === 'paragraph' && !labelled.bold)) return []
  const said = sentencePassages(labelled.body)[0] ?? labelled.body
  return [shapeFact(labelled.label, said, passage, block, outline)]
}

function tableCells([head, ...body]: readonly Block[], outline: Outline): FactDraft[] {
  const heads = head?.head ? (head.cells ?? []).map((cell) => blockText(cell).trim()) : []
  return body.flatMap((row) => {
    const [first, ...rest] = (row.cells ?? []).map((cell) => passageOf(cell))
    const name = first?.text.trim() ?? ''
    return rest.flatMap((cell, i) => {
      const column = heads[i + 1] ?? ''
      if (name === '' || column === '' || cell.text.trim().length < 1) return []
      // With two columns the second has nothing to be told from.
      return [shapeFact(heads.length > 2 ? `${name} – ${column}` : name, cell, cell, row, outline)]
    })
  })
}

function shapeFact(
  label: string,
  said: Passage,
  passage: Passage,
  block: Block,
  outline: Outline,
): FactDraft {
  const value = unstopped(oneSpaced(said.text))
  return draftFact(outline, block, {
    kind: 'property',
    subject: label,
    slot: label,
    label,
    value,
    group: outline.article.sections[block.section]?.title ?? null,
    statement: `${label}: ${value}.`,
    confidence: 0.9,
    attributed: false,
    passage,
    decisive: [said.source],
  })
}
