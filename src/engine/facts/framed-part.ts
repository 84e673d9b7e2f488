import { readClause } from '../language/clause.ts'
import { isPlural } from '../language/number.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { tokens } from '../language/words.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import { onceFor } from '../remembered.ts'
import { lowerCased } from '../terms/naming.ts'
import { termNamed } from '../terms/terms.ts'
import type { Block } from '../types.ts'
import { stands } from './alone.ts'
import { castOf } from './cast.ts'
import { isNow } from './claims.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { isHedged } from './hedged.ts'
import { arePronounsKnown } from './known-pronouns.ts'
import { unknownThings } from './known-things.ts'
import { asSentence, unstopped } from './owner.ts'
import { isAdvice } from './telling.ts'
import { areToldBefore, ONE_THING, underTitle } from './under-title.ts'
import { isPlainStatement, signOf, wholeFacts } from './whole.ts'

/**
 * What an article on one kind of thing says of its parts: "The tail is up to 40 cm long" stands alone under the title
 * “Otter”, and “An adult weighs …” is said of an adult otter.
 */
export function partFacts(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  const title = titleThing(outline)
  const text = oneSpaced(sentence.text)
  if (title === null || !OPENS.test(text)) return []
  const grown = text.replace(GROWN, (found) => `${found} ${lowerCased(title)}`)
  if (grown !== text) return wholeFacts(grown, sentence, block, outline)
  const of = NAME_OF.exec(text)?.[0]
  if (of !== undefined && !isHedged(text))
    return [
      draftFact(outline, block, {
        kind: 'property',
        subject: title,
        slot: 'name',
        value: unstopped(text.slice(of.length).trim()),
        statement: asSentence(`${of} “${lowerCased(title)}”${text.slice(of.length)}`),
        confidence: 0.7,
        passage: sentence,
        decisive: [sentence.source],
      }),
    ]
  const count = text.split(' ').length
  if (count < SHORTEST || count > LONGEST || isHedged(text) || isAdvice(text) || isAttributed(text)) return []
  const unknown = unknownThings(text, outline)
  if (unknown.length === 0 || !stands(text) || !isPlainStatement(text)) return []
  const read = readClause(text)
  const sign = signOf(text)
  if (!read || !isNow(read) || sign === null || areToldBefore(unknown, sentence, block)) return []
  if (POINTS.test(text) || !arePronounsKnown(text, outline)) return []
  return [
    draftFact(outline, block, {
      ...sign,
      subject: title,
      value: sign.kind === 'number' ? sign.value : unstopped(text),
      statement: underTitle(outline, asSentence(text)),
      confidence: 0.65,
      attributed: false,
      passage: sentence,
      decisive: [wordsAt(sentence, sign.value) ?? sentence.source],
    }),
  ]
}

/** The kind of thing that the title of a short text names: a term of a word or two, nobody's name. */
const titleThing = onceFor((outline: Outline): string | null => {
  const { title, words } = outline.article
  const head = title.replace(/^(?:The|An?) /u, '')
  if (words > ONE_THING || !/^\p{Lu}\p{Ll}[\p{Ll}-]+(?: \p{Ll}[\p{L}-]+)?$/u.test(head) || isPlural(head))
    return null
  if (
    castOf(outline).namedIn(title).length > 0 ||
    tokens(`The ${lowerCased(head)} is`).at(-2)?.pos !== 'NOUN'
  )
    return null
  return termNamed(outline.lexicon, head)?.name ?? null
})

const SHORTEST = 5
const LONGEST = 30

/** "The name comes from Dutch and means …": that of which the title tells. */
const NAME_OF =
  /^The (?:name|word|term)(?= (?:itself )?(?:comes from|derives from|is derived from|goes back to|means|is (?:\p{Lu}|from)))(?!.*\b(?:he|she|they|this|these|those)\b)/u

const OPENS = /^(?:The|An?) \p{Ll}/u
const GROWN =
  /^An? (?:adult|male|female|juvenile|newborn|full-grown adult|adult male|adult female|young adult)(?= (?:\p{Ll}+ly |can |may )?(?:weigh|reach|measure|live|eat|is |has |need|grow|lay|produce|stand|sleep))/u

/** One of several, or what only the sentences before can tell. */
const POINTS =
  /^The (?:first|last|second|third|other|former|latter|two|three|four|same|whole|only|next|animal|creature|plant|bird|fish|thing|name|term|word|family|order|genus|species|title)\b|\b(?:this|these|those|that is|here|there|then|likewise|also|too|instead|as well)\b/iu
