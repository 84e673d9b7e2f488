import { amountsIn, type Amount } from '../language/amounts.ts'
import { readClause, type Clause } from '../language/clause.ts'
import { openingOf } from '../language/clause-opening.ts'
import { datesIn } from '../language/dates.ts'
import { fractionsIn } from '../language/fractions.ts'
import { isPlural } from '../language/number.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import { canonicalName } from '../terms/naming.ts'
import { mentionsIn } from '../terms/terms.ts'
import type { Block, FactKind } from '../types.ts'
import { contentStems, tokens, type Token } from '../language/words.ts'
import { stands } from './alone.ts'
import { tearsQuote } from './clauses.ts'
import { COMPARES, isNow, mainClause } from './claims.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { isHedged } from './hedged.ts'
import { areThingsKnown } from './known-things.ts'
import { arePronounsKnown } from './known-pronouns.ts'
import { saysPlainly, WORST } from './plain-saying.ts'
import { reasonIn } from './reasons.ts'
import { asSentence, unstopped } from './owner.ts'
import { spokenOf } from './spoken-of.ts'
import { isAdvice } from './telling.ts'

/**
 * A sentence that no other extractor has made anything of, told as it stands: it is understood alone and holds
 * what is worth asking, an amount, a reason, a condition, or what a thing is the only or the largest of.
 *
 * @param said the sentence with its pronouns resolved
 */
export function wholeFacts(said: string, sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  const read = tokens(said)
  const count = said.split(' ').length
  if (count < SHORTEST || count > LONGEST || !isStatement(said, read) || !isOfAllTimes(said, read)) return []
  if (isHedged(said) || !stands(said)) return []
  // What somebody decided that should be is no advice.
  if (!DECIDED.test(said) && (isAdvice(said) || isAttributed(said))) return []
  const sign = signOf(said)
  const subject = sign === null ? null : subjectOf(said, read, outline)
  if (sign === null || subject === null) return []
  if (!areThingsKnown(said, outline) || !arePronounsKnown(said, outline)) return []
  return [
    draftFact(outline, block, {
      ...sign,
      subject,
      statement: asSentence(said),
      confidence: 0.7,
      passage: sentence,
      decisive: [wordsAt(sentence, sign.value) ?? sentence.source],
    }),
  ]
}

/** Whether a text is a plain statement, no order, speech or tale. */
export function isPlainStatement(said: string): boolean {
  const read = tokens(said)
  return isStatement(said, read) && isOfAllTimes(said, read)
}

/** Whether a text is a whole sentence that states something, of whatever time. */
export const isStated = (said: string): boolean => isStatement(said, tokens(said))

const DECIDED = /\b(?:decided|agreed|resolved|voted|ruled|ordered|demanded) that\b/u

const SHORTEST = 5
const LONGEST = 36

