import { cleanPassage, scopeAt, type Outline } from '../outline.ts'
import { sentencePassages, wordsAt, type Passage } from '../passage.ts'
import type { Block, Relation } from '../types.ts'
import { acronymFacts } from './acronym-facts.ts'
import { definitionFacts } from './definitions.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { eventFacts } from './events.ts'
import { inlineListFacts } from './lists.ts'
import { membersOf } from './members.ts'
import { asSentence, unstopped } from './owner.ts'
import { standAlone } from './standing.ts'
import { bothInWords, bothOf, subjectOfSentence } from './subject.ts'
import { taxonomyFacts } from './taxonomy.ts'

/** The facts that running sentences tell. A sentence that nothing sure can be made of gives none. */
export function proseFacts(block: Block, outline: Outline, relations: readonly Relation[]): FactDraft[] {
  const { frame } = scopeAt(outline, block)
  const plain = block.kind === 'paragraph' && frame !== 'faq' && frame !== 'takeaway'
  return sentencePassages(cleanPassage(outline, block)).flatMap((sentence) => {
    const everywhere = acronymFacts(sentence, block, outline)
    if (isUnfit(sentence)) return everywhere
    const events = frame === 'faq' ? [] : eventFacts(sentence, block, outline)
    if (!plain) return [...everywhere, ...events]
    const read = [
      ...definitionFacts(sentence, block, outline),
      ...taxonomyFacts(sentence, block, outline),
      ...inlineListFacts(sentence, block, outline),
    ]
    const said = read.length === 0 ? claimFacts(sentence, block, outline, relations) : []
    return [...everywhere, ...events, ...read, ...said]
  })
}

/** Questions, code and half sentences tell nothing. */
const isUnfit = ({ text, pieces }: Passage): boolean =>
  /\?$/.test(text) || /:$/.test(text) || pieces.some(({ run }) => run.code && /[<>{};=]/.test(run.text))

/** A sentence whose subject is a known name says something of it: cause, comparison or plain property. */
function claimFacts(
  sentence: Passage,
  block: Block,
  outline: Outline,
  relations: readonly Relation[],
): FactDraft[] {
  const both = bothInWords(outline)
  const statement = standAlone(sentence.text, null, both)
  const length = sentence.text.split(/\s+/u).length
  if (statement === null || length < 6 || length > 40 || isAttributed(statement)) return []
  const subject = /^both\b/i.test(sentence.text)
    ? bothOf(outline, relations)?.name
    : subjectOfSentence(sentence.text, outline)?.term.name
  if (subject === undefined) return []
  const cause = /,?\s(?:because|since|as a result of|due to|owing to|thanks to)\s(?<why>.+)$/iu.exec(
    sentence.text,
  )?.groups?.why
  const value = unstopped(cause ?? predicate(statement, outline))
  return [
    draftFact(outline, block, {
      kind: cause !== undefined ? 'cause' : COMPARES.test(sentence.text) ? 'comparison' : 'property',
      subject,
      slot: null,
      value,
      members: membersOf(value),
      statement: asSentence(statement),
      confidence: 0.75,
      passage: sentence,
      decisive: [wordsAt(sentence, value)],
    }),
  ]
}

const COMPARES =
  /\b(?:whereas|unlike|in contrast to|compared (?:with|to)|\p{L}+er than|(?:more|less|fewer) \p{L}+ than)\b/iu

/** What follows the name. */
function predicate(text: string, outline: Outline): string {
  const both = bothInWords(outline)
  if (both !== null && text.startsWith(`Both ${both} `)) return text.slice(both.length + 6)
  const mention = subjectOfSentence(text, outline)
  return mention ? text.slice(mention.end).trim() : text
}
