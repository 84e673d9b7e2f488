import { isPlural } from '../language/number.ts'
import { isName } from '../terms/names.ts'
import { capitalised, uncapitalised } from '../terms/naming.ts'
import { termNamed } from '../terms/terms.ts'
import { cleanPassage, type Outline } from '../outline/outline.ts'
import { wordsAt } from '../passage.ts'
import type { Block } from '../types.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { isMeaning } from './called.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { asSentence } from './owner.ts'

/**
 * The name that an item of a list gives to what it describes: "Stones swallowed on purpose, called gastroliths", "A
 * flap in the throat (the palatal valve) that keeps water out".
 */
export function itemNameFacts(block: Block, outline: Outline): FactDraft[] {
  if (block.kind !== 'item') return []
  const passage = cleanPassage(outline, block)
  const text = oneSpaced(passage.text)
  if (text.length > LONGEST) return []
  const { what, name, tail = '' } = (CALLED.exec(text) ?? BRACKETED.exec(text))?.groups ?? {}
  if (what === undefined || name === undefined || !isName(name)) return []
  const meaning = uncapitalised(`${what}${tail}`, outline.lexicon.usage)
  if (!isMeaning(meaning) && !DONE.test(meaning)) return []
  const article = /\((?<article>the|an?) /u.exec(text)?.groups?.article
  const named = article === undefined ? name : `${article} ${name}`
  return [
    draftFact(outline, block, {
      kind: 'definition',
      subject: termNamed(outline.lexicon, name)?.name ?? name,
      slot: 'definition',
      value: meaning,
      statement: asSentence(`${capitalised(named)} ${isPlural(name) ? 'are' : 'is'} ${meaning}`),
      confidence: 0.85,
      passage,
      decisive: [wordsAt(passage, name)],
    }),
  ]
}

const LONGEST = 220
const CALLED =
  /^(?<what>[\p{Lu}][^,;:()]{8,90}), (?:called|known as|termed) (?:the |an? )?(?<name>\p{Ll}[\p{L} -]{3,40})[.;]?$/u
const BRACKETED =
  /^(?<what>An? [^,;:()]{5,80}) \((?:the |an? )?(?<name>\p{Ll}[\p{L} -]{3,40})\)(?<tail> (?:that|which|who|where|for|made) [^();:]{6,120}?)[.;]?$/u

/** "Stones swallowed on purpose": told by what was done with them. */
const DONE =
  /^(?:an? )?(?:[\p{L}-]+ )?[\p{L}-]+ (?:\p{Ll}{2,}ed|made|grown|worn|kept|built|found|held) [^,;:]{4,}$/u
