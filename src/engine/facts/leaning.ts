import { readClause, type Clause } from '../language/clause.ts'
import { openingOf } from '../language/clause-opening.ts'
import { isPlural } from '../language/number.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { contentStems, tokens } from '../language/words.ts'
import { stands } from './alone.ts'
import { isNow, mainClause } from './claims.ts'
import { castOf } from './cast.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { isEach } from './goes-on.ts'
import { isHedged } from './hedged.ts'
import { areThingsKnown } from './known-things.ts'
import { asSentence, unstopped } from './owner.ts'
import { spokenOf } from './spoken-of.ts'
import { isAdvice, isDefinite } from './telling.ts'
import { oneSpaced } from '../language/one-spaced.ts'

/** A sentence as it can be understood alone, and where it stands. */
export type Alone = { readonly text: string; readonly from: Passage }

/**
 * What a sentence tells that says "it", "they", "this rule" or "the launch" of what the sentence before has named:
 * both together stand alone, in the article's own words.
 */
export function leaningFacts(sentence: Passage, before: Alone, block: Block, outline: Outline): FactDraft[] {
  const text = oneSpaced(sentence.text)
  const named = isEach(text, before.text) ? text : withNoun(text)
  if (
    named === null ||
    before.text.split(' ').length < SHORTEST_BEFORE ||
    /^(?:There|Whether|If)\b/u.test(before.text) ||
    isHedged(text) ||
    isHedged(before.text) ||
    isAdvice(text) ||
    COUNTS_ON.test(text) ||
    (/^they\b/iu.test(text) && SEVERAL_PEOPLES.test(before.text)) ||
    (/\bthey\b/iu.test(leaningWord(text)) && isOfOne(readClause(mainClause(before.text)))) ||
    OPENS_KNOWN.test(before.text) ||
    // "The handle was removed. The epidemic was fading": of what, neither says.
    (/^The /u.test(text) && !areThingsKnown(before.text, outline)) ||
    isOfAnother(text, before.text) ||
    // "Deep sleep fills most of the first; dreams grow longer. It …": either may be meant.
    (/;\s/u.test(before.text) && /^(?:its?|they|their)\b/iu.test(leaningWord(text))) ||
    // "Crassus had the money. It fell apart": nobody is "it".
    (/^its?\b/iu.test(leaningWord(text)) && opensWithPerson(before.text, outline)) ||
    !stands(named)
  )
    return []
  const room = LONGEST - text.split(' ').length
  const statement = `${asSentence(shortened(before.text, room, leaningWord(text)))} ${asSentence(text)}`
  const count = statement.split(' ').length
  const read = readClause(mainClause(named))
  if (!read || text.split(' ').length < SHORTEST || count > LONGEST || !isDefinite(read, outline)) return []
  // What went on after what was told goes on with the story; what holds, or has a number, can be asked.
  if (!isNow(read) && !/\d|\p{L} \p{Lu}/u.test(text)) return []
  const first = readClause(mainClause(before.text))
  const subject = first ? spokenOf(first, before.text, outline) : null
  if ((subject ?? outline.article.title) === '') return []
  return [
    draftFact(outline, block, {
      kind: 'property',
      subject: subject ?? outline.article.title,
      slot: null,
      value: unstopped(text),
      statement,
      confidence: 0.65,
      passage: sentence,
      more: [before.from],
      decisive: [wordsAt(sentence, read.rest)],
    }),
  ]
}

/** What a long sentence says of its subject without its last "…, which …", where only that subject can be meant. */
function shortened(before: string, room: number, pronoun: string): string {
  if (before.split(' ').length <= room) return before
  const tail = TAIL.exec(before)
  const kept = tail === null ? '' : `${before.slice(0, tail.index)}.`
  const read = readClause(kept)
  const many = /^the/iu.test(pronoun)
  if (!read || kept.split(' ').length > room || !/^(?:its?|they|their)$/iu.test(pronoun)) return before
  return isPlural(read.subject) === many && isNow(read) && !/\sand\s/u.test(read.subject) ? kept : before
}

