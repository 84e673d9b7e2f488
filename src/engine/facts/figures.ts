import { spacedParts } from '../language/word-count.ts'
import { BOX } from '../outline/table-shape.ts'
import { withoutNumber } from '../outline/title-number.ts'
import type { Outline } from '../outline/outline.ts'
import type { Passage } from '../passage.ts'
import { cleanPassage } from '../outline/outline.ts'
import { lowerCased } from '../terms/naming.ts'
import { isPlural, singular } from '../language/number.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { asSentence, labelWithin, unstopped } from './owner.ts'
import { oneSpaced } from '../language/one-spaced.ts'

/** "Maximum size of a message: 256 KB": a measure and its amount, which need no heading to be told. */
export function figureFact(label: string, said: Passage, block: Block, outline: Outline): FactDraft | null {
  const value = unstopped(oneSpaced(said.text))
  const noun = MEASURE.test(label) && /^[\p{L} '’-]+$/u.test(label) ? lowerCased(label) : null
  if (noun === null || !AMOUNT.test(value)) return null
  return draftFact(outline, block, {
    kind: 'number',
    subject: noun,
    slot: 'figure',
    value,
    statement: asSentence(`The ${noun} ${isPlural(noun) ? 'are' : 'is'} ${value}`),
    confidence: 0.9,
    passage: cleanPassage(outline, block),
    decisive: [said.source],
  })
}

/** "Placing: 5 minutes per player" under "Time limits": the time limit for placing. Null under other headings and of a measure. */
export function limitFact(label: string, said: Passage, block: Block, outline: Outline): FactDraft | null {
  const title = withoutNumber(outline.article.sections[block.section]?.title ?? '').trim()
  const value = unstopped(oneSpaced(said.text))
  if (
    !LIMITS.test(title) ||
    MEASURE.test(label) ||
    !/^(?:(?:about|up to|at most|at least) )?[£$€]?\d/u.test(value) ||
    spacedParts(value) > 7
  )
    return null
  const noun = singular(lowerCased(title.replace(/(?<!\s)\s*\([^()]*\)$/u, '')))
  const of = labelWithin(label, outline.lexicon.usage)
  return draftFact(outline, block, {
    kind: 'cell',
    subject: label,
    slot: noun,
    label: noun.charAt(0).toUpperCase() + noun.slice(1),
    value,
    group: BOX,
    statement: asSentence(`The ${noun} for ${of} is ${value}`),
    confidence: 0.95,
    attributed: false,
    passage: cleanPassage(outline, block),
    decisive: [said.source],
  })
}

const LIMITS =
  /^(?:[\p{L}-]+ )?(?:limits|fees|prices|costs|charges|fines|penalties|deadlines|doses|temperatures|(?:cooking|baking|boiling|loan|waiting|travel) times)(?: \([^()]*\))?$/iu

/** Two words and more: "Size: 3 cm" does not say of what. */
const MEASURE =
  /^(?:maximum|minimum|average|total|\p{L}+ (?:\p{L}+ )?(?:size|length|width|height|depth|weight|area|volume|speed|rate|limit|number|count|amount|price|cost|fee|duration|period|temperature|capacity|distance|frequency|timeout|interval|delay|throughput))\b(?!s? of (?:it|them|this|these)\b)/iu

const AMOUNT =
  /^(?:(?:about|around|up to|at most|at least|under|over|roughly) )?[£$€]?\d[\d.,]*(?:(?: to |–| ?- ?)\d[\d.,]*)? ?(?:%|°C?|\p{L}{1,14}(?: (?:per|an?|of) \p{L}{1,14}| \p{L}{1,14})?)?$/u
