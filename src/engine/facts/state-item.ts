import { isDate } from '../language/date-label.ts'
import { isCondition } from '../outline/label.ts'
import { isMeaning } from '../outline/meaning.ts'
import { capitalised, lowerCased, uncapitalised } from '../terms/naming.ts'
import { isPlural } from '../language/number.ts'
import type { Outline } from '../outline/outline.ts'
import { sentenceTexts } from '../language/sentences.ts'
import { mentionsIn } from '../terms/terms.ts'
import { stems, tokens } from '../language/words.ts'
import { asSentence, labelWithin, ownerNamed } from './owner.ts'
import { readClause } from '../language/clause.ts'
import { isClause, standAlone } from './standing.ts'
import { isLabelOf, opensWithVerb, SEVERAL_AT_ONCE, statePhrase } from './state-phrase.ts'
import { isBid, isTip, stateUnderNoun, type Item } from './state-under-noun.ts'
import { bothInWords, type Subject } from './subject.ts'

/** The item as one sentence that stands alone; null where that can't be said well. */
export function stateItem(item: Item, outline: Outline): string | null {
  const { label, said, subject, scope } = item
  if (label !== null && isCondition(label))
    return asSentence(`${label} ${uncapitalised(said, outline.lexicon.usage)}`)
  const [sentence = said] = sentenceTexts(said)
  // "TLC: three bits" holds three, and is none.
  if (label !== null && scope.noun === null && AMOUNT.test(sentence))
    return asSentence(`${label}: ${uncapitalised(said, outline.lexicon.usage)}`)
  // "Needed to make collagen; a lack of it causes scurvy" begins as a phrase.
  const first = sentence.split(/;\s/u)[0] ?? sentence
  // A tagger sees verbs in "Voice over IP and video calls"; a line that is meant as a sentence has a stop or "is".
  const clause =
    (isClause(first) || NAMED_DOING.test(first)) &&
    (label !== null || /[.!;]$|\b(?:is|are|was|were|has|have|can|will|must|may|do|does)\b/i.test(first))
  const { name, term } = subject
  // Of a part there is one: "the inverter turns …".
  const isPart = scope.frame === 'parts' && term === null && /^\p{Ll}/u.test(name) && !isPlural(name)
  // "Salt: It is 2 per cent of the flour": where the heading lists nothing that is had, the label is meant.
  const isOfLabel =
    label !== null &&
    scope.noun === null &&
    !isLabelOf(label, subject) &&
    namesThing(label) &&
    !isBid(label) &&
    /^(?:it|they|its|their)\b/iu.test(said)
  const owner = isOfLabel
    ? ownerNamed(label, outline.lexicon)
    : isPart
      ? { one: `the ${name}`, many: name }
      : ownerNamed(name, outline.lexicon)
  // Of "Vegetarian: It has 14 grams of protein" the dish is told, and not its label.
  const isMeant = term !== null || label === null || namesThing(label)
  const known = isMeant && !(label !== null && isBid(label)) ? owner : null
  const alone = standAlone(said, known, bothInWords(outline))
  const speaksOfIt = alone !== null && (alone !== capitalised(said) || mentions(said, subject, outline))
  if (
    scope.frame === 'glossary' &&
    label !== null &&
    ((isPlainNoun(said) && (!clause || isMeaning(first))) ||
      /^to \p{Ll}/iu.test(said) ||
      (/^\p{L}{2,}ing\s/iu.test(said) && isMeaning(first)) ||
      isBareKind(said) ||
      (isPlural(label) && SEVERAL_AT_ONCE.test(said)))
  )
    return statePhrase(label, said, subject, true, outline)
  // "Demand inelastic: a price rise raises revenue" is true in that case alone.
  if (
    clause &&
    alone !== null &&
    label !== null &&
    scope.noun === null &&
    (item.oneOfCases === true || isCase(label))
  )
    return asSentence(`${label}: ${uncapitalised(alone, outline.lexicon.usage)}`)
  if (clause && alone !== null && speaksOfIt) return asSentence(alone)
  const isReason = label !== null && isBid(label) && scope.noun !== null && isTip(scope.noun)
  if (clause && alone === null && !isReason && /^(?:it|they|this|these)\b/i.test(said)) return null
  const acts =
    label !== null &&
    !isBid(label) &&
    speaksFor(label, subject) &&
    opensWithVerb(uncapitalised(said, outline.lexicon.usage), false)
  if (clause && scope.noun === null && acts) return statePhrase(label, said, subject, false, outline)
  if (scope.noun !== null && scope.frame !== 'glossary' && scope.frame !== 'types')
    return stateUnderNoun(item, scope.noun, clause, outline)
  // "Sterilise the jars: wash them …" has no jars that wash.
  if (!clause && label !== null && isBid(label))
    return asSentence(`${label}: ${uncapitalised(said, outline.lexicon.usage)}`)
  if (!clause)
    return label === null ? null : statePhrase(label, said, subject, scope.frame === 'glossary', outline)
  return alone === null ? null : asSentence(underSubject(alone, label, subject, outline))
}

