import { readClause } from '../language/clause.ts'
import { isName } from '../terms/names.ts'
import { bareName, canonicalName, uncapitalised } from '../terms/naming.ts'
import { isPlural } from '../language/number.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import { termNamed } from '../terms/terms.ts'
import type { Block } from '../types.ts'
import { contentStems } from '../language/words.ts'
import { isPronounOpen, leansOnBefore, stands } from './alone.ts'
import { appositionsIn } from './appositions.ts'
import { calledIn, pointedOutIn, type Given } from './called.ts'
import { clausesOf } from './clauses.ts'
import { placesIn } from '../language/word-index.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { dressedIn } from './dressed.ts'
import { glossesIn } from './glosses.ts'
import { isOver } from './happenings.ts'
import { isHedged } from './hedged.ts'
import { markedNames } from './marked.ts'
import { asSentence, unstopped } from './owner.ts'
import { isClause, standAlone, withoutLink } from './standing.ts'
import { oneSpaced } from '../language/one-spaced.ts'

/**
 * The names that a sentence gives to what it describes: "Organisms that make their own food are called
 * autotrophs", "Only an officer, known as a bailiff, may do so". Where the description is whole it defines the
 * name, else the sentence is only told of it.
 *
 * @param before the sentences before, one of which may say what "this" is
 */
export function namedFacts(
  sentence: Passage,
  before: readonly Passage[],
  block: Block,
  outline: Outline,
): FactDraft[] {
  const text = flat(sentence)
  const given = [
    ...calledIn(text),
    ...pointedOutIn(text),
    ...glossesIn(sentence, outline.lexicon),
    ...dressedIn(text),
    ...setOffIn(sentence),
  ]
  return factsOf(given, sentence, before, block, outline)
}

/** The names that a sentence explains in passing, while it tells something else. */
export const explainedFacts = (sentence: Passage, block: Block, outline: Outline): FactDraft[] =>
  factsOf(appositionsIn(flat(sentence)), sentence, [], block, outline)

function factsOf(
  all: readonly Given[],
  sentence: Passage,
  before: readonly Passage[],
  block: Block,
  outline: Outline,
): FactDraft[] {
  if (isHedged(sentence.text)) return []
  const seen = new Set<string>()
  return all.flatMap((given) => {
    const subject = subjectNamed(given.name, outline)
    if (seen.has(subject) || !isName(given.name) || !/\p{L}{3}|\p{Lu}[\p{Lu}\d]/u.test(given.name)) return []
    seen.add(subject)
    const told =
      given.meaning === null ? tellingOf(sentence, before, given.name) : defined(given, sentence, outline)
    return told
      ? [draftFact(outline, block, { ...told, subject, decisive: [wordsAt(sentence, given.name)] })]
      : []
  })
}

type Telling = Pick<
  Parameters<typeof draftFact>[2],
  'kind' | 'slot' | 'confidence' | 'value' | 'statement' | 'passage' | 'more'
>

/** Names set off where a sentence introduces them, after an article, a comma or "called". */
const setOffIn = (sentence: Passage): Given[] => {
  const names = markedNames(sentence)
  const colon = sentence.text.indexOf(':')
  const listed = names.filter(({ start }) => colon >= 0 && start > colon)
  // "Four structures: *one*, *two* …" lists them, and tells nothing of each.
  return names
    .filter((name) => listed.length < 3 || !listed.includes(name))
    .flatMap(({ text, start }) =>
      INTRODUCED.test(sentence.text.slice(0, start)) ? [{ name: text, meaning: null }] : [],
    )
}

