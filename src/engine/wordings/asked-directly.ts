import type { Clause } from '../language/clause.ts'
import { MONTHS } from '../language/months.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { asSentence, inSentence } from '../compose/phrasing.ts'
import { tellsOfPerson } from '../outline/meaning.ts'
import { personsOf } from '../terms/persons-known.ts'
import { ROLE } from '../terms/strangers.ts'
import { capitalised } from '../terms/naming.ts'
import { contentStems } from '../language/words.ts'
import type { Recalled } from './plain.ts'
import { plainQuestion } from './why.ts'

/**
 * The one question that a plain sentence answers with what follows its subject: "Who was the harbour master?", "Where
 * do the ferns grow?", "On what condition are sofas accepted?". Null where its verb asks for nothing so definite.
 */
export function askedDirectly(read: Clause, knowledge: Knowledge): Recalled | null {
  if (read.opening !== '' || LEANS.test(read.rest)) return null
  const asked =
    whatIs(read, knowledge) ??
    onCondition(read, knowledge) ??
    whenIs(read, knowledge) ??
    whereIs(read, knowledge) ??
    whatDone(read, knowledge) ??
    whatDoes(read, knowledge)
  if (asked === null) return null
  const stem =
    contentStems(asked.stem).length < 3
      ? `According to the article, ${asked.stem.charAt(0).toLowerCase()}${asked.stem.slice(1)}`
      : asked.stem
  return { stem, answer: asSentence(capitalised(asked.answer)) }
}

const LEANS = /\b(?:it|them|they|this|these|those|such)\b|[;:“”"]/iu

/** "What was the remedy?" of "The remedy was a core of copper", "Who was her father?" of a man. */
function whatIs(read: Clause, knowledge: Knowledge): Recalled | null {
  const { auxiliary, verb, rest, subject, aside } = read
  if (auxiliary !== null || !/^(?:is|are|was|were)$/u.test(verb.text)) return null
  if (
    !/^(?:(?:an?|the|one of) |\p{Lu}\p{L}+|[£$€]\d)/u.test(rest) ||
    /^(?:the|an?) (?:same|only|first|last|most|\p{L}+est)\b/u.test(rest)
  )
    return null
  const isSomebody =
    tellsOfPerson(rest) ||
    SOMEBODY.test(rest) ||
    KIN.test(subject) ||
    personsOf(knowledge).isPerson(subject) ||
    personsOf(knowledge).isPerson(rest)
  // "The prize was Norway": who or what stands there, only the world tells.
  if (!isSomebody && /^\p{Lu}/u.test(rest)) return null
  const stem = plainQuestion(isSomebody ? 'Who' : 'What', { ...read, rest: '' }, knowledge)
  const named =
    /^\p{Lu}[\p{L}.’'-]{0,30}(?: \p{Lu}[\p{L}.’'-]{0,30}){0,3}$/u.test(aside) && isSomebody
      ? `${aside}, `
      : ''
  return stem === null ? null : { stem, answer: `${named}${rest}` }
}

const KIN =
  /\b(?:father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|cousin|captain|teacher|tutor|pupil|successor|predecessor|heir|partner|rival)$/u
const SOMEBODY = new RegExp(`^(?:an?|the|one of the) (?:[\\p{L}-]{1,30} ){0,3}${ROLE}\\b`, 'u')

