import { oneSpaced } from '../language/one-spaced.ts'
import { contentStems, tokens } from '../language/words.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { stands } from './alone.ts'
import { clausesOf } from './clauses.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { isHedged } from './hedged.ts'
import { arePronounsKnown } from './known-pronouns.ts'
import { unknownThings } from './known-things.ts'
import { asSentence, unstopped } from './owner.ts'
import { withoutTail } from './tails.ts'
import { isAdvice } from './telling.ts'
import { isStated, signOf } from './whole.ts'

/**
 * What the story that a title names tells of things it has named before: "The company was dissolved in 1923" stands
 * alone under the title “Arn Canal” where the company came in earlier.
 */
export function storyFacts(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  const { title, words } = outline.article
  if (words > ONE_STORY || title.split(' ').length > LONGEST_TITLE || contentStems(title).length === 0)
    return []
  const text = [oneSpaced(sentence.text), ...clausesOf(sentence).map((one) => oneSpaced(one.text))]
    .map((one) => `${unstopped(withoutTail(one))}.`)
    .find((one) => isTold(one, outline))
  const sign = text === undefined ? null : signOfStory(text)
  if (text === undefined || sign === null) return []
  return [
    draftFact(outline, block, {
      ...sign,
      subject: title,
      value: sign.kind === 'number' ? sign.value : unstopped(text),
      statement: `Under “${title}” the article says: “${asSentence(text)}”`,
      confidence: 0.65,
      attributed: false,
      passage: sentence,
      decisive: [wordsAt(sentence, sign.value) ?? sentence.source],
    }),
  ]
}

/** A longer text tells of more than its title names. */
const ONE_STORY = 3_000
const LONGEST_TITLE = 12

/** What is worth asking in it; what happened at no time and to nobody named is a scene of the story. */
function signOfStory(text: string): ReturnType<typeof signOf> {
  const sign = signOf(text)
  const isTimed = TIMED.test(text)
  if (sign?.kind === 'cause' || sign?.kind === 'comparison') return sign
  if (PAST.test(text) && !isTimed && !NAMED.test(text)) return null
  if (sign !== null || !isTimed || contentStems(text).length < FEWEST) return sign
  return { kind: 'property', slot: null, value: unstopped(text) }
}

const FEWEST = 4

const TIMED =
  /\b(?:1\d|20)\d\d\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/u

const NAMED = /(?<=\p{Ll},? (?:the )?)\p{Lu}\p{Ll}{2,}/u

const PAST =
  /\b(?:was|were|had|did|would|could|\p{Ll}{2,20}ed|rose|fell|cost|blew|broke|laid|threw|took|gave|stood|ran|lost|sold|went|came|became|began|grew|held|kept|led|left|made|met|paid|put|said|saw|sent|set|spent|told|won|wrote|ate|drew|found|got|knew|brought|built|bought|sank|spoke|struck|swept)\b/u

function isTold(text: string, outline: Outline): boolean {
  const count = text.split(' ').length
  return (
    count >= SHORTEST &&
    count <= LONGEST &&
    signOfStory(text) !== null &&
    isStated(text) &&
    !POINTS.test(text) &&
    !tokens(text).some(({ text: word }) => /^(?:i|we|you|my|our|he|she|his|her|him)$/iu.test(word)) &&
    !isHedged(text) &&
    !isAdvice(text) &&
    !isAttributed(text) &&
    stands(text) &&
    arePronounsKnown(text, outline) &&
    unknownThings(text, outline).every((stem) => !RELATIVE.has(stem))
  )
}

const RELATIVE: ReadonlySet<string> = new Set(
  contentStems(
    'average distance rule height depth length width weight size speed rate share number amount cost price value effect cause reason result answer idea plan point thing way case name word term difference change increase decrease rise fall loss gain growth time period process method problem trouble question story picture pattern figure sum total remainder rest upper lower other others group kind type sort form part half quarter side end start beginning step stage trick place plant animal material substance object body movement force pressure experiment study test trial theory law principle model gap explanation decision sounding date participation ban',
  ),
)

const SHORTEST = 5
const LONGEST = 30

/** One of several, or what only the sentences before can tell. */
const POINTS =
  /["“”]|\b(?:this|these|those|that (?:is|was)|here|there|then|therefore|still|likewise|also|too|instead|as well)\b|^the (?:\p{L}+est|most|first|last|other|next|second|third|two|three|upper|lower|inner|outer|best|\p{Ll}+s used)\b|^an? (?:second|third|further|different|similar|new)\b|^as \p{Ll}+ed\b/iu
