import { readClause } from '../language/clause.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { contentStems, tokens } from '../language/words.ts'
import type { Outline } from '../outline/outline.ts'
import type { Passage } from '../passage.ts'
import { isPronounOpen, leansOnBefore, stands } from './alone.ts'
import { castOf } from './cast.ts'
import { clausesOf } from './clauses.ts'
import type { draftFact } from './draft.ts'
import { isGuess } from './hedged.ts'
import type { Alone } from './leaning.ts'
import { asSentence, unstopped } from './owner.ts'
import { withoutAside } from './tails.ts'
import { isClause, standAlone, withoutLink } from './standing.ts'

/** What a sentence tells of a name that it gives. */
export type Telling = Pick<
  Parameters<typeof draftFact>[2],
  'kind' | 'slot' | 'confidence' | 'value' | 'statement' | 'passage' | 'more'
>

/**
 * The clause that has a name, with the sentences that "this" means; null where it can't stand.
 *
 * @param sofar the sentences up to this one, their pronouns resolved
 */
export function tellingOf(
  sentence: Passage,
  sofar: readonly Alone[],
  name: string,
  outline: Outline,
): Telling | null {
  const own = sofar.at(-1)?.from === sentence ? sofar.at(-1)?.text : undefined
  const earlier = own === undefined ? sofar : sofar.slice(0, -1)
  const base = { kind: 'property' as const, slot: 'name', confidence: 0.75, passage: sentence }
  const whole = flat(saying(sentence))
  const clause = clausesOf(sentence)
    .map(flat)
    .find((text) => ` ${text.replace(/[^\p{L}\p{N}-]+/gu, ' ')} `.includes(` ${name} `))
  const isLead = clause !== undefined && whole.slice(whole.indexOf(clause) + clause.length).startsWith(':')
  // "…, a replication crisis: many results failed to appear" says after the colon what it is.
  const alone = [
    ...(isLead ? [whole, clause] : [clause ?? whole, whole]),
    ...(own === undefined ? [] : [own]),
  ]
    .map(withoutLink)
    .find(
      (text) =>
        stands(text) &&
        text.split(' ').length >= SHORT &&
        (readClause(text) !== null || isClause(text)) &&
        !isOnlyCalled(text),
    )
  // "The new form of state was called …": which one, was told before.
  if (alone !== undefined && /^the (?:new|other|next|same|resulting) /iu.test(alone)) return null
  if (alone !== undefined) {
    const said = standAlone(alone, null, null) ?? alone
    return { ...base, value: unstopped(said), statement: asSentence(said) }
  }
  const leans = leansOnBefore(whole) && POINTING.test(whole) && !LATER.test(whole)
  const meant = leans || IT_IS_CALLED.test(whole) ? meantBefore(whole, earlier) : null
  if (
    meant === null ||
    (isPronounOpen(whole) && !IT_IS_CALLED.test(whole) && !isOfTheirs(whole, meant, outline))
  )
    return null
  const passages = meant.map(({ text }) => text)
  const full = {
    ...base,
    value: unstopped(whole),
    statement: together([...passages, whole]),
    more: meant.map(({ from }) => from),
  }
  const blank = name.split(' ').length
  if (full.statement.split(' ').length <= LONGEST + blank) return full
  // What is added after the name can go, but not what is said with it.
  const kept = whole.slice(0, whole.indexOf(name) + name.length)
  const short = together([...passages.map(withoutAside), kept])
  return short.split(' ').length <= LONGEST + blank &&
    ENDS_GIVING.test(kept) &&
    /^["”]?(?:[,.;:]|$)/u.test(whole.slice(kept.length))
    ? { ...full, value: unstopped(kept), statement: short }
    : full
}

/** "Two years later": the year is counted from what was told, and what was told is no part of it. */
const LATER =
  /^(?:\p{Ll}+|\d+|\p{Lu}\p{Ll}+) (?:years?|months?|weeks?|days?|decades?) (?:later|afterwards|earlier)\b/u

const together = (sentences: readonly string[]): string => sentences.map(asSentence).join(' ')

/** "The result is a spring tide", "he called this satisficing". */
const ENDS_GIVING = /\b(?:is|are|was|were|calls?|called|known as|named|termed)\b[^,;:]*$/u

/** "Two years later" leans on a time, and on nothing that has a name. */
const POINTING = /\b(?:this|these|such|that)\b|^the /iu

/** "It was called spontaneous generation." */
const IT_IS_CALLED =
  /^It (?:is|was|became|came to be) (?:\p{Ll}+ly )?(?:called|known as|termed|named) [^,;:]{3,50}[.]?$/u

/** Of "This is called …, and the substance … seems to …" what gives the name. */
export function saying(sentence: Passage): Passage {
  const [first, second] = clausesOf(sentence)
  return first && second && POINTS.test(first.text) && isGuess(second.text) ? first : sentence
}

const POINTS = /^(?:This|These|Such)\b.*\b(?:called|known as|named|termed|is|are)\b/su

/** The linter's longest stem. */
const LONGEST = 40

/** The sentences that "this" means: the one before, with the one that it goes on from ("They look until …"). */
function meantBefore(text: string, earlier: readonly Alone[]): readonly Alone[] | null {
  const before = meantBy(text, earlier)
  if (!before || isGuess(before.text) || !isWhole(before.text)) return null
  if (stands(before.text)) return [before]
  const first = earlier[earlier.indexOf(before) - 1]
  return first &&
    GOES_ON.test(before.text) &&
    !first.text.includes(';') &&
    stands(first.text) &&
    !isGuess(first.text)
    ? [first, before]
    : null
}

/** "He called this …" where one person was named, "they" after two: there is no other who could be meant. */
function isOfTheirs(text: string, meant: readonly Alone[], outline: Outline): boolean {
  const pronoun = /^(?:this )?(?<pronoun>he|she|they) /iu.exec(text)?.groups?.pronoun?.toLowerCase()
  if (pronoun === undefined || /\b(?:his|her|their|its|him|them|it)\b/iu.test(text)) return false
  const before = meant.map(({ text: one }) => one).join(' ')
  const named = castOf(outline).namedIn(before)
  if (pronoun !== 'they') return named.length === 1 && named[0]?.gender !== (pronoun === 'he' ? 'she' : 'he')
  const subject = readClause(meant[0]?.text ?? '')?.subject ?? ''
  return named.length === 2 && castOf(outline).namedIn(subject).length === 2
}

/** "And logical memory into blocks called pages": the verb is that of the clause before. */
const isOnlyCalled = (text: string): boolean => {
  const read = readClause(text)
  return (
    read !== null && read.auxiliary === null && read.verb.text === 'called' && / into /u.test(read.subject)
  )
}

/** A clause of so few words tells too little. */
const SHORT = 6

/** The nearest sentence that has the word after "this", else the one before. */
function meantBy(text: string, earlier: readonly Alone[]): Alone | undefined {
  const noun = /\b(?:this|these|such an?|such) (?:\p{L}+ )?(?<noun>\p{Ll}{4,})\b/iu.exec(text)?.groups?.noun
  const stem =
    noun === undefined || /^(?:is|are|was|were|happens|makes)$/.test(noun) ? undefined : contentStems(noun)[0]
  const having =
    stem === undefined ? undefined : earlier.findLast((one) => contentStems(one.text).includes(stem))
  return having ?? earlier.at(-1)
}

/** "Very rare: roughly one in a million doses." has no verb. */
const isWhole = (text: string): boolean => tokens(text).some(({ pos }) => pos === 'VERB' || pos === 'AUX')

/** What only goes on from the sentence before it. */
const GOES_ON = /^(?:They|It|He|She|Their|Its|His|Her)\b/u

const flat = ({ text }: Passage): string => oneSpaced(text)