/** "On what condition is old furniture accepted?" of what is so only with something. */
function onCondition(read: Clause, knowledge: Knowledge): Recalled | null {
  const { kept = '', condition } =
    /^(?<kept>(?:(?!only )[\p{L}’'-]+ ){0,4})(?<condition>only (?:with|if|when|after|on condition) [^,]{4,90})$/u.exec(
      read.rest,
    )?.groups ?? {}
  if (condition === undefined) return null
  const stem = plainQuestion('On what condition', { ...read, rest: kept.trim() }, knowledge)
  return stem === null ? null : { stem, answer: condition }
}

/** "Where are the organs scattered?", "Where does the fern turn up?" */
function whereIs(read: Clause, knowledge: Knowledge): Recalled | null {
  const { auxiliary, verb, rest } = read
  const isPassive = auxiliary !== null && /^(?:is|are|was|were)$/u.test(auxiliary) && PLACED.test(verb.text)
  if (!isPassive && !(auxiliary === null && LIES.test(verb.lemma))) return null
  const { particle = '', place, when = '' } = PLACE.exec(rest)?.groups ?? {}
  if (place === undefined || NO_PLACE.test(place)) return null
  const stem = plainQuestion('Where', { ...read, rest: `${particle}${when}`.trim() }, knowledge)
  return stem === null ? null : { stem, answer: place }
}

const LIES = /^(?:lie|live|stand|grow|sit|hang|turn|nest|breed|occur|rise|end|begin|start|dwell|meet|flow)$/u
const PLACED =
  /^(?:scattered|unveiled|found|placed|located|built|held|kept|stored|buried|grown|mined|born|hidden|hung|laid|fixed|fitted|set up|situated|sold|made|printed|caught|carved|erected|moored|displayed|shown)$/u
const PLACE =
  /^(?<particle>(?:up|out|down) )?(?<place>(?:in|on|at|along|under|over|between|across|near|behind|beneath|above|beside|around|through|inside|outside|off) (?:the |an? |both |all |(?=\p{Lu}))[\p{L}’' ,-]{3,120}?)(?<when> in \d{4})?$/u
/** "In use", "in turn", "in the 1920s", "in winter", and what goes on with another verb. */
const NO_PLACE =
  /^(?:in|on|at|over|under|through|around|between) (?:use|turn|time|fact|part|all|general|order|need|response|summer|winter|spring|autumn|average|(?:the |an? )?(?:\p{L}+ )?(?:year|month|day|week|hour|century|decade|period|age|form|way|case|condition|pressure|process|reign|name|risk|war|rate|cost|price|speed)s?)\b| and (?:is|are|was|were|has|have|had|\p{L}+(?:ed|s) (?:the|an?|to|in|on|with))\b/iu

/** "When did the penny post begin?" of what is told with a day or a year alone. */
function whenIs(read: Clause, knowledge: Knowledge): Recalled | null {
  if (!WHEN.test(read.rest)) return null
  const stem = plainQuestion('When', { ...read, rest: '' }, knowledge)
  return stem === null ? null : { stem, answer: read.rest }
}

const MONTH = MONTHS.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`).join('|')

const WHEN = new RegExp(
  `^(?:on|in) (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:(?:${MONTH}) ?)?(?:\\d{3,4})?$`,
  'u',
)

/** "What does a competitive inhibitor do?" of what any such thing does to another. */
function whatDoes(read: Clause, knowledge: Knowledge): Recalled | null {
  const { auxiliary, verb, rest, subject } = read
  if (auxiliary !== null || verb.pos !== 'VERB' || !/s$/u.test(verb.text) || verb.text === verb.lemma)
    return null
  if (!/^(?:an?|the) /iu.test(subject) || NO_DEED.test(verb.lemma)) return null
  if (!/^(?:an?|the|its|all|both) [^;]{6,140}$/u.test(rest)) return null
  const named = [inSentence(knowledge, subject), read.relative].filter(Boolean).join(' ')
  return { stem: `What does ${named} do?`, answer: `it ${verb.text} ${rest}` }
}

const NO_DEED =
  /^(?:be|have|contain|include|consist|need|require|mean|cost|last|belong|become|remain|stand|lie|take|weigh|measure|reach|bear|give|say|show)$/u

/** "What did Brett and Crampton study?" of a deed with one thing that it was done to. */
function whatDone(read: Clause, knowledge: Knowledge): Recalled | null {
  const { auxiliary, verb } = read
  const rest = ONE_THING.exec(read.rest)?.groups?.rest
  if (auxiliary !== null || !DEEDS.test(verb.lemma) || rest === undefined) return null
  if (/ and (?:\p{L}+ed|had|was|were|made|took|found|wrote) /u.test(rest)) return null
  const stem = plainQuestion('What', { ...read, rest: '' }, knowledge)
  return stem === null ? null : { stem, answer: rest }
}

const ONE_THING = /^(?<rest>(?:an?|the|how|\p{Ll}+ \p{Ll}+s) [^,;]{8,140})$/u
const DEEDS =
  /^(?:study|measure|examine|investigate|discover|invent|propose|publish|compare|test|observe|describe|explore|survey|develop|design|show|reveal|demonstrate|predict|forbid|ban|require|recommend)$/u
