import { readClause } from '../language/clause.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { contentStems } from '../language/words.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { stands, standsAfter } from './alone.ts'
import { castOf } from './cast.ts'
import { mainClause } from './claims.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { isHedged } from './hedged.ts'
import { arePronounsKnown } from './known-pronouns.ts'
import { areThingsKnown, unknownThings } from './known-things.ts'
import { leavesOut } from './left-out.ts'
import type { Alone } from './leaning.ts'
import { asSentence, unstopped } from './owner.ts'
import { spokenOf } from './spoken-of.ts'
import { standAlone } from './standing.ts'
import { isAdvice } from './telling.ts'
import { meansUnnamedPerson, unnamedThings } from './unnamed.ts'
import { isPlainStatement, signOf } from './whole.ts'

/**
 * What a sentence tells of a thing that only the sentence before names: "A borrower may appeal to the council. The
 * appeal must arrive within ten days." Both together stand alone.
 */
export function knownBeforeFacts(
  sentence: Passage,
  before: Alone,
  block: Block,
  outline: Outline,
): FactDraft[] {
  const text = standAlone(oneSpaced(sentence.text), null, null)
  if (text === null || text.split(' ').length < SHORTEST || !isPlainStatement(text)) return []
  const unknown = [...unknownThings(text, outline), ...unnamedThings(text, block, outline)]
  const named = contentStems(before.text)
  const leans = leavesOut(text) || isOfPersonBefore(text, before.text, outline)
  if ((unknown.length === 0 && !leans) || !unknown.every((stem) => named.includes(stem))) return []
  const statement = `${asSentence(before.text)} ${asSentence(text)}`
  const sign = signOf(text)
  if (
    sign === null ||
    statement.split(' ').length > LONGEST ||
    [text, before.text].some((one) => isHedged(one) || isAttributed(one) || isAdvice(one)) ||
    !stands(before.text) ||
    !standsAfter(text) ||
    !areThingsKnown(before.text, outline) ||
    unnamedThings(before.text, block, outline).length > 0 ||
    !arePronounsKnown(leans ? `${before.text} ${text}` : text, outline) ||
    (!leans && meansUnnamedPerson(text, outline)) ||
    !arePronounsKnown(before.text, outline)
  )
    return []
  const first = readClause(mainClause(before.text))
  const subject = (first ? spokenOf(first, before.text, outline) : null) ?? outline.article.title
  if (subject === '') return []
  return [
    draftFact(outline, block, {
      kind: sign.kind === 'number' ? 'number' : 'property',
      slot: sign.slot,
      subject,
      value: sign.kind === 'number' ? sign.value : unstopped(text),
      statement,
      confidence: 0.65,
      passage: sentence,
      more: [before.from],
      decisive: [wordsAt(sentence, sign.value) ?? sentence.source],
    }),
  ]
}

/** "London did not learn of his death" after what names one person. */
const isOfPersonBefore = (text: string, before: string, outline: Outline): boolean =>
  meansUnnamedPerson(text, outline) && castOf(outline).namedIn(before).length === 1

const SHORTEST = 5
/** The linter's longest stem. */
const LONGEST = 40
