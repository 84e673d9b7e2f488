import type { Clause } from '../language/clause.ts'
import { timesIn } from '../language/word-index.ts'
import { bareName, canonicalName, uncapitalised } from '../terms/naming.ts'
import type { Outline } from '../outline/outline.ts'
import { mentionsIn } from '../terms/terms.ts'
import { isPlural } from '../language/number.ts'
import { isEmptyWord, tokens } from '../language/words.ts'
import { hasProperName, nameOfSubject } from './happenings.ts'

/**
 * What a clause is about, where a reader knows it without the text before: a name, a term, any thing of a kind
 * ("a landlord", "guests"), what the article speaks of again and again ("the landlord"); else null.
 */
export function spokenOf(read: Clause, said: string, outline: Outline): string | null {
  const { subject } = read
  const { usage } = outline.lexicon
  if (
    isCounting(subject) ||
    /\bones?\b/iu.test(subject) ||
    (/\s(?:and|or)\s/u.test(subject.replace(/\b(?:of|between) .*$/su, '')) && subject.split(' ').length > 6)
  )
    return null
  // "Each class", "each division" of what was told before.
  if (
    /^(?:each|every) \p{L}+$/iu.test(subject) &&
    !isFamiliar(`the ${subject.replace(/^\p{L}+ /u, '')}`, outline)
  )
    return null
  if (/^(?:an?|each|every|any|no|all) /iu.test(subject))
    return canonicalName(subject.replace(/^(?:an?|each|every|any|no|all) (?:the )?/iu, ''), usage)
  if (/^the /iu.test(subject)) {
    if (isIntroduced(read)) return canonicalName(subject, usage)
    if (
      /^the (?:\p{L}+ )?(?:first|last|only|most|largest|smallest|longest|highest|lowest|oldest|\p{L}+est)\b/iu.test(
        subject,
      ) &&
      !/\b(?:of|in|on) /u.test(subject)
    )
      return null
    const known = nameOfSubject(read, said, outline)
    return known ?? (isFamiliar(subject, outline) ? canonicalName(subject, usage) : null)
  }
  if (/^\p{Lu}[\p{L}-]*[ -]\d+$/u.test(subject)) return subject
  const mention = mentionsIn(outline.lexicon, subject).at(-1)
  if (mention && mention.start === 0 && mention.end === subject.length) return mention.term.name
  // "Barges loaded in Ely are …": a plural and what was done to it, and nobody's name.
  if (DONE_TO.test(subject)) return uncapitalised(subject, usage)
  return isBare(subject) && !hasProperName(subject, outline)
    ? canonicalName(bareName(subject), usage)
    : nameOfSubject(read, said, outline)
}

const DONE_TO =
  /^\p{Lu}\p{Ll}+s \p{Ll}{2,20}(?:ed|wn|ilt|ade|eld|old|ept) (?:in|on|at|by|from|under|with|to|for|of|as|into|through) /u

/** "The golomyanka, or oilfish, is …", "the sarma, a wind that …,": what a thing is is told with its name. */
export const isIntroduced = ({ subject, aside }: Clause): boolean =>
  /^the \p{Ll}[\p{L}-]+$/iu.test(subject) &&
  /^(?:or \p{L}+|an? [^,]+ (?:that|which|of) |also (?:called|known as) |known as )/u.test(aside)

/** "Two of them", "some", "most": how many, not what. */
const isCounting = (subject: string): boolean =>
  /^(?:(?:about|around|nearly|almost|over|roughly) )?(?:some|many|most|few|several|others?|an? (?:little|few|lot|number|handful|couple|bit|part)|all of|any of|each of|the (?:two|three|four|five|six|other|others|same|former|latter|rest|whole)|one|two|three|four|five|six|seven|eight|nine|ten|half|both|more|less|much|another|\d+|anyone|everyone|people|nobody|someone|things?)\b/iu.test(
    subject,
  )

/** What says more of a noun: "drones under 250 grams", "flights at night", "failure to report". */
const PLACED =
  /\s(?:of|in|with|for|from|on|under|over|above|below|at|between|to|by|near|inside|outside|without|within) .+$/su

/** Nouns without an article: "guests", "letting agents", "dark roasts", "water". */
function isBare(subject: string): boolean {
  const read = tokens(subject.replace(PLACED, ''))
  const pair = /^(?<one>[\p{L}-]+) and (?<other>[\p{L}-]+)$/u.exec(subject)?.groups
  if (pair !== undefined) return isPlural(pair.one ?? '') && isPlural(pair.other ?? '')
  return (
    read.length <= 4 &&
    read.every(({ pos, text }) => /^(?:NOUN|ADJ|PROPN|VERB)$/.test(pos) && !isEmptyWord(text)) &&
    (/^(?:NOUN|PROPN)$/.test(read.at(-1)?.pos ?? '') || /ing$/.test(read.at(-1)?.text ?? ''))
  )
}

/** "The new machine", "the two men", "the whole story": which one, only what was told before can say. */
const POINTS_BACK =
  /^(?:new|old|other|next|last|first|second|third|fourth|final|same|whole|entire|main|best|worst|only|two|three|four|five|six|few|many|young|poor|good|bad|great|big|small|little|long|short|real|true|latter|former|early|later|latest|resulting|remaining|previous|following|original|usual|rest|most|least|\p{L}+(?:er|est))\b|\b(?:one|ones|thing|idea|problem|reason|answer|result|story|question|plan|case|way|point|work|trick|key|news|move|scheme|change|decision|advice|term|name|word|times)$/iu

/** So often has the text to speak of "the landlord" before a sentence about it stands alone. */
const FAMILIAR = 4

function isFamiliar(subject: string, { lexicon }: Outline): boolean {
  const bare = bareName(subject).toLowerCase()
  if (/\s(?:of|for|between|in)\s/u.test(bare)) return true
  if (/[\s-]/u.test(bare) && bare.split(' ').length <= 4 && !POINTS_BACK.test(bare)) return true
  return timesIn(lexicon.usage.index.lower(), bare) >= FAMILIAR
}
