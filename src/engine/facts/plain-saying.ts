import type { Clause } from '../language/clause.ts'
import { RULE } from './claims.ts'
import { contentStems } from '../language/words.ts'

/**
 * Whether a clause that holds now says something definite without a number: it lists several things, names a doer after
 * "by", has or does not what others have, tells a duty, names a place or a proper thing.
 */
export function saysPlainly(read: Clause, said: string): boolean {
  const { rest, subject, relative } = read
  // "The people who live on its shore": whose, was told before; "the only race that she gave up": no sentence.
  if (/\b(?:its?|their|them|one)\b/iu.test(`${subject} ${relative}`) || NOBODY.test(subject)) return false
  if (/^the (?:only|first|last) /iu.test(subject) && relative === '' && /\bthat\b/u.test(said)) return false
  if (/, so that (?:the|an?|it|they) /u.test(rest) && isDone(said)) return true
  if (rest === '' || JUDGES.test(said) || contentStems(said).length < FEWEST) return false
  return (
    LISTS.test(rest) ||
    BY_DOER.test(said) ||
    LACKS.test(said) ||
    DUTY.test(said) ||
    INSTEAD.test(said) ||
    (WORST.test(rest) && /\p{Lu}/u.test(rest)) ||
    SERVES.test(said) ||
    RULE.test(said) ||
    NUMBERED.test(rest) ||
    NAMES.test(`of ${rest}`)
  )
}

const isDone = (said: string): boolean => contentStems(said).length >= 5

/** "Can be folded to keep dirt out", "contains only rods". */
const SERVES =
  /\bcan be \p{Ll}{3,}(?: \p{Ll}{2,})? to \p{Ll}{3,}|\b(?:contains?|eats?|lives?|holds?|grows?|consists?) (?:only|nothing but) /u

const FEWEST = 3

/** People at large, and what is told of no one thing. */
const NOBODY =
  /\b(?:people|sum|result|rest|idea|story|answer|question|matter|point|trouble|before or since)$|^the (?:data|information)$/iu

/** "Warthogs, jackals and owls", "has no scales, no teeth and gives birth". */
const LISTS =
  /(?:^|[\s,])[\p{L}-]{2,}(?: [\p{L}-]{1,20}){0,4}, (?:[\p{L}-]{1,20} ){0,5}[\p{L}-]{2,},? (?:and|or) [\p{L}-]{2,}/u

/** "Is regulated by the Bank", "are eaten by crows". */
const BY_DOER =
  /\b(?:is|are|was|were|be|been) (?:\p{Ll}{3,} )?(?:\p{Ll}{2,}ed|built|made|held|kept|drawn|driven|led|fed|worn|eaten|seen|given|taken|written|known|found|set|sent|brought|bought|sold|paid|run|caught|bound|broken|spread|borne|covered) (?:\p{Ll}+ ){0,2}by (?!the (?:time|end|way)\b|then\b|now\b|\d|far\b|hand\b|no means\b|all\b)\p{L}{2,}/u

/** "Has no lid", "do not freeze", "never sleeps", "without a heart". */
const LACKS =
  /\b(?:(?:has|have|had|contains?|needs?|gives?|takes?|makes?|leaves?) (?:neither|no) |(?:is|are|does|do|can|will)(?:n['’]t| not| never) (?!only\b|just\b|so\b|very\b|much\b|always\b|all\b|enough\b|easy\b|clear\b|really\b|quite\b)|cannot (?!be (?:over|under|denied|sure)))/u

/** "Shall be paid by the tenant", "are to be kept". */
const DUTY =
  /\b(?:shall|must|(?:is|are) to be|(?:is|are) (?:entitled|available|open|payable|due|liable) (?:to|on|for))\b/u

/** "Instead of teeth they have plates". */
const INSTEAD = /^(?:[Ii]nstead of|[Ii]n place of|[Uu]nlike|[Aa]part from|[Bb]esides) /u

/** "Was worst in Connacht and lowest in Leinster". */
export const WORST = /^(?:\p{Ll}+ )?(?:worst|best|most|least|\p{Ll}{3,}est) (?:in|on|at|among|during) /u

/** "Marked 2, 4, 8 and 16". */
const NUMBERED = /(?<![\d.])\d{1,6}(?:, \d{1,6}){2,12},? (?:and|or) \d/u

/** Something proper that is neither a month nor the first word. */
const NAMES =
  /(?<=\p{L},? )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I)\b)\p{Lu}[\p{L}\d-]+/u

/** What is praise, talk, or told of what only a place in the text shows. */
export const JUDGES =
  /\b(?:good|great|nice|bad|fun|lovely|pretty|wonderful|beautiful|simple|easy|hard|difficult|interesting|important|useful|obvious|clear|strange|odd|famous|popular|of course|matters?|worth|sort of|kind of a|a lot|things?|stuff|thing|here|there|enough|everybody|everyone|nobody|somebody|someone|anyone|anybody|people (?:say|think|like)|one of|so|such|even|too|rather|quite|really|actually|simply|just)\b/iu