const INTRODUCED =
  /(?:\b(?:the|an?|are|is|was|were|called|known as|as|named|term|word|so-called)|,)\s["“]?$/iu

/** "Autotrophs" stay many where the text never has one; a name in capitals stays as it is. */
function subjectNamed(name: string, { lexicon }: Outline): string {
  const term = termNamed(lexicon, name)?.name
  if (term !== undefined) return term
  const canonical = canonicalName(name, lexicon.usage)
  const isWritten = placesIn(lexicon.usage.index.lower(), canonical.toLowerCase()).some((at) =>
    /^(?:$|[^\p{L}\p{N}-])/u.test(
      lexicon.usage.lower.slice(at + canonical.length, at + canonical.length + 1),
    ),
  )
  return isWritten ? canonical : bareName(name)
}

/** What a meaning says of its name as a sentence of its own; told in the past where the sentence is. */
function defined({ name, meaning }: Given, sentence: Passage, { lexicon }: Outline): Telling | null {
  const bare = unstopped(oneSpaced(meaning ?? ''))
  if (
    standAlone(bare, null, null) === null ||
    /\b(?:his|her|their|its) /u.test(bare.split(' ').slice(0, 3).join(' '))
  )
    return null
  const value = uncapitalised(bare, lexicon.usage)
  return {
    kind: 'definition',
    slot: 'definition',
    confidence: 0.85,
    value,
    statement: asSentence(`${named(name, sentence)} ${copula(name, value, sentence)} ${value}`),
    passage: sentence,
  }
}

/** The name with the article it has in the sentence. */
function named(name: string, { text }: Passage): string {
  const article = /\b(?<article>an?|the)\s["“]?$/iu.exec(text.slice(0, text.indexOf(name)))?.groups?.article
  return article === undefined ? name : `${article.toLowerCase()} ${name}`
}

function copula(name: string, value: string, { text }: Passage): string {
  const read = readClause(oneSpaced(text))
  const main = value.split(/\b(?:that|which|who|where|when)\b/u)[0] ?? value
  const over =
    /\b(?:was|were|had|did)\b/u.test(main) ||
    (read !== null && read.verb.text !== read.verb.lemma && isOver(read))
  const [first = ''] = value.split(' ')
  // "Asterias rubens is": one, for all its s.
  const verb = /^["”]?(?: \([^()]{1,160}\))? (?<verb>is|was) /u.exec(
    text.slice(text.indexOf(name) + name.length),
  )?.groups?.verb
  if (verb !== undefined) return verb
  const many = isPlural(first) || (isPlural(name) && !/^an?$/i.test(first))
  return many ? (over ? 'were' : 'are') : over ? 'was' : 'is'
}

/** The clause that has a name, with the sentence that "this" means; null where it can't stand. */
function tellingOf(sentence: Passage, earlier: readonly Passage[], name: string): Telling | null {
  const base = { kind: 'property' as const, slot: 'name', confidence: 0.75, passage: sentence }
  const whole = flat(sentence)
  const clause = clausesOf(sentence)
    .map(flat)
    .find((text) => ` ${text.replace(/[^\p{L}\p{N}-]+/gu, ' ')} `.includes(` ${name} `))
  const alone = [clause ?? whole, whole]
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
  const before = meantBy(whole, earlier)
  if (!before || !leansOnBefore(whole) || !stands(flat(before)) || isHedged(before.text)) return null
  if (isPronounOpen(whole)) return null
  const statement = `${asSentence(flat(before))} ${asSentence(whole)}`
  return { ...base, value: unstopped(whole), statement, more: [before] }
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
function meantBy(text: string, earlier: readonly Passage[]): Passage | undefined {
  const noun = /\b(?:this|these|such an?|such) (?:\p{L}+ )?(?<noun>\p{Ll}{4,})\b/iu.exec(text)?.groups?.noun
  const stem =
    noun === undefined || /^(?:is|are|was|were|happens|makes)$/.test(noun) ? undefined : contentStems(noun)[0]
  const having =
    stem === undefined ? undefined : earlier.findLast((one) => contentStems(one.text).includes(stem))
  return having ?? earlier.at(-1)
}

const flat = ({ text }: Passage): string => oneSpaced(text)