const AMOUNT =
  /^(?:(?:about|around|up to|at least|only) )?(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) \p{Ll}{2,20}s\.?$/iu

/** "Demand inelastic", "low tide, wind from the west", "without a heater": a case, of which there are others. */
const isCase = (label: string): boolean => {
  if (/^(?:if|when|while|without|in case|low|high|no|too|not|above|below|under|over)\s/iu.test(label))
    return true
  const read = tokens(label.charAt(0).toLowerCase() + label.slice(1))
  return read.length > 1 && read.at(-1)?.pos === 'ADJ' && /^(?:NOUN|PROPN)$/.test(read[0]?.pos ?? '')
}

/** A label made like the name of something: it ends in a noun and does not say where, when or how. */
const namesThing = (label: string): boolean => {
  const read = tokens(label.charAt(0).toLowerCase() + label.slice(1))
  return (
    /^(?:NOUN|PROPN|NUM)$/.test(read.at(-1)?.pos ?? '') &&
    !/^(?:ADJ|ADV|VERB|ADP)$/.test(read.length > 2 && read[1]?.pos === 'ADP' ? (read[0]?.pos ?? '') : '')
  )
}

/** "The Plague of Cyprian raged from 249": the tagger takes the verb for a participle. */
const NAMED_DOING = /^the \p{Lu}[^,;:]* \p{Ll}+ed (?:from|in|on|at|until|for|through)\s/iu

/** "The daily cycle of the body, set by light" has no verb of its own. */
const isPlainNoun = (said: string): boolean =>
  /^(?:an?|the)\s/i.test(said) &&
  !/\b(?:is|are|was|were|has|have|can|will)\b/i.test(
    said.split(/\s(?:that|which|who|in which|by which|where|when)\s/)[0] ?? '',
  )

/** "Small pores of the leaf, through which air enters" and "money paid at the start" have no verb of their own. */
const isBareKind = (said: string): boolean => {
  const main =
    said.split(
      /,?\s(?:(?:in|by|through|for|from|with|on|to|of|at)\s)?(?:that|which|who|whose|where|when)\s/u,
    )[0] ?? said
  const lower = main.charAt(0).toLowerCase() + main.slice(1)
  const acts = tokens(`It ${lower}`)[1]?.pos === 'VERB'
  const [first, ...read] = tokens(`The ${lower}`).slice(1)
  return (
    !acts &&
    /^(?:ADJ|NOUN|PROPN)$/.test(first?.pos ?? '') &&
    read.every(
      ({ pos, text }) => pos !== 'AUX' && pos !== 'PRON' && (pos !== 'VERB' || PARTICIPLE.test(text)),
    )
  )
}

const PARTICIPLE =
  /(?:ed|en|ing|wn)$|^(?:paid|made|held|kept|built|set|put|sent|sold|bought|found|lost|left|cut|led|read|won|spent|laid|cast|spun|bound|sought|taught|brought|caught|meant|lent|let|shed|split|spread)$/i

/** The label is the one who does what the item says. */
const speaksFor = (label: string, subject: Subject): boolean =>
  subject.term === null || isLabelOf(label, subject)

/** A clause that does not name its subject: "Fine-tuning: people rank the answers." */
function underSubject(
  clause: string,
  label: string | null,
  subject: Subject,
  { lexicon, pair }: Outline,
): string {
  if (label !== null) {
    // "Yeast: baker's yeast is a fungus" says twice of what it is told.
    const opens = pair === null && ` ${readClause(clause)?.subject ?? ''} `.includes(` ${lowerCased(label)} `)
    const named = opens || (!subject.term && stems(clause).join(' ').includes(stems(label).join(' ')))
    if (isDate(label)) return `${label}: ${clause}`
    return named
      ? clause
      : `${capitalised(labelWithin(label, lexicon.usage))}: ${uncapitalised(clause, lexicon.usage)}`
  }
  return subject.term
    ? `For ${ownerNamed(subject.name, lexicon).many}, ${uncapitalised(clause, lexicon.usage)}`
    : clause
}

function mentions(text: string, { term }: Subject, { lexicon }: Outline): boolean {
  return term !== null && mentionsIn(lexicon, text).some((mention) => mention.term === term)
}
