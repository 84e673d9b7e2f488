import { readClause } from '../language/clause.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { contentStems, tokens } from '../language/words.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import { capitalised } from '../terms/naming.ts'
import type { Block } from '../types.ts'
import { stands } from './alone.ts'
import { isNow, mainClause } from './claims.ts'
import { clausesOf } from './clauses.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { isHedged } from './hedged.ts'
import { bidsOf } from './instructions.ts'
import { arePronounsKnown } from './known-pronouns.ts'
import { unknownThings } from './known-things.ts'
import { asSentence, unstopped } from './owner.ts'
import { withoutTail } from './tails.ts'
import { isAdvice } from './telling.ts'
import { JUDGES } from './plain-saying.ts'
import { areToldBefore, ONE_THING, underTitle } from './under-title.ts'
import { isStated, signOf } from './whole.ts'

/**
 * What a text tells of the things of its title, where no other extractor has made anything of it: "The company was
 * dissolved in 1923" stands alone under the title “Arn Canal”.
 *
 * @param whole the sentence with its pronouns resolved, where they can be
 */
export function storyFacts(
  whole: string | null,
  sentence: Passage,
  block: Block,
  outline: Outline,
): FactDraft[] {
  const { title, words } = outline.article
  const isTopic = contentStems(title).length > 0 && !/\b(?:my|our|i|we|me|us)\b/iu.test(title)
  if (words > ONE_THING || title.split(' ').length > LONGEST_TITLE || !isTopic) return []
  const clauses = clausesOf(sentence).map((one) => capitalised(oneSpaced(one.text)))
  const text = [...(whole === null ? [] : [whole]), oneSpaced(sentence.text), ...clauses]
    .map((one) => `${unstopped(withoutTail(one))}.`)
    .find((one) => isTold(one, outline) && !areToldBefore(unknownThings(one, outline), sentence, block))
  const sign = text === undefined ? null : signOfStory(text, outline)
  if (text === undefined || sign === null) return []
  return [
    draftFact(outline, block, {
      ...sign,
      subject: title,
      value: sign.kind === 'number' ? sign.value : unstopped(text),
      statement: standsByItself(text, outline) ? asSentence(text) : underTitle(outline, asSentence(text)),
      confidence: 0.65,
      attributed: false,
      passage: sentence,
      decisive: [wordsAt(sentence, sign.value) ?? sentence.source],
    }),
  ]
}

/** What is told of any time, and names itself all that it is about. */
const standsByItself = (text: string, outline: Outline): boolean =>
  !isPast(text) && !/^The /u.test(text) && unknownThings(text, outline).length === 0

const LONGEST_TITLE = 12

/** What is worth asking in it; what happened at no time and to nobody named is a scene of the story. */
function signOfStory(text: string, outline: Outline): ReturnType<typeof signOf> {
  const sign = signOf(text)
  const isTimed = TIMED.test(text)
  if (sign?.kind === 'cause' || sign?.kind === 'comparison') return sign
  if (isPast(text) && !isTimed && !NAMED.test(text)) return null
  if (sign?.kind === 'number' || (sign !== null && isTimed)) return sign
  // "The data can be text or images": which data, nothing says.
  if (!isTimed && (BARE.test(text) || unknownThings(text, outline).length > 0)) return null
  if (sign !== null) return sign
  if (contentStems(text).length < FEWEST || !(isTimed || isToldNow(text))) return null
  return { kind: 'property', slot: null, value: unstopped(text) }
}

const FEWEST = 4

/** "Thick ice looks blue": told of any time, with words enough of its own. */
function isToldNow(text: string): boolean {
  if (isPast(text) || JUDGES.test(text) || PRONOUN.test(text)) return false
  const read = readClause(mainClause(text))
  return read !== null && isNow(read) && contentStems(text).length > FEWEST
}

const BARE = /^The \p{Ll}+ (?!of |that |which |who |in )/u

const PRONOUN = /\b(?:its?|they|them|their)\b/iu

const TIMED =
  /\b(?:1\d|20)\d\d\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/u

const NAMED = /(?<=\p{Ll},? (?:the )?)\p{Lu}\p{Ll}{2,}/u

/** "Tickets issued at the gate are valid" is told now, for all its participles. */
function isPast(text: string): boolean {
  const read = readClause(mainClause(text))
  return read !== null && isNow(read) ? PAST_WITHIN.test(text) : PAST.test(text)
}

const PAST_WITHIN = /\b(?:was|were|had|did|would|could|(?:who|which|that|it|they|he|she) \p{Ll}{2,20}ed)\b/u

const PAST =
  /\b(?:was|were|had|did|would|could|\p{Ll}{2,20}ed|rose|fell|cost|blew|broke|laid|threw|took|gave|stood|ran|lost|sold|went|came|became|began|grew|held|kept|led|left|made|met|paid|put|said|saw|sent|set|spent|told|won|wrote|ate|drew|found|got|knew|brought|built|bought|sank|spoke|struck|swept)\b/u

function isTold(text: string, outline: Outline): boolean {
  const count = text.split(' ').length
  return (
    count >= SHORTEST &&
    count <= LONGEST &&
    !POINTS.test(text) &&
    !isHedged(text) &&
    !isAdvice(text) &&
    !isAttributed(text) &&
    stands(text) &&
    isStated(text) &&
    !bidsOf(text) &&
    !tokens(text).some(({ text: word }) => /^(?:i|we|you|my|our|he|she|his|her|him)$/iu.test(word)) &&
    signOfStory(text, outline) !== null &&
    arePronounsKnown(text, outline) &&
    unknownThings(text, outline).every((stem) => !RELATIVE.has(stem))
  )
}

/** What they are of, the sentences before tell. */
const RELATIVE: ReadonlySet<string> = new Set(
  contentStems(
    'average distance rule height depth length width weight size speed rate share number amount cost price value effect cause reason result answer idea plan point thing way case name word term difference change increase decrease rise fall loss gain growth time period process method problem trouble question story picture pattern figure sum total remainder rest upper lower other others group kind type sort form part half quarter side end start beginning step stage trick place plant animal material substance object body movement force pressure experiment study test trial theory law principle model gap explanation decision sounding date participation ban',
  ),
)

const SHORTEST = 5
const LONGEST = 30

/** One of several, or what only the sentences before can tell. */
const POINTS =
  /["“”]|\b(?:this|these|those|that (?:is|was)|here|there|then|therefore|still|likewise|also|too|instead|as well|in (?:exchange|return|turn|response))\b|^the ones?\b|^the (?:\p{L}+est|most|first|last|other|next|second|third|two|three|upper|lower|inner|outer|best|\p{Ll}+s used)\b|^an? (?:second|third|further|different|similar|new)\b|^(?:as \p{Ll}+ed|(?:after|before|besides|for|from|with|by|like) that)\b/iu
