import { readClause, type Clause } from '../language/clause.ts'
import { datesIn } from '../language/dates.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import { capitalised } from '../terms/naming.ts'
import type { Block } from '../types.ts'
import { contentStems } from '../language/words.ts'
import { stands } from './alone.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { hasProperName, isOver, nameOfSubject } from './happenings.ts'
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
      slot: `${verb} that`,
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
  const read = readClause(said)
  if (!read || !FINDS.test(read.verb.lemma) || !isOver(read) || !isPlainPast(read)) return null
  const subject = finderOf(read, said, outline)
  const found = THAT.exec(read.rest)?.groups
  const claim = unstopped(found?.claim?.split(/;\s/u)[0] ?? '')
  if (subject === null || claim === '' || LEANS.test(claim)) return null
  const when = found?.when ?? whenOf(read.opening)
  if (when === null) return null
  // "Reporting in February 1845" says when; who somebody is besides can go.
  const who = capitalised(/\d/u.test(read.aside) ? `${read.subject}, ${read.aside},` : read.subject)
  const verb = [read.auxiliary, read.verb.text].filter(Boolean).join(' ')
  const statement = `${who} ${verb} ${when === '' ? '' : `${when} `}that ${claim}`
  return { subject, verb: read.verb.lemma, claim, statement }
}

const HAS_REPORT = /\bthat\b/u

const FINDS =
  /^(?:argue|find|show|propose|reason|conclude|estimate|report|demonstrate|discover|observe|note|suggest|calculate|prove|deduce|infer|realise|realize|predict|establish|claim|maintain|insist|warn|hold|state|confirm|notice|learn|contend|declare)$/u

/** "Had found" and "found", not "was found" or "could show". */
const isPlainPast = ({ auxiliary }: Clause): boolean => auxiliary === null || /^had$/iu.test(auxiliary)

/** A name, or a study with its year: "a survey of 2004", "the team of Ada Ford". */
function finderOf(read: Clause, said: string, outline: Outline): string | null {
  if (read.relative !== '' || OTHERS.test(read.subject)) return null
  if (hasProperName(read.subject, outline)) return nameOfSubject(read, said, outline)
  return STUDY.test(read.subject) && (/\d{4}/u.test(read.subject) || datesIn(read.opening).length > 0)
    ? read.subject.replace(/^(?:an?|the) /iu, '')
    : null
}

const STUDY =
  /^(?:an?|the|one) (?:\p{Ll}+ ){0,3}(?:study|survey|review|trial|experiment|paper|report|analysis|team|group|commission|committee|inquiry)\b/iu
const OTHERS = /\b(?:others?|critics|opponents|some|many|most|several)\b/iu

/** "That …", "in 2003 that …", "in a paper of 1992 that …". */
const THAT =
  /^(?:(?<when>(?:in|on) (?:the )?(?:\p{L}+ ){0,5}\d{3,4}s?)(?: \p{Ll}+ \p{Ll}+)? )?that (?<claim>.+)$/su

/** A claim of what only the text before names. */
const LEANS = /^(?:it|its|they|their|them|this|these|those|he|she|his|her|the same|such|there)\b/iu

/** "In the 1950s" goes behind the verb; another opening than a time keeps the clause from being told so. */
function whenOf(opening: string): string | null {
  const bare = opening.trim().replace(/,$/u, '')
  if (bare === '') return ''
  const [date] = datesIn(bare)
  return date && date.start === 0 && date.end === bare.length
    ? bare.charAt(0).toLowerCase() + bare.slice(1)
    : null
}
