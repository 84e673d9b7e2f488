import { amountsIn, type Amount } from '../language/amounts.ts'
import { readClause, type Clause } from '../language/clause.ts'
import { openingOf } from '../language/clause-opening.ts'
import { canonicalName } from '../terms/naming.ts'
import { isPlural } from '../language/number.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import type { Block, FactKind } from '../types.ts'
import { tokens } from '../language/words.ts'
import { stands } from './alone.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { hasProperName } from './happenings.ts'
import { isHedged } from './hedged.ts'
import { membersOf } from './members.ts'
import { asSentence, unstopped } from './owner.ts'
import { reasonIn } from './reasons.ts'
import { spokenOf } from './spoken-of.ts'

/**
 * What a clause says of a thing that is known, where it says it plainly: an amount, a cause, a duty or a limit, a
 * comparison, what any thing of a kind does. At most one fact, and an amount besides.
 *
 * @param said the clause with its pronouns resolved
 */
export function claimsIn(said: string, evidence: Passage, block: Block, outline: Outline): FactDraft[] {
  const count = said.split(' ').length
  if (count < 5 || count > 40 || isHedged(said) || !stands(said)) return []
  const there = thereAre(said, evidence, block, outline)
  if (there) return [there]
  const main = mainClause(said)
  const read = readClause(main)
  const subject = read ? (spokenOf(read, main, outline) ?? sharedBy(read, outline)) : null
  if (
    !read ||
    subject === null ||
    // "The registrar must agree": to what, was told before.
    (read.auxiliary !== null &&
      read.rest === '' &&
      read.verb.pos === 'VERB' &&
      !/\p{Lu}{2}|\b(?:be|been|is|are|was|were|being)\b/u.test(read.auxiliary)) ||
    FEELS.has(read.verb.lemma) ||
    OPENS_ONLY.test(read.subject) ||
    /\b(?:neither|so do|so does|once (?!an?\b|every\b|in\b))\b/iu.test(said)
  )
    return []
  const amount = amountOf(said)
  // "…, but unemployment rose to 10.8 percent": where and when, only the clause before says.
  if (amount && isLoosePast(read, said, outline)) return []
  // What should be is asked only where it gives an amount.
  if (isAttributed(said) && !(amount && /\bshould\b/u.test(said))) return []
  const kind = amount ? 'number' : signOf(read, said, main !== said, outline)
  if (kind === null) return []
  const value = amount?.text ?? unstopped(predicateOf(read, kind, said))
  return [
    draftFact(outline, block, {
      kind,
      subject,
      slot: amount ? amount.unit.toLowerCase() : null,
      value,
      members: amount ? [] : membersOf(value),
      statement: asSentence(said),
      confidence: 0.75,
      passage: evidence,
      decisive: [wordsAt(evidence, value) ?? wordsAt(evidence, read.rest)],
    }),
  ]
}

/** An amount in the past of a thing that is no one's, without a time or a place. */
const isLoosePast = (read: Clause, said: string, outline: Outline): boolean =>
  !isNow(read) &&
  read.opening === '' &&
  /^\p{L}+$/u.test(read.subject) &&
  !isPlural(read.subject) &&
  !hasProperName(read.subject, outline) &&
  !/\b(?:in|by|until|since|from) (?:\d{4}|\p{Lu})/u.test(said)

/** "There are more than 120 species of Coffea" counts the species of a thing. */
function thereAre(said: string, evidence: Passage, block: Block, outline: Outline): FactDraft | null {
  const found =
    /^[Tt]here (?:is|are|was|were) (?<counted>.+?) (?:of|in|on) (?:the |an? )?(?<of>[\p{L}][^,.;:]{2,40})(?=[,.;:]|$)/u.exec(
      said.slice(openingOf(said).length),
    )?.groups
  const [amount] = amountsIn(found?.counted ?? '')
  if (
    found?.of === undefined ||
    !amount ||
    !MANY.test(amount.text) ||
    amount.end !== found.counted?.length ||
    /\b(?:it|them|which|that)\b/u.test(found.of)
  )
    return null
  return draftFact(outline, block, {
    kind: 'number',
    subject: canonicalName(found.of, outline.lexicon.usage),
    slot: amount.unit.toLowerCase(),
    value: amount.text,
    statement: asSentence(said),
    confidence: 0.75,
    passage: evidence,
    decisive: [wordsAt(evidence, amount.text)],
  })
}

/** "Roughly 70 percent of all antibiotics" is said of antibiotics, "some five thousand clocks" of clocks. */
function sharedBy({ subject }: Clause, { lexicon }: Outline): string | null {
  const [amount] = amountsIn(subject)
  if (!amount || amount.start > 0 || !MANY.test(amount.text)) return null
  const of = /^ of (?:all |the |all the )?(?<of>\p{L}[^,.;:]{2,50})$/u.exec(subject.slice(amount.end))?.groups
    ?.of
  if (of !== undefined)
    return canonicalName(
      of.replace(/ (?:that|which|who|sold|made|used|prescribed)\b.*$/su, ''),
      lexicon.usage,
    )
  return amount.measured || amount.end !== subject.length || VAGUE.test(amount.unit)
    ? null
    : canonicalName(amount.unit, lexicon.usage)
}

const VAGUE = /^(?:people|men|women|children|others|times|years)$/iu

/** A handful is a list, not a number to know. */
const MANY = /\d|hundred|thousand|million/u

/** "A cruel detail is the eyes": what only opens the sentence after it. */
export const OPENS_ONLY =
  /^(?:an?|the|one) (?:\p{L}+ )?(?:detail|irony|twist|oddity|curiosity|surprise|exception|snag|catch|lesson)$/iu

