import { acronymPairs } from '../terms/acronyms.ts'
import type { Outline } from '../outline/outline.ts'
import { cut, wordsAt, type Passage } from '../passage.ts'
import { termNamed } from '../terms/terms.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'

/** What the acronyms of a sentence stand for. */
export function acronymFacts(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  return acronymPairs(sentence.text).map(({ acronym, expansion, start, end }) => {
    const name = termNamed(outline.lexicon, expansion)?.name ?? expansion
    const given = cut(sentence, start, end)
    return draftFact(outline, block, {
      kind: 'acronym',
      subject: name,
      slot: 'acronym',
      label: acronym,
      value: name,
      statement: `${acronym} stands for ${name}.`,
      confidence: 0.98,
      passage: sentence,
      decisive: [wordsAt(given, acronym), wordsAt(given, expansion)],
    })
  })
}
