import { readClause } from '../language/clause.ts'
import { isDate } from '../language/date-label.ts'
import { isPlural, plural } from '../language/number.ts'
import { tokens } from '../language/words.ts'
import type { Outline } from '../outline/outline.ts'
import type { Scope } from '../outline/scope.ts'
import { capitalised, lowerCased, uncapitalised } from '../terms/naming.ts'
import { isBareOne } from './bare-one.ts'
import { bidsOf } from './instructions.ts'
import { asSentence, labelWithin, ownerNamed } from './owner.ts'
import { isClause, standAlone } from './standing.ts'
import { isLabelOf, opensWithVerb } from './state-phrase.ts'
import type { Subject } from './subject.ts'

/** An item of a list as its parts: what it says under which label, of whom, and in which section. */
export type Item = {
  /** Null for an item without one. */
  readonly label: string | null
  readonly said: string
  readonly subject: Subject
  readonly scope: Scope
  /** The heading's year ("in 2026"), where it has one. */
  readonly year: string | null
  /** Whether its label is one of several cases that begin alike: "Demand elastic" beside "Demand inelastic". */
  readonly oneOfCases?: boolean
}

/** "One benefit of LLMs is rapid deployment: a text feature takes weeks." */
export function stateUnderNoun(
  { label, said, subject, scope, year }: Item,
  noun: string,
  clause: boolean,
  { lexicon, pair }: Outline,
): string | null {
  const isOfOne = scope.frame === 'benefit' || scope.frame === 'limitation'
  // Of two things set side by side, "one pro" is a pro of the one or of the other.
  if (isOfOne && pair && subject.term === null && label === null && !BOTH.test(said)) return null
  const { many } = ownerNamed(subject.name, lexicon)
  if ((!clause || SERIES.test(said)) && namesOwner(label, subject, scope, pair))
    return asSentence(
      `${said.includes(',') ? `The ${plural(noun)} of ${many} are` : `One ${noun} of ${many} is`} ${uncapitalised(said, lexicon.usage)}`,
    )
  const ofWhom =
    subject.term && (label === null || !isLabelOf(label, subject))
      ? ` ${scope.frame === 'trend' ? 'in' : 'of'} ${many}`
      : ''
  const one = `One ${/^(?:mistake|error|misconception|myth)$/u.test(noun) ? 'common ' : ''}${noun}${ofWhom}${year === null ? '' : ` ${year}`} is`
  const rest = uncapitalised(said, lexicon.usage)
  if (label !== null && isDate(label)) return asSentence(`${label}: ${rest}`)
  // A step is named by what one does: "One step is “Rinse the filter”".
  const bids =
    label !== null &&
    scope.frame === 'points' &&
    (FORBIDS.test(label) || (bidsOf(label) && (isTip(noun) || isBid(label))))
  // "Closed: Sundays" and "sofas and armchairs" are no rules, whatever the heading calls them.
  if (IS_SAID.test(noun) && !clause && !bids && !isRuleItself(said))
    return label === null ? null : asSentence(`${label}: ${rest}`)
  // "Common: headache, dizziness" under "Side effects" lists those that are.
  if (label !== null && HOW_OFTEN.test(label) && !clause)
    return asSentence(`${capitalised(plural(noun))}${ofWhom} that are ${lowerCased(label)}: ${rest}`)
  if (label !== null && (scope.frame === 'steps' || bids || isQuality(label) || isClause(label)))
    return asSentence(`${one} “${label}”: ${rest}`)
  // "Several servers need the same data" under "When to use X" is when it is used.
  if (scope.frame === 'use' && label === null && subject.term && readClause(said) !== null) {
    const name = ownerNamed(subject.name, lexicon).many
    return asSentence(
      `${name} ${isPlural(name) ? 'are' : 'is'} used ${agrees(said) ? 'when' : 'for'} ${rest}`,
    )
  }
  if (label !== null) return asSentence(`${one} ${labelWithin(label, lexicon.usage)}: ${rest}`)
  // "Exam tips: draw the bilayer with two layers" bids, and tells nothing; with a reason or an amount it tells something.
  if (isTip(noun) && isOrder(rest))
    return givesReason(rest) && !/^(?:if|when) (?:it|they|this|these)\b/iu.test(rest)
      ? asSentence(`${one.replace(/ is$/u, '')}: ${rest}`)
      : null
  if (/^(?:mistake|error)$/u.test(noun) && /^\p{L}+ing\b/u.test(rest)) return asSentence(`${one} ${rest}`)
  // "Chutney keeps for a year" says by itself what the tip is.
  if (clause && isTip(noun) && label === null)
    return standAlone(said, null, null) === null ? null : asSentence(said)
  // "A player who oversteps it loses" under "Time limits" is no time limit.
  if (clause && / limit$/u.test(noun)) return standAlone(said, null, null) === null ? null : asSentence(said)
  if (clause || (/^\p{L}+ing\b.*\.$/iu.test(said) && hasMainVerb(said)))
    return asSentence(`${one} that ${rest}`)
  if (!/\.$/.test(said) && (isClause(said) || opensAsPredicate(rest)))
    return asSentence(`${one.replace(/ is$/u, '')}: ${rest}`)
  // What ends in a stop was meant as a sentence, though its verb was not recognised.
  return /\.$/.test(said) && !/^(?:an?|the|\p{L}+ing)\s/iu.test(said) ? null : asSentence(`${one} ${rest}`)
}

