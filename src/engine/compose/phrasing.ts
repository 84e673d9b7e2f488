import { isCountedIn } from '../language/counted.ts'
import { definedHead, headWithin } from '../terms/defined-head.ts'
import { namesFor, termOf } from './knowledge.ts'
import type { Knowledge } from './knowledge.ts'
import { capitalised, isProper, lowerCased, uncapitalised } from '../terms/naming.ts'
import { articleFor, isPlural, plural, singular, withArticle } from '../language/number.ts'
import { isOptionLabel } from '../outline/option-label.ts'
import { withoutNumber } from '../outline/title-number.ts'
import type { Fact } from '../types.ts'
import { placesIn, timesIn } from '../language/word-index.ts'
import { fold } from '../language/words.ts'

/** The name an article uses most for a term, in the singular: its acronym where that is written oftener. */
export function shortName(knowledge: Knowledge, name: string): string {
  const term = termOf(knowledge, name)
  if (!term?.acronym) return term?.name ?? name
  return written(knowledge, term.acronym) > written(knowledge, term.name) ? term.acronym : term.name
}

/** The plural of a term as it stands within a sentence: "LLMs", "foundation models"; mass nouns stay. */
export function several(knowledge: Knowledge, name: string): string {
  const short = shortName(knowledge, name)
  return isCountable(knowledge, name) ? plural(short) : short
}

/** The singular of a term with "a" or "an"; mass nouns, names and plurals go without. */
export function oneOf(knowledge: Knowledge, name: string): string {
  const short = shortName(knowledge, name)
  if (!isCountable(knowledge, name) || isPlural(short)) return short
  const [a, an] = ['a', 'an'].map((article) => written(knowledge, `${article} ${short}`)) as [number, number] // two
  const article = a === an ? articleFor(short) : a > an ? 'a' : 'an'
  return `${article} ${short}`
}

/** The name with "the" where the article mostly writes it so: "the Second Punic War", but "Jupiter". */
export function withThe(knowledge: Knowledge, name: string): string {
  const [all, withArticle] = [written(knowledge, name), written(knowledge, `the ${name}`)]
  // "The waggle dance", which no sentence has without its article.
  if (
    /^\p{Ll}.* /u.test(name) &&
    !isPlural(name) &&
    withArticle > 0 &&
    withArticle * 2 > within(knowledge, name)
  )
    return `the ${name}`
  return /^\p{Lu}/u.test(name) && withArticle > 0 && withArticle * 2 > all ? `the ${name}` : name
}

/** What a definition is of, as its sentence writes it: "a tide", "the annona", "guard cells". */
export function definedName(knowledge: Knowledge, fact: Fact): string {
  const head = definedHead(fact, knowledge)
  if (head === null) return oneOf(knowledge, fact.subject)
  const name = headWithin(head, fact.subject)
  const bare = /^the (?<bare>\p{Ll}[^ ]*)$/u.exec(name)?.groups?.bare
  // "There sits the cirque, a hollow …" tells what any cirque is.
  const many = /^(?:are|were)$/u.test(head.verb)
  if (bare === undefined || !isOfAny(fact.value, many)) return name
  return many ? bare : withArticle(bare)
}

/** "An armchair-shaped hollow" is said of each, "boulders of foreign rock" of all. */
const isOfAny = (value: string, many: boolean): boolean =>
  many ? /^\p{L}+s (?:of|that|which|with|from) /u.test(value) : /^an? /iu.test(value)

/** Whether the article writes the name with "a", "an", "every" or in the plural. */
export function isCountable(knowledge: Knowledge, name: string): boolean {
  const { countable } = knowledge.known
  const found = countable.get(name)
  if (found !== undefined) return found
  const made = isWrittenCounted(knowledge, shortName(knowledge, name))
  countable.set(name, made)
  return made
}

function isWrittenCounted(knowledge: Knowledge, name: string): boolean {
  if (isPlural(name)) return true
  if (isProper(name) && !/^\p{Lu}{2,6}$/u.test(name)) return written(knowledge, plural(name)) > 0
  return isCountedIn(name, knowledge.usage.index.lower())
}

