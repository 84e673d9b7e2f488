import { openingOf } from '../language/clause-opening.ts'
import { datesIn } from '../language/dates.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import { capitalised } from '../terms/naming.ts'
import type { Block } from '../types.ts'
import { contentStems, tokens } from '../language/words.ts'
import { stands } from './alone.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { hasProperName, nameOfSubject } from './happenings.ts'
import { isGuess } from './hedged.ts'
import { asSentence, unstopped } from './owner.ts'

/**
 * What somebody found, argued or called for, told with who it was: "John List found in 2003 that dealers showed
 * hardly any of it". It is never the article's own claim.
 *
 * @param said the clause with its pronouns resolved
 */
export function reportFacts(said: string, evidence: Passage, block: Block, outline: Outline): FactDraft[] {
  if (!HAS_REPORT.test(said) || isGuess(said)) return []
  const report = readReport(said, outline)
  if (report === null) return []
  const { subject, statement, verb, claim } = report
  const count = statement.split(' ').length
  if (count > LONGEST || contentStems(claim).length < LEAST || !stands(statement)) return []
  return [
    draftFact(outline, block, {
      kind: 'property',
      subject,
      slot: `${verb.replace(/^(?:had|has|have) /u, '')} that`,
      value: unstopped(claim),
      statement: asSentence(statement),
      confidence: 0.8,
      attributed: false,
      passage: evidence,
      decisive: [wordsAt(evidence, claim)],
    }),
  ]
}

const LONGEST = 40
/** So many words of its own has what was found. */
const LEAST = 3

type Report = {
  readonly subject: string
  readonly verb: string
  readonly claim: string
  /** Who found it, when, and what: "Ada Ford found in 1903 that …". */
  readonly statement: string
}

/** Who found what in a clause; null where it is not said by whom, or of what. */
function readReport(said: string, outline: Outline): Report | null {
  const opening = openingOf(said)
  const found = FOUND.exec(said.slice(opening.length))?.groups
  const { who = '', verb = '', rest = '' } = found ?? {}
  const [bare = '', ...aside] = who.split(', ')
  const subject = found ? finderOf(bare, opening, said, outline) : null
  const claim = unstopped(rest.split(/;\s/u)[0] ?? '')
  const when = found?.when ?? whenOf(opening)
  if (subject === null || claim === '' || LEANS.test(claim) || when === null) return null
  // "Reporting in February 1845" says when; who somebody is besides can go.
  const put = aside.map((one) => one.replace(/,$/u, '')).filter((one) => /\d/u.test(one))
  const finder = capitalised(put.length > 0 ? `${bare}, ${put.join(', ')},` : bare)
  const statement = `${finder} ${verb} ${when === '' ? '' : `${when} `}that ${claim}`
  return { subject, verb, claim, statement }
}

const HAS_REPORT = /\bthat\b/u

/** "Ada Ford, the engineer, found", "had found in 2003 that …", "showed in a paper of 1992 that …". */
const FOUND =
  /^(?<who>[\p{L}\d][^,;:]{1,80}?(?:, [^;:]{3,160},)?) (?<verb>(?:had )?(?:argued|found|showed|shown|proposed|reasoned|concluded|estimated|reported|demonstrated|discovered|observed|noted|suggested|calculated|proved|deduced|inferred|reali[sz]ed|predicted|established|claimed|maintained|insisted|warned|held|stated|confirmed|noticed|learnt|learned|contended|declared)|(?:has |have )(?:argued|found|shown|suggested|claimed)|argues?|maintains?|contends?|suggests?|claims?|holds?|proposes?|insists?) (?:(?<when>(?:in|on) (?:the )?(?:\p{L}+ ){0,5}\d{3,4}s?)(?: \p{Ll}+ \p{Ll}+)? )?that (?<rest>.+)$/su

/** A name, or a study with its year: "a survey of 2004", "the team of Ada Ford". */
function finderOf(subject: string, opening: string, said: string, outline: Outline): string | null {
  if (OTHERS.test(subject) || NO_SUBJECT.test(subject) || hasDeed(subject)) return null
  if (hasProperName(subject, outline)) return nameOfSubject({ subject }, said, outline)
  return STUDY.test(subject) && (/\d{4}/u.test(subject) || datesIn(opening).length > 0)
    ? subject.replace(/^(?:an?|the|one) /iu, '')
    : null
}

/** "Ada Ford marked the deaths on a map and": a deed of its own; "a team led by Brian Bell" has none. */
const hasDeed = (subject: string): boolean =>
  tokens(`${subject} did.`).some(
    ({ pos, text }) =>
      (pos === 'VERB' || pos === 'AUX') &&
      /^\p{Ll}/u.test(text) &&
      !/^(?:did|led|headed|based|working|called)$/u.test(text),
  ) || /\sand (?!\p{Lu}|(?:his|her|their|the|an?|two|three|four|others|colleagues)\b)|\sand$/u.test(subject)

/** "What Ada Ford", "it", "Bell, and Ford": no subject, or more of one. */
const NO_SUBJECT =
  /^(?:what|when|while|as|if|because|although|it|they|he|she|we|this|these|those|his|her|their|its|and|but|or|in|on|at|by|after|before|with|from|to)\b|\band$|\b(?:who|which|that|is|was|were|are|has|have|had)\b/iu

const STUDY =
  /^(?:an?|the|one) (?:\p{Ll}+ ){0,3}(?:study|survey|review|trial|experiment|paper|report|analysis|team|group|commission|committee|inquiry)\b/iu
const OTHERS = /\b(?:others?|critics|opponents|some|many|most|several)\b/iu

/** A claim of what only the text before names. */
const LEANS =
  /\b(?:of|for|by|behind|about|to|from|with) (?:it|them|this)[.]?$|^(?:it|its|they|their|them|this|these|those|he|she|his|her|the same|such|there)\b/iu

/** "In the 1950s" goes behind the verb; another opening than a time keeps the clause from being told so. */
function whenOf(opening: string): string | null {
  const bare = opening.trim().replace(/,$/u, '')
  if (bare === '') return ''
  const [date] = datesIn(bare)
  return date && date.start === 0 && date.end === bare.length
    ? bare.charAt(0).toLowerCase() + bare.slice(1)
    : null
}
