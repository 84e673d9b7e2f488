import { amountsIn } from '../language/amounts.ts'
import { readClause } from '../language/clause.ts'
import { datesIn } from '../language/dates.ts'
import { fractionsIn } from '../language/fractions.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { mainClause } from './claims.ts'
import { clausesOf } from './clauses.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { isHedged } from './hedged.ts'
import { isOfAnother, type Alone } from './leaning.ts'
import { asSentence, unstopped } from './owner.ts'
import { spokenOf } from './spoken-of.ts'
import { standAlone } from './standing.ts'
import { withoutAside } from './tails.ts'

/**
 * What came of something, in figures, told with the sentence before that says of what: "Ada Ford signed up every
 * miller of Ely in 1903. Membership went from 49 percent to 86 percent."
 */
export function resultFacts(sentence: Passage, before: Alone, block: Block, outline: Outline): FactDraft[] {
  if (!isAnchor(before.text, outline)) return []
  const first = readClause(mainClause(before.text))
  const subject = first ? spokenOf(first, before.text, outline) : null
  if (subject === null) return []
  const found = clausesOf(sentence)
    .map((clause) => ({ clause, text: withoutLink(oneSpaced(clause.text)) }))
    .find(({ text }) => isResult(text) && !isOfAnother(text, before.text))
  if (!found) return []
  const { clause, text } = found
  const statement = `${asSentence(withoutAside(before.text))} ${asSentence(text)}`
  if (statement.split(' ').length > LONGEST) return []
  return [
    draftFact(outline, block, {
      kind: 'property',
      subject,
      slot: null,
      value: unstopped(asSentence(text)),
      statement,
      confidence: 0.65,
      passage: sentence,
      more: [before.from],
      decisive: [wordsAt(sentence, oneSpaced(clause.text))],
    }),
  ]
}

const LONGEST = 40
const SHORTEST = 6

const withoutLink = (text: string): string => standAlone(text, null, null) ?? text

/** A sentence that names somebody or a time, and is no mere opinion. */
const isAnchor = (text: string, outline: Outline): boolean =>
  !isHedged(text) &&
  !isAttributed(text) &&
  (datesIn(text).length > 0 || /(?<=[\p{L},] )\p{Lu}\p{Ll}{2,}/u.test(text)) &&
  outline.article.notice === null

/** A plain saying with an amount that points at nothing farther back than the sentence before. */
function isResult(text: string): boolean {
  const amounts = amountsIn(text).filter(({ text: one }) => /\d|hundred|thousand|million|billion/u.test(one))
  const parts = amounts.length + fractionsIn(text).length
  return (
    parts > 0 &&
    parts <= MOST &&
    text.split(' ').length >= SHORTEST &&
    !isHedged(text) &&
    !isAttributed(text) &&
    !FARTHER.test(text) &&
    /^["“]?[\p{L}\d£$€]/u.test(text)
  )
}

const MOST = 3

/** Somebody, or one of several, that more than the sentence before must tell. */
const FARTHER =
  /\b(?:he|she|him|his|her|it|its|this|these|such|that is|one|ones|other|others|another|same|former|latter|first|second|third|last|then|there|here|both|neither|else|again|must|may|should|can|cannot|would|will)\b|−|^the (?:average|total|figure|rest|sum|mean|limit|fee|price|cost)\b|^(?:they|their|them|those|for|if|when)\b/iu
