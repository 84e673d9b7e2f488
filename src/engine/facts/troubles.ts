import { capitalised } from '../terms/naming.ts'
import { cleanPassage, type Outline } from '../outline/outline.ts'
import { cut, sentencePassages, wordsAt } from '../passage.ts'
import { spacedParts } from '../language/word-count.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { isHedged } from './hedged.ts'
import { asSentence, unstopped } from './owner.ts'

/**
 * What goes wrong, from what, and what to do: "Crust too pale: oven too cool. Bake it ten minutes longer." under
 * "Trouble", a line each.
 */
export function troubleFacts(block: Block, outline: Outline): FactDraft[] {
  const title = outline.article.sections[block.section]?.title ?? ''
  if (block.kind !== 'item' && block.kind !== 'paragraph') return []
  const passage = cleanPassage(outline, block)
  const { sign, said } =
    (PROBLEM.exec(passage.text) ?? (TROUBLE.test(title) ? LINE.exec(passage.text) : null))?.groups ?? {}
  if (sign === undefined || said === undefined || spacedParts(sign) > LONGEST_SIGN) return []
  const body = cut(passage, passage.text.length - said.length, passage.text.length)
  const sentences = sentencePassages(body)
  const value = sentences
    .slice(0, MOST)
    .map(({ text }) => text)
    .join(' ')
  if (sentences.length > MOST || spacedParts(value) < 2 || isOwn(said) || isHedged(sign)) return []
  return [
    draftFact(outline, block, {
      kind: 'property',
      subject: outline.article.title,
      slot: sign,
      label: capitalised(sign),
      value: unstopped(value),
      statement: asSentence(`${capitalised(sign)}: ${value}`),
      confidence: 0.9,
      attributed: false,
      passage,
      decisive: [wordsAt(passage, sign), body.source],
    }),
  ]
}

const TROUBLE =
  /\b(?:troubles?(?:shooting)?|problems?|(?:goes|went|going|go) wrong|faults?|mistakes?|mishaps|symptoms?|rescue|fixes|fixing)\b/iu
const LINE = /^(?<sign>[\p{Lu}\d"“][^:.!?\n]{4,70}):\s(?<said>\p{L}[^\n]{6,260})$/u
/** "Problem: the crust is pale. Cause: a cool oven. Fix: bake it longer." */
const PROBLEM =
  /^(?:Problem|Symptom|Fault): (?<sign>[^.!?:\n]{4,80})[.!?;]\s(?<said>(?:(?:Likely|Possible|Probable) )?(?:[Cc]auses?|Reason|Why): [^\n]{6,260})$/u
const LONGEST_SIGN = 12
const MOST = 4

/** What only the writer has seen, or stands elsewhere. */
const isOwn = (said: string): boolean =>
  /\b(?:I|my|me|we|our|us)\b|\bsee (?:above|below)\b|https?:/iu.test(said)