/** A whole sentence with a verb, and no order, saying of somebody's or scrap of a page. */
const isStatement = (said: string, read: readonly Token[]): boolean =>
  /[.!]["”’)]*$/u.test(said) &&
  /^["“‘]?[\p{Lu}\d]/u.test(said) &&
  !UNFIT.test(said) &&
  !tearsQuote(said) &&
  !/^(?:Must|Shall|Can|Is|Are|Has|Have|Was|Were|Does|Do|Will)\b/u.test(said) &&
  !(
    /^The (?:only|first|last) [^,;:]{2,40} that [^,;:]+$/u.test(said) && !/ (?:is|are|was|were) /u.test(said)
  ) &&
  contentStems(said).length >= 3 &&
  (readClause(said) !== null ||
    read.some(({ pos, text }, i) => i > 0 && (pos === 'VERB' || pos === 'AUX') && !/ing$/.test(text))) &&
  !(read[0]?.pos === 'VERB' && !/(?:ing|ed)$/.test(read[0].text) && !isNounAtHead(read))

/** "Burrows are of three sorts", "Paint and solvents are": a noun that the model takes for a verb. */
const isNounAtHead = ([first, next, third, fourth]: readonly Token[]): boolean =>
  (/[^s]s$/u.test(first?.text ?? '') && next?.pos === 'AUX') ||
  (next?.text === 'and' && third?.pos === 'NOUN' && /^(?:is|are|has|have)$/.test(fourth?.text ?? ''))

/** Speech, formulas, the words around pictures; what begins with a question word or nobody; a count of nothing; opinion. */
const UNFIT =
  /^["“]|[“"][^”"]+[,.!]["”]|[→=|]|\d:\d\d|^(?:offer|give|ask|show|tell|consider|imagine|suppose|let|compare) (?:people|them|anyone|yourself|students|volunteers)\b|^(?:what|how|whether|why|who|thus|hence|notice|note|remember|nobody|everybody|everyone|someone|please)\b|^there (?:is|are|was|were) [^;]*\d \p{Ll}+[.]?$|\b(?:click|subscribe|photograph|illustration|image|caption|may be that|likes? to|tends? to|sensible|interesting|famously|beautiful|wonderful)\b/iu

/** What is told in the past belongs to a story, unless it names a time or somebody. */
const isOfAllTimes = (said: string, read: readonly Token[]): boolean =>
  !read.some(isPast) ||
  read.some((_, i) => isPresent(read, i)) ||
  datesIn(said).length > 0 ||
  read.some(({ text, pos }, i) => i > 0 && pos === 'PROPN' && /^\p{Lu}/u.test(text))

const isPast = ({ text, pos, lemma }: Token): boolean =>
  pos === 'AUX'
    ? /^(?:was|were|had|did)$/i.test(text)
    : pos === 'VERB' && text !== lemma && !/(?:s|ing)$/.test(text)

function isPresent(read: readonly Token[], at: number): boolean {
  const { text = '', pos = '', lemma = '' } = read[at] ?? {}
  if (pos === 'AUX') return /^(?:is|are|has|have|can|cannot|does|do|may|must)$/i.test(text)
  if (pos !== 'VERB' || /^(?:to|did|would|could|not|was|were|had|been|be)$/i.test(read[at - 1]?.text ?? ''))
    return false
  return text === lemma || /[^s]s$/.test(text)
}

type Sign = { readonly kind: FactKind; readonly slot: string | null; readonly value: string }

/** What in a sentence is worth asking; null where there is nothing. */
export function signOf(said: string): Sign | null {
  const amounts = amountsIn(said).filter((one) => isToKnow(one, said))
  const [amount] = amounts
  if (amount && amounts.length <= MOST)
    return { kind: 'number', slot: amount.unit.toLowerCase(), value: amount.text }
  const reason =
    reasonIn(said)?.why ??
    (/^(?:Because|Since (?!about |around |at least |[^,]*\d|the \p{L}+ of |then\b))/u.test(said)
      ? said
      : null)
  if (reason !== null) return { kind: 'cause', slot: null, value: unstopped(reason) }
  if (COMPARES.test(said) && readClause(mainClause(said)) !== null)
    return { kind: 'comparison', slot: null, value: unstopped(said.slice(openingOf(said).length)) }
  if (fractionsIn(said).length > 0 || SINGLES_OUT.test(said) || SAYS.test(said) || isCondition(said))
    return { kind: 'property', slot: null, value: unstopped(said.slice(openingOf(said).length)) }
  // What happened at a time that no clause is plain enough to tell.
  if (datesIn(said).length > 0) return { kind: 'property', slot: null, value: unstopped(said) }
  const clause = readClause(said)
  return clause !== null && (isNow(clause) || WORST.test(clause.rest)) && saysPlainly(clause, said)
    ? { kind: 'property', slot: null, value: unstopped(said.slice(openingOf(said).length)) }
    : null
}

const MOST = 3

/** "Two days" and "one minute" are told in passing. */
export const isToKnow = ({ figures, text, measured, end }: Amount, said: string): boolean =>
  !/^ (?:after|before|later|earlier|ago)\b/u.test(said.slice(end)) &&
  (/\d|hundred|thousand|million|billion|ty\b|teen\b/u.test(text) ||
    (measured && !/^(?:one|an?)\b/iu.test(figures))) &&
  !/\b(?:price|priced|ticket|discount|off)\b/iu.test(said)

/** What a law or a theory says. */
const SAYS =
  /^(?:the |an? )?[^,;:]{3,50}(?:law|theory|principle|rule|hypothesis|theorem|paradox|effect|doctrine)(?: of [^,;:]{2,30})?(?:, [^,;]{3,60},)? (?:says|states|holds) that /iu

const SINGLES_OUT =
  /\b(?:(?:the|its|their) (?:only|sole|first|last|largest|biggest|smallest|highest|lowest|longest|shortest|oldest|deepest|fastest|heaviest|hottest|coldest|most \p{L}+|main|chief) \p{L}+|only \p{Lu}\p{Ll}+|no other \p{L}+|than any other)\b/u

/** "When income rises, people buy less of it": told of any time. */
const isCondition = (said: string): boolean =>
  /^(?:if|when|where|whenever|wherever|once|as|the \p{L}+er|the more [^,]{3,60}) [^,]{8,120}, \P{Ll}?(?!and\b|or\b)/iu.test(
    said,
  ) &&
  !/\b(?:was|were|had|did|will|would|could|might)\b/iu.test(said) &&
  // "If it has a private key, hand over the certificate" tells what to do.
  (readClause(mainClause(said)) !== null || /, (?:it|they|there) \p{Ll}/u.test(said))
/** What the sentence is about: what its clause names, a term, else the first thing in it. */
function subjectOf(said: string, read: readonly Token[], outline: Outline): string | null {
  const main = mainClause(said)
  const clause = readClause(main)
  const spoken = clause ? spokenOf(clause, main, outline) : null
  if (spoken !== null) return spoken
  // "Most central banks", "more than 330 rivers": of what it is told, and not of how many.
  const counted = clause?.subject.replace(COUNTED, '') ?? ''
  if (counted !== '' && counted !== clause?.subject && counted.split(' ').length <= 5)
    return canonicalName(counted, outline.lexicon.usage)
  // "Abandoned barns are used by owls" is told of these barns.
  if (clause && /^\p{Lu}\p{Ll}+ \p{Ll}+s$/u.test(clause.subject) && isPlural(clause.subject))
    return canonicalName(clause.subject, outline.lexicon.usage)
  if (isNounAtHead(read)) return canonicalName(read[0]?.text ?? '', outline.lexicon.usage)
  const instead =
    /^(?:Instead|In place) of (?:the |an? )?(?:\p{L}+ ){1,3}?(?=(?:each|the|an?|they|it) )/u.exec(said)
  const opening = instead?.[0].length ?? clause?.opening.length ?? openingOf(said).length
  // "A tenth of the land surface" is told of the land surface.
  const part = fractionsIn(said).find(({ start }) => said.slice(opening, start).split(' ').length < 3)
  const from = part?.end ?? opening
  const mention = mentionsIn(outline.lexicon, said).find(({ start }) => start >= from)
  if (mention) return mention.term.name
  // "In winter objects can be seen": what a place or a time comes before is not plain.
  return read[0]?.pos === 'ADP' && from === 0
    ? outline.article.title || null
    : firstThing(said, read, { from, to: clause ? verbPlace(said, main, clause) : said.length }, outline)
}

const verbPlace = (said: string, main: string, { opening, verb }: Clause): number =>
  said.length - main.length + opening.length + verb.start

const COUNTED =
  /^(?:(?:most|many|some|several|few|all|about|around|over|more than|fewer than|less than|nearly|almost|up to|at least|roughly|\d[\d.,]*|(?:two|three|four|five|six|seven|eight|nine|ten)) ){1,3}(?:of )?(?:the )?/iu

/** Where the thing is to be looked for: behind the opening, before the verb. */
type Place = { readonly from: number; readonly to: number }

function firstThing(said: string, read: readonly Token[], place: Place, outline: Outline): string | null {
  const { from, to } = place
  const first = read.findIndex(({ start, pos, text }) => start >= from && NAMES.has(pos) && text.length > 2)
  if (first < 0) return null
  let end = first
  while (NAMES.has(read[end + 1]?.pos ?? '') && end - first < 3 && (read[end + 1]?.start ?? to) < to) end++
  const [head, last] = [read[first], read[end]]
  if (!head || !last || !/^(?:NOUN|PROPN)$/.test(last.pos)) return null
  const of =
    /^ of (?:the )?[\p{L}-]+(?= (?:is|are|has|have|\p{Ll}+s)\b)/u.exec(said.slice(last.end))?.[0] ?? ''
  const name = said.slice(head.start, last.end) + of
  return canonicalName(
    head.start === 0 && head.pos !== 'PROPN' ? name.charAt(0).toLowerCase() + name.slice(1) : name,
    outline.lexicon.usage,
  )
}

const NAMES: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ'])
