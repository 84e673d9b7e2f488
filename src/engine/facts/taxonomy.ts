import type { Outline } from '../outline/outline.ts'
import type { Passage } from '../passage.ts'
import { relationsIn } from '../terms/relations.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { asSentence } from './owner.ts'
import { standAlone } from './standing.ts'

/** "Every LLM is a foundation model", "An LLM is a kind of foundation model", "A lens is part of a camera". */
export function taxonomyFacts(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  const statement = standAlone(sentence.text, null, null)
  const plain = statement !== null && (OUTRIGHT.test(statement) || PART.test(statement))
  if (!plain) return []
  return relationsIn(sentence, outline)
    .filter(({ kind }) => kind === 'subclass' || kind === 'part')
    .slice(0, 1)
    .map(({ kind, from, to }) =>
      draftFact(outline, block, {
        kind: 'taxonomy',
        subject: from,
        slot: kind === 'part' ? 'part of' : 'kind of',
        value: to,
        statement: asSentence(statement),
        confidence: 0.9,
        passage: sentence,
        decisive: [sentence.source],
      }),
    )
}

const OUTRIGHT =
  /^(?:all|every|each|any)\s|\b(?:subset|subclass|subtype|type|kind|class|category|form|branch|variety|species|sort)s? of\b/i
const PART = /\b(?:part|component|element|layer|building block)s? of\b/i
