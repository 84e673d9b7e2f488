import { readClause } from '../language/clause.ts'
import { isName } from '../terms/names.ts'
import { bareName, canonicalName, uncapitalised } from '../terms/naming.ts'
import { isPlural } from '../language/number.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import { termNamed } from '../terms/terms.ts'
import type { Block } from '../types.ts'
import { appositionsIn } from './appositions.ts'
import { calledIn, pointedOutIn, type Given } from './called.ts'
import { placesIn } from '../language/word-index.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { dressedIn } from './dressed.ts'
import type { Alone } from './leaning.ts'
import { givenLast } from './given-last.ts'
import { glossesIn } from './glosses.ts'
import { isOver } from './happenings.ts'
import { isGuess } from './hedged.ts'
import { markedNames } from './marked.ts'
import { asSentence, unstopped } from './owner.ts'
import { standAlone } from './standing.ts'
import { saying, tellingOf, type Telling } from './telling-name.ts'
import { oneSpaced } from '../language/one-spaced.ts'

/**
 * The names that a sentence gives to what it describes: "Organisms that make their own food are called
 * autotrophs", "Only an officer, known as a bailiff, may do so". Where the description is whole it defines the
 * name, else the sentence is only told of it.
 *
 * @param before the sentences before with their pronouns resolved, one of which may say what "this" is
 */
export function namedFacts(
  sentence: Passage,
  before: readonly Alone[],
  block: Block,
  outline: Outline,
): FactDraft[] {
  const text = flat(sentence)
  const given = [
    ...calledIn(text),
    ...pointedOutIn(text),
    ...glossesIn(sentence, outline.lexicon),
    ...dressedIn(text),
    ...givenLast(sentence),
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
  before: readonly Alone[],
  block: Block,
  outline: Outline,
): FactDraft[] {
  if (all.length === 0 || isGuess(flat(saying(sentence)))) return []
  const seen = new Set<string>()
  const marked = markedNames(sentence).map(({ text }) => text)
  return all.flatMap((given) => {
    const subject = subjectNamed(given.name, outline)
    if (
      seen.has(subject) ||
      !isName(given.name) ||
      NO_NAME.test(given.name) ||
      !/\p{L}{3}|\p{Lu}[\p{Lu}\d]/u.test(given.name)
    )
      return []
    seen.add(subject)
    // "X, a blend of two words, and the wider idea Y": what holds another name is no meaning of this one.
    const isMixed = marked.some((name) => name !== given.name && given.meaning?.includes(name))
    const told =
      given.meaning === null || isMixed
        ? tellingOf(sentence, before, given.name, outline)
        : defined(given, sentence, outline)
    return told
      ? [draftFact(outline, block, { ...told, subject, decisive: [wordsAt(sentence, given.name)] })]
      : []
  })
}

/** "Often called the oldest in Europe" praises, and gives no name. */
const NO_NAME = /^(?:first|only|last|best|most|\p{Ll}{3,12}est) (?:in|of|on|to|ever)\b/u

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
  /(?:\b(?:the|an?|are|is|was|were|called|known as|as|named|term|word|so-called|(?:calls?|called) (?:this|these|it|them|the \p{Ll}+)|speaks? of|(?:the|an?) (?:\p{Ll}+ )?(?:idea|notion|concept|phenomenon|principle|habit|effect|view|approach|outlook|method))|,)\s["“]?$/iu

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
  // "Bought copal, a resin made from sap, which hardens in the cold": what it does now it is now.
  const after = oneSpaced(text).split(value)[1] ?? ''
  if (/^, which (?:is|are|has|have|(?!was\b)\p{Ll}{2,}s) /u.test(after)) return isPlural(name) ? 'are' : 'is'
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

const flat = ({ text }: Passage): string => oneSpaced(text)
