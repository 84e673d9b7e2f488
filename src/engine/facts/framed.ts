import { oneSpaced } from '../language/one-spaced.ts'
import { amountsIn } from '../language/amounts.ts'
import { readClause } from '../language/clause.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { contentStems, tokens } from '../language/words.ts'
import { stands } from './alone.ts'
import { clausesOf } from './clauses.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { isHedged } from './hedged.ts'
import { arePronounsKnown } from './known-pronouns.ts'
import { areThingsKnown } from './known-things.ts'
import { unstopped } from './owner.ts'
import { withoutTail } from './tails.ts'
import { isAdvice } from './telling.ts'
import { ONE_THING, underTitle } from './under-title.ts'
import { isToKnow } from './whole.ts'

/**
 * An amount that a story tells of what its title names: “About 1,800 people died” stands alone under the title of the
 * article, and nowhere else.
 */
export function framedFacts(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  const { title, words } = outline.article
  if (
    words > ONE_THING ||
    !EVENT.test(title) ||
    contentStems(title).length < 2 ||
    title.split(' ').length > LONGEST_TITLE
  )
    return []
  const found = clausesOf(sentence)
    .map(({ text }) => withoutTail(oneSpaced(text)))
    .map((text) => ({ text: `${unstopped(text)}.`, amount: amountIn(text) }))
    .find(({ text, amount }) => amount !== null && isTold(text, outline))
  if (!found || found.amount === null) return []
  const said = found.text.charAt(0).toUpperCase() + found.text.slice(1)
  return [
    draftFact(outline, block, {
      kind: 'number',
      subject: title,
      slot: null,
      value: found.amount,
      statement: underTitle(outline, said),
      confidence: 0.65,
      attributed: false,
      passage: sentence,
      decisive: [wordsAt(sentence, found.amount)],
    }),
  ]
}

/** A title that names a day, a year or what befell somebody. */
const EVENT =
  /(?<!\d)\d{4}(?!\d)|\b(?:explosion|fire|flood|famine|earthquake|eruption|disaster|catastrophe|battle|siege|storm|collapse|crash|wreck|shipwreck|sinking|plague|epidemic|pandemic|massacre|strike|revolt|rebellion|uprising|landing|tsunami|hurricane|blizzard|drought|accident|expedition|voyage|evacuation)\b/iu

const LONGEST_TITLE = 8

/** The amount worth knowing: one with its unit, or a large number by itself. */
function amountIn(text: string): string | null {
  const amounts = amountsIn(text).filter((one) => isToKnow(one, text))
  const [first] = amounts
  if (first && amounts.length <= 2) return first.text
  return /(?<![\p{L}\d.,-])\d{1,3},\d{3}(?![\d,])/u.exec(text)?.[0] ?? null
}

/** A plain clause told of the past that means nobody and nothing told before, but for what the title names. */
function isTold(text: string, outline: Outline): boolean {
  const count = text.split(' ').length
  return (
    count >= SHORTEST &&
    count <= LONGEST &&
    /\b(?:was|were|had|did|\p{Ll}{2,20}ed|rose|fell|cost|blew|broke|laid|threw|took|gave|stood|ran|lost|killed)\b/u.test(
      text,
    ) &&
    (readClause(text) !== null || /^Of the /u.test(text)) &&
    !/["“”]|^the (?:\p{L}+est|most|first|last|other|next|second|third|two|three)\b|\b(?:this|these|those|that (?:is|was))\b/iu.test(
      text,
    ) &&
    !tokens(text).some(({ text: word }) => /^(?:i|we|you|my|our|he|she|his|her|him)$/iu.test(word)) &&
    !isHedged(text) &&
    !isAdvice(text) &&
    !isAttributed(text) &&
    stands(text) &&
    areThingsKnown(text, outline) &&
    arePronounsKnown(text, outline)
  )
}

const SHORTEST = 6
const LONGEST = 28