const TAIL =
  /, (?:which|where|because|since|so that|from|an? [\p{L} -]{3,40} (?:that|which)) (?:(?!, (?:is|are|was|were|has|have)\b)[^.;:])*[.]?$/u

/** "The Steelyard was granted its privileges. They …": one thing is not they. */
const isOfOne = (read: Clause | null): boolean =>
  read === null || !(isPlural(read.subject) || /\sand\s/u.test(read.subject))

/** "The ban was lifted", "the distance grows": of it the sentence before has to tell; "the pack" may be of a battery. */
export function isOfAnother(text: string, before: string): boolean {
  const noun = /^The (?<noun>\p{Ll}[\p{L}-]+) /u.exec(text)?.groups?.noun
  const [stem] = noun !== undefined && (DECIDED.test(noun) || MEASURED.test(noun)) ? contentStems(noun) : []
  return stem !== undefined && !contentStems(before).includes(stem)
}

const DECIDED =
  /^(?:ban|rule|law|plan|idea|deal|offer|order|decision|proposal|treaty|letter|news|visit|meeting|prize|scheme|question|request|report|trial|vote|permission|appointment|marriage|wedding|engagement|promise|bill|act)s?$/u

/** What is always something's own. */
const MEASURED =
  /^(?:distance|height|length|width|depth|speed|weight|size|number|amount|share|difference|gap|angle|diameter|thickness|volume|interval)$/u

const opensWithPerson = (text: string, outline: Outline): boolean =>
  castOf(outline).namedIn(text.split(' ', 3).join(' ')).length > 0

/** "Under the scheme, …" leans on what came before it. */
const OPENS_KNOWN = /^(?:Under|In|By|At|For|With|From|Through) the \p{Ll}+, /u

const SHORTEST = 6
const SHORTEST_BEFORE = 4
/** The linter's longest stem. */
const LONGEST = 40

/** "The Huns fell upon the Goths": "they" may be either. */
const SEVERAL_PEOPLES = /\b\p{Lu}\p{Ll}+s\b.*\b(?:the|of|by|against) \p{Lu}\p{Ll}+s\b/u

/** "It was two thousand years since the foundation": what "it" is needs no sentence before. */
const COUNTS_ON =
  /^it (?:is|was|took|has been|had been) (?:[\p{L}\d,]+ ){0,6}(?:years?|months?|weeks?|days?|hours?|time)\b/iu

const leaningWord = (text: string): string => /^\p{L}+/u.exec(text.slice(openingOf(text).length))?.[0] ?? ''

/** The sentence with a noun for the pronoun that opens it; null where it opens otherwise. */
function withNoun(text: string): string | null {
  const opening = openingOf(text)
  const said = text.slice(opening.length)
  const found = LEANING.exec(said)?.groups
  if (!found || (opening !== '' && /\b(?:this|that|these|those|it|its|their|them)\b/iu.test(opening)))
    return null
  const { alone, noun } = found
  if (noun !== undefined) return `${opening}The ${said.slice((found.word?.length ?? 0) + 1)}`
  if (alone !== undefined)
    return `${opening}${/^(?:they|these|those)$/iu.test(alone) ? 'The makers' : 'The maker'}${said.slice(alone.length)}`
  const thing = /^The (\p{Ll}[\p{L}-]+) /u.exec(said)?.[1]
  return thing !== undefined && opening === '' && tokens(said)[1]?.pos === 'NOUN' ? said : null
}

/** "It was", "they are", "this pushes", "this rule is", "its surface is", "the launch was". */
const LEANING =
  /^(?:(?<word>this|that|these|those|its|their) (?<noun>(?!(?:is|was|are|were|has|had|means|meant|makes|made|can|could|would|will|did|does|may|might|must|in|of|on|at|to|who|that|same|very)\b)\p{Ll}[\p{L}-]+) (?:\p{Ll}+ )?|(?<alone>it|they|this|these)(?= (?:\p{Ll}+ly )?(?!is (?:a|the) \p{L}+ that\b)\p{Ll}+)|The (?<thing>\p{Ll}[\p{L}-]+) (?:was|were|is|are|has|had|\p{Ll}+ed|\p{Ll}+s)\b)/iu
