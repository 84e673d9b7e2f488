import { amountsIn } from '../language/amounts.ts'
import { readClause, type Clause } from '../language/clause.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { contentStems, tokens } from '../language/words.ts'
import { stands } from './alone.ts'
import { tearsQuote } from './clauses.ts'
import { isNow, mainClause, OPENS_ONLY } from './claims.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { hasProperName } from './happenings.ts'
import { isHedged } from './hedged.ts'
import { membersOf } from './members.ts'
import { asSentence, unstopped } from './owner.ts'
import { isIntroduced, spokenOf } from './spoken-of.ts'
import { allMatches } from '../matches.ts'

/**
 * What a sentence tells of a thing that is known, where no other extractor has made anything of it: something
 * definite, with a name, a number or enough words of its own, never a mere opinion or the thread of the story.
 *
 * @param said the sentence with its pronouns resolved
 */
export function tellingFacts(said: string, evidence: Passage, block: Block, outline: Outline): FactDraft[] {
  const count = said.split(' ').length
  if (count < SHORTEST || count > LONGEST || isHedged(said) || isAdvice(said) || !stands(said)) return []
  if (tearsQuote(said)) return []
  const main = mainClause(said)
  const read = readClause(main)
  const subject = read ? spokenOf(read, main, outline) : null
  if (
    !read ||
    subject === null ||
    OPENS_ONLY.test(read.subject) ||
    (/^[Tt]he \p{Ll}+$/u.test(read.subject) && !isIntroduced(read)) ||
    !isDefinite(read, outline)
  )
    return []
  const value = unstopped([read.auxiliary, read.verb.text, read.rest].filter(Boolean).join(' '))
  return [
    draftFact(outline, block, {
      kind: 'property',
      subject,
      slot: null,
      value,
      members: membersOf(value),
      statement: asSentence(said),
      confidence: 0.7,
      passage: evidence,
      decisive: [wordsAt(evidence, read.rest)],
    }),
  ]
}

const SHORTEST = 6
const LONGEST = 36

/** What one should do, what will come, what is worth much: the article's opinion. */
export const isAdvice = (text: string): boolean => ADVICE.test(text)

const ADVICE =
  /\b(?:should|ought to|recommend\w*|advis\w+|crucial|essential|paramount|worth|deserves?|arguably|likely|expected to|predicted to|(?:is|are) set to|will (?:soon|become|continue|grow|replace|dominate)|nobody should|be careful|please)\b/iu

/** Whether a clause tells something that can be known: a name, a number, or a plain deed in words enough. */
export function isDefinite(read: Clause, outline: Outline): boolean {
  const { rest, subject, opening, auxiliary, verb } = read
  if (COUNTS_ONLY.test(rest) || (PERCEIVES.has(verb.lemma) && !/\p{Lu}|\d/u.test(rest))) return false
  if (TALK.has(verb.lemma) || JUDGES.test(rest) || /^(?:could|would|might|should)\b/iu.test(auxiliary ?? ''))
    return false
  const told = contentStems(rest).length
  const numbers = /\d/.test(rest) || amountsIn(rest).length > 0
  const marks = namesIn(rest) + placesIn(opening) + (numbers ? 1 : 0)
  const isCopula = auxiliary === null && verb.pos === 'AUX'
  const single = hasProperName(subject, outline)
  if (isCopula && isJudged(rest)) return numbers
  if (isCopula && single && /^(?:an?|the|one of) /u.test(rest)) return told >= 2
  const plain = isCopula || !(/^the /iu.test(subject) || LIGHT.has(verb.lemma))
  if (isNow(read)) return told + (/\d/.test(opening) ? 1 : 0) >= (plain ? 2 : 3)
  const proper = namesIn(rest) + placesIn(opening)
  // "A boy in a yellow coat was jumping" is a scene, not what boys do.
  const named = (/^an? /iu.test(subject) ? proper : proper + amountsIn(rest).length) > 0
  return single ? marks > 0 || told >= 4 : named && told >= 3
}

/** "Between two bodies of rules": how many there are, and nothing of what they are. */
const COUNTS_ONLY =
  /^(?:\p{L}+ )?(?:two|three|four|five|several|many) (?:\p{L}+ )?(?:kinds|types|bodies|groups|ways|parts|forms|sorts|sets|classes|categories|things|reasons|factors)(?: of \p{L}+)?$/u

/** "Heard a dog bark": a scene. */
const PERCEIVES: ReadonlySet<string> = new Set(['hear', 'see', 'watch', 'smell', 'notice'])

/** A time or place before the subject; its first word is large by its place. */
const placesIn = (opening: string): number =>
  namesIn(opening.replace(/^\p{L}+ /u, '')) + (/\d/.test(opening) ? 1 : 0)

/** Names in a text, however many words each has. */
const namesIn = (text: string): number =>
  allMatches(text, /(?<![.!?] )\b\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu).length

/** "Slow", "less certain than it sounds": said of a thing after "is", and not what it is. */
const isJudged = (rest: string): boolean => {
  const first = tokens(`It is ${rest}`).find(({ pos }, i) => i > 1 && pos !== 'ADV')
  return (
    (first?.pos === 'ADJ' && !/^\p{Lu}/u.test(first.text)) ||
    /^(?:as|like|about|just|only|less|more|most|so|too|very|not)\b/iu.test(rest)
  )
}

/** Verbs that say little by themselves. */
const LIGHT: ReadonlySet<string> = new Set(
  'have do get make go come take give keep put let become stay remain seem stand lie run work help need use start begin turn grow look bring show mean offer know see find play call name fit'.split(
    ' ',
  ),
)

const TALK: ReadonlySet<string> = new Set(
  'like love want prefer hope think believe feel say tend wish enjoy hate matter seem look sound appear suppose guess wonder ask reply argue complain expect care'.split(
    ' ',
  ),
)

const JUDGES =
  /^(?:an?|one) (?:second|third|other|another|further|different|similar|new)\b|^(?:(?:an?|the|no|little|much|its|his|her|their) )?(?:something|anything|everything|nothing|fun|luck|interesting|amazing|wonderful|remarkable|surprising|obvious|nice|good|bad|great)\b|\b(?:the (?:same )?(?:trick|point|thing|way) (?:is|was))\b/iu