/** A sentence as it goes on after "According to the article,": its capital goes unless it is a name's. */
export const inSentence = ({ usage }: Knowledge, sentence: string): string => uncapitalised(sentence, usage)

/** A label or heading within a sentence: the term it is, written as the article writes that. */
export function labelWithin(knowledge: Knowledge, label: string): string {
  const name = termOf(knowledge, label)?.name
  if (name === undefined) return headingWithin(knowledge, label)
  return isPlural(label) && !isPlural(name) ? plural(name) : name
}

/** Without the stop at its end. */
export function unstopped(text: string): string {
  const bare = text.trim()
  return STOPS.has(bare.charAt(bare.length - 1)) ? bare.replace(/(?<![.;:,!])[.;:,!]+$/, '') : bare
}

const STOPS: ReadonlySet<string> = new Set('.;:,!')

/** A whole sentence: large first letter, a stop at the end. */
export function asSentence(text: string): string {
  const bare = text.trim()
  return capitalised(/[.!?]["”’)]*$/.test(bare) ? bare : `${unstopped(bare)}.`)
}

/** What a sentence says after its opening pronoun: "It recognises speech." gives "recognises speech"; else null. */
export function afterPronoun(sentence: string): { pronoun: 'it' | 'they'; rest: string } | null {
  const found = /^(It|They)\s+(?:too\s+)?(.+)$/s.exec(sentence.trim())
  if (!found) return null
  return { pronoun: found[1] === 'It' ? 'it' : 'they', rest: unstopped(found[2] ?? '') }
}

/**
 * What a labelled fact says as a sentence that stands alone and leaves the label out: of "One use of LLMs is
 * content creation: a draft is ready in moments." the part after the label.
 */
export function saidAlone({ statement, label }: Fact): string {
  if (label === null) return asSentence(statement)
  const lower = statement.toLowerCase()
  const at = lower.indexOf(`${label.toLowerCase()}: `)
  if (at >= 0) return asSentence(statement.slice(at + label.length + 2))
  const opening = `in ${label.toLowerCase()}, `
  return asSentence(lower.startsWith(opening) ? statement.slice(opening.length) : statement)
}

/**
 * The noun for what stands under a heading, with what it is of: "Features of LLMs" gives "feature" and
 * "of LLMs", "Trends in 2026" gives "trend" and "in 2026"; null where the heading names no such things.
 */
export function groupNoun(knowledge: Knowledge, fact: Fact): { noun: string; rest: string } | null {
  // "Three principles" are each a principle.
  const title = withoutNumber(knowledge.reading.article.sections[fact.section]?.title ?? '').replace(
    COUNTED,
    '',
  )
  const found =
    /^((?:[\p{L}-]+ ){0,2}?[\p{L}-]+s)(?:\s+((?:of|in|for|with|among) .+)|\s+(?:that|which|who|behind|affecting|to)\s.+)?$/u.exec(
      title.trim(),
    )
  const noun = found?.[1] ?? ''
  if (/\?$/.test(title) || !found || !GROUP_NOUNS.test(noun)) return statedNoun(fact)
  // "Challenges and limitations" are two kinds of things, "LLM benefits" are said of LLMs already.
  const own = ownNoun(knowledge, noun, fact)
  const told = own === noun ? null : statedNoun(fact)
  return told ?? { noun: singular(lowerCased(own)), rest: found[2] ?? '' }
}

const COUNTED =
  /^(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:\p{L}+est )?(?=\p{L})/iu

/** "One limitation of TCP is …" calls what it tells a limitation, whatever the heading is. */
function statedNoun({ statement, kind }: Fact): { noun: string; rest: string } | null {
  const noun = /^One (?<noun>\p{Ll}[\p{L}-]*(?: [\p{L}-]+){0,2}?) of .+?(?: is|:) /u.exec(statement)?.groups
    ?.noun
  return noun === undefined || !OWNED.has(kind) ? null : { noun, rest: '' }
}

/** The noun without the subject before it, and the first of two. */
function ownNoun(knowledge: Knowledge, noun: string, { subject }: Fact): string {
  const first = noun.split(/\s(?:and|or|&)\s/u)[0] ?? noun
  const kept = GROUP_NOUNS.test(first) ? first : noun
  const name = namesFor(knowledge, subject).find((one) => fold(kept).startsWith(`${fold(one)} `))
  return name === undefined ? kept : kept.slice(name.length + 1)
}

/**
 * What an item of a list is, in words that fit after "which": "feature of LLMs", "trend in 2026", "fine-tuning
 * technique". Null where neither its heading nor the sentence that opens its list names a kind of thing.
 */
export function groupOf(knowledge: Knowledge, fact: Fact): string | null {
  if (fact.kind === 'property' && isOptionLabel(fact.label ?? '')) return 'option'
  const group = groupNoun(knowledge, fact)
  if (group === null) return listNoun(knowledge, fact)
  // Where nothing is known of whom, an item is its own subject: no "use of diagnosis" is diagnosis.
  const isOwn = fact.label !== null && fold(fact.label) === fold(fact.subject)
  const owners = OWNED.has(fact.kind) && !isOwn ? `of ${several(knowledge, fact.subject)}` : ''
  const rest = group.rest === '' ? owners : restWithin(knowledge, group.rest)
  return `${group.noun} ${rest}`.trim()
}

const OWNED: ReadonlySet<string> = new Set(['feature', 'benefit', 'use', 'limitation'])

/** "of LLMs", "of foundation models beyond language": the heading's words as they stand within a sentence. */
export const restWithin = (knowledge: Knowledge, rest: string): string =>
  rest.replace(
    /^(\S+ )(.+)$/s,
    (_, preposition: string, what: string) => preposition + ownedBy(knowledge, what),
  )

/** A known name in the number the heading has, without the large letters of a heading. */
function ownedBy(knowledge: Knowledge, what: string): string {
  if (termOf(knowledge, what) === null) return headingWithin(knowledge, what)
  return isPlural(what)
    ? several(knowledge, what)
    : /^an? /i.test(what)
      ? oneOf(knowledge, what)
      : headingWithin(knowledge, what)
}

const headingWithin = ({ usage }: Knowledge, words: string): string =>
  usage.titleCase ? lowerCased(words) : uncapitalised(words, usage)

/** "Two fine-tuning techniques are common: …" makes of each item of its list a fine-tuning technique. */
function listNoun({ reading }: Knowledge, fact: Fact): string | null {
  const list = reading.facts.find(
    ({ kind, section, value }) =>
      kind === 'list' && section === fact.section && fact.label !== null && value.includes(fact.label),
  )
  const noun =
    /^(?:two|three|four|five|six|seven|several|some|many|these) (.+?) (?:are|is|exist|stand|matter)\b/iu.exec(
      list?.statement ?? '',
    )?.[1]
  return noun !== undefined && isPlural(noun) ? singular(noun) : null
}

/** Words a thing is listed under; other headings ("Frequently asked questions") name no kind of thing. */
const GROUP_NOUNS =
  /(?:^|\s|-)(?:features|benefits|advantages|strengths|limits|limitations|drawbacks|disadvantages|weaknesses|risks|challenges|problems|uses|cases|applications|trends|types|kinds|methods|techniques|steps|stages|phases|principles|causes|effects|reasons|symptoms|signs|goals|functions|roles|parts|components|properties|characteristics|factors|elements|consequences|tools|strategies)$/iu

/** How often it has them after another word of a sentence. */
const within = ({ usage }: Knowledge, name: string): number => {
  const { text } = usage.index.small()
  return placesIn(usage.index.small(), name.toLowerCase()).filter((at) =>
    /[\p{L}\d,;] $/u.test(text.slice(Math.max(0, at - 2), at)),
  ).length
}

/** How often the article has these words, whatever their case. */
const written = ({ usage }: Knowledge, name: string): number =>
  timesIn(usage.index.small(), name.toLowerCase())