/** A rule is something that is said, and no thing. */
export const IS_SAID = /^(?:rule|law|regulation|guideline|principle|lesson)$/u

/** "No food in the reading room", "keeping to the left": what is allowed or not, or has to be done. */
const isRuleItself = (said: string): boolean =>
  /^(?:no|not|only|never|always|at (?:most|least)|\p{L}+ing)\b/iu.test(said) ||
  bidsOf(said) ||
  /\.$/u.test(said)

/** "Servers need it", but "File transfer with FTP" has no verb: one file would transfer, with an s. */
const agrees = (said: string): boolean => {
  const read = readClause(said)
  return (
    read !== null && (read.auxiliary !== null || read.verb.text !== read.verb.lemma || isPlural(read.subject))
  )
}

/** What one thing under "Tips" is called. */
export const isTip = (noun: string): boolean => /(?:^| )(?:tip|trick|hint)$|^(?:best )?practice$/u.test(noun)

/** "For extra crunch, add …" */
const withoutPurpose = (said: string): string => said.replace(/^(?:for|to|if|when|in) [^,]{3,40}, /iu, '')

/** "Add a grape leaf", "never peel it", "for extra crunch, add …": it says what to do. */
export const isOrder = (said: string): boolean => FORBIDS.test(said) || bidsOf(withoutPurpose(said))

const givesReason = (said: string): boolean =>
  withoutPurpose(said) !== said ||
  /: \p{Ll}|[.;] |\b(?:because|since|so that|otherwise|or else)\b|, (?:so|as|or) |\d/u.test(said)

/** "Spam filters, credit scoring, …": a tagger sees a verb in it. */
const SERIES = /^(?:\p{L}[\p{L}-]*(?: [\p{L}-]+){0,2}, ){2}/u

const BOTH = /^both\b/iu

/** "Supervised learning: spam filters, credit scoring" under "Use cases": the label is whose they are. */
export const namesOwner = (
  label: string | null,
  subject: Subject,
  { noun }: Scope,
  pair: Outline['pair'],
): boolean =>
  label !== null &&
  noun !== null &&
  subject.term !== null &&
  pair?.includes(subject.term) === true &&
  isLabelOf(label, subject)

/** "Scales out across cheap servers", "can find patterns", "no labels needed": nothing that fits after "is". */
const opensAsPredicate = (rest: string): boolean =>
  /^(?:(?:can|may|must|will|does|do|is|are|has|have|doesn['’]t|don['’]t|can['’]t|cannot|no|not|less need|more) |\p{Ll}+ly \p{Ll}+s |(?:\p{L}+ ){1,3}\p{Ll}+s (?:up|out|down|off|away|the|an?|your|it|them|more|less|fewer) )/u.test(
    rest,
  ) ||
  opensWithVerb(rest, false) ||
  isBareOne(rest) ||
  (/^(?:\p{L}{2,}er|very|quite|easy|hard) /u.test(rest) && tokens(`It is ${rest}`)[2]?.pos !== 'NOUN')

const HOW_OFTEN =
  /^(?:(?:very|less|more) )?(?:common|uncommon|rare|frequent|mild|severe|serious|minor|major|moderate|acute|chronic)$/iu

/** "Setting up a line costs a round trip." has a verb after what it begins with. */
const hasMainVerb = (said: string): boolean =>
  tokens(said).some(({ pos, text }, i, read) => {
    if (i < 2) return false
    if (pos === 'NOUN')
      return /s$/.test(text) && read[i - 1]?.pos === 'NOUN' && /^(?:DET|NUM)$/.test(read[i + 1]?.pos ?? '')
    return (pos === 'VERB' || pos === 'AUX') && !/(?:ing|ed|en)$/i.test(text)
  })

/** "Affordable" is what a thing is, and no advantage by its name. */
const isQuality = (label: string): boolean =>
  /^\p{Lu}\p{Ll}+(?<!ing|ity|ion|ness|ment)$/u.test(label) &&
  tokens(`It is ${label.toLowerCase()} here.`)[2]?.pos === 'ADJ'

/** "Use a cast-iron skillet" says what to do: a verb and what it is done to. */
export const isBid = (label: string): boolean =>
  /^\p{Lu}\p{Ll}+ (?:an?|the|your|only|not|at|in|on|for|with|\p{Ll}+ly)\s/u.test(label) || FORBIDS.test(label)

const FORBIDS = /^(?:don['’]t|do not|never|always|avoid)\s/iu