/** What people like and think is nothing to ask. */
const FEELS: ReadonlySet<string> = new Set(
  'like love want prefer hope think believe feel say tend wish enjoy hate matter'.split(' '),
)

/** The clause that a condition or a time is put before: "If the rent is late, the landlord may …". */
export function mainClause(said: string): string {
  const found =
    /^(?:if|when|where|once|unless|until|while|as long as|because|since|after|before|as) (?!(?:it|they|he|she|this|that)\b)[^,]{8,140}, (?<main>.+)$/iu.exec(
      said,
    )
  return found?.groups?.main ?? said
}

/** The amount a clause tells, where it tells one of a kind and not a mere "two". */
function amountOf(said: string): Amount | null {
  const found = amountsIn(said).filter(({ measured, figures, unit, text, start, end }) => {
    // ", fifty years of war" tells of something else than the subject.
    if (
      /,\s$/.test(said.slice(0, start)) &&
      !/^ (?:long|high|wide|deep|across|tall|thick|apart)\b/u.test(said.slice(end))
    )
      return false
    // "A good cup takes 20 percent": of what, was told before.
    if (
      /^(?:%|per ?cent)$/u.test(unit) &&
      /^[.;,]?$/u.test(said.slice(end)) &&
      /\b(?:takes?|has|have|gets?|gives?|holds?|needs?)\s$/u.test(said.slice(0, start))
    )
      return false
    if (measured)
      return (
        !/^(?:one|an?)\b/iu.test(figures) &&
        !/\b(?:once|twice|times) (?:an?|every|in)\b/u.test(said.slice(0, start))
      )
    const counted = tokens(said).find(({ text: word, start: at }) => word === unit && at >= start)
    return counted?.pos === 'NOUN' && (/\d/.test(figures) || /hundred|thousand|million|billion/.test(text))
  })
  const [first, ...more] = found
  return first && more.length <= 1 ? first : null
}

/** What sort of plain saying a clause is, or null where it is only talk. */
function signOf(read: Clause, said: string, conditional: boolean, outline: Outline): FactKind | null {
  if (CAUSE.test(said) || reasonIn(said) !== null) return 'cause'
  const now = isNow(read)
  const single = hasProperName(read.subject, outline) || /^the /iu.test(read.subject)
  if (!now && !single) return null
  if (COMPARES.test(said)) return 'comparison'
  if (RULE.test(said)) return 'property'
  if (conditional && now && /^(?:if|when|where|unless|as|once)\b/iu.test(said)) return 'property'
  if (
    now &&
    /^(?:an?|each|every|any|no|all) /iu.test(read.subject) &&
    !/\b(?:there|could|would|might)\b/i.test(said)
  )
    return 'property'
  return SINGLES_OUT.test(said) ? 'property' : null
}

const CAUSE =
  /\b(?:because|(?:is|are|was|were) caused by|causes?|leads? to|results? (?:in|from)|due to|owing to|thanks to|so that|as a result of|comes? from|the reason (?:for|why|that)|depends? on)\b/iu
export const COMPARES =
  /\b(?:whereas|unlike|in contrast to|compared (?:with|to)|(?:more|less|fewer) [^,;]{1,40} than|\p{L}{3,40}er than|rather than|not [^,;]{3,40}, but|, not from)\b(?! (?:it|they) (?:seems?|looks?|sounds?|appears?)| (?:you|one|many|people|most) )/iu
export const RULE =
  /\b(?:(?:must|shall)(?: not)?|may not|may only|cannot|can only|can never|(?:has|have) to|(?:is|are) (?:not |only )?(?:allowed|permitted|required|forbidden|void|valid|invalid|compulsory|entitled|liable|treated as|obliged|prohibited|made up of|used (?:to|for|as))|can be [^,;]{3,60}(?:but never|only|no more than)|needs? (?:no|an?|the|\d)|consists? of|contains?|(?:turns?|converts?) [^,;]{2,40} into|(?:stores?|absorbs?|produces?|releases?|protects?|prevents?|carries|connects?|controls?|regulates?|provides?|supplies|filters?|transports?|forms?|weakens?|crush(?:es)?|attracts?|repels?|reflects?|measures?|removes?) |(?:is|are) built (?:from|of)|(?:is|are|was|were) made (?:(?:almost |entirely |mostly |mainly |partly |only )*)(?:of|from|by|up)|(?:is|are) found in|except|unless|exempt|(?:do|does) not (?:apply|count|need|have to)|appl(?:y|ies) (?:only )?to|punish(?:ed|able) (?:with|by)|subject to|counts? as|stimulates?|serves? (?:to|as)|belongs? to)\b/iu
const SINGLES_OUT =
  /\b(?:the (?:only|first|last|largest|smallest|highest|lowest|longest|oldest|most \p{L}+) \p{L}+|(?:comes?|ranks?) (?:first|second|third)|than any other|for the first time)\b/iu

/** Told as holding now, by the form of its verb. */
export const isNow = ({ auxiliary, verb }: Clause): boolean => {
  const first = (auxiliary ?? verb.text).split(' ')[0] ?? ''
  return (
    /^(?:is|are|has|have|does|do|can|will|may|must|shall|need|needs)$/i.test(first) ||
    (auxiliary === null && !/^was$/i.test(first) && (/s$/.test(first) || first === verb.lemma))
  )
}

function predicateOf({ auxiliary, verb, rest }: Clause, kind: FactKind, said: string): string {
  const why =
    kind === 'cause'
      ? (reasonIn(said)?.why ??
        /\b(?:because(?: of)?|due to|owing to|thanks to|so that)\s(?<why>.+)$/isu.exec(said)?.groups?.why)
      : undefined
  return why ?? [auxiliary, verb.text, rest].filter(Boolean).join(' ')
}
