import { tokens } from '../language/words.ts'
import { readClause } from '../language/clause.ts'

type Turn = { readonly from: string; readonly to: string }

/**
 * Whether a statement with a word turned into its opposite would not do as a false one: a cause, a consequence or a
 * purpose beside it stays as it was, so that it refutes itself ("opens its gills, and this keeps the water out"), or
 * the word stands under a "not", of which the opposite is as true ("does not have less").
 */
export function refutesItself({ from, to }: Turn, statement: string): boolean {
  const at = statement.indexOf(from)
  const [before, after] = [statement.slice(0, at), statement.slice(at + from.length)]
  const turnsDenial = DENIES.test(from) && !DENIES.test(to)
  if (!turnsDenial && isDenied(before + from, statement)) return true
  if (turnsDenial || BOUND.test(from)) return false
  return (
    REASONS.test(statement) ||
    FOLLOWS.test(after) ||
    isIfClause(before, after) ||
    hasPurpose(after) ||
    (ACTS.test(from) && (doesMore(after) || doesMore(before) || saysItTwice(before + after)))
  )
}

const DENIES = /\b(?:not|cannot|never|forbidden|forbade|prohibited|exempt|void|invalid|only)\b/u
/** How much at least or at most is a rule, whatever it is for. */
const BOUND = /\bat (?:least|most)\b|\bno (?:more|fewer) than\b/u

const REASONS =
  /\b(?:because|so that|thus|therefore|hence|thereby|as a result|that is why|which is why|due to|thanks to|owing to)\b|\bsince (?!\d|the \d|then\b|\p{Lu})|[,;] so\b|\bso \p{Ll}+ that\b|\btoo \p{Ll}+ (?:for [^,]{1,40} )?to \p{Ll}/u

/** "And this cuts off …", "which lets light through", "making it …". */
const FOLLOWS =
  /,? and (?:this|that|it|they|the|so|then|thus)\b|, which \p{Ll}+s\b|\b(?:which|that) (?:lets|makes|means|keeps|allows|causes|gives|helps|leads)\b|, (?:\p{Ll}+ly )?\p{Ll}{3,}ing\b|\bwithout \p{Ll}{3,}ing\b/u

/** "When the level falls, water must flow in": what follows is told of the word as it was. */
const isIfClause = (before: string, after: string): boolean =>
  /^(?:(?:One|A) [^:]{1,60}: )?(?:when|if|as|once|where|whenever|wherever)\b[^,]*$/iu.test(before) &&
  after.includes(',')

/** "The sender speeds up to spare the network": what it is done for. */
function hasPurpose(after: string): boolean {
  const read = tokens(after)
  return read.some(({ text }, at) => text === 'to' && read[at + 1]?.pos === 'VERB')
}

/** A verb that says what is done to something, or what becomes of it. */
const ACTS =
  /\b(?:increases|reduces|raises|lowers|decreases|strengthens|weakens|slows|slows down|speeds up|rises|falls|closes|opens|gains|loses|more|less|fewer)\b/u

/** A second verb after an "and": "… is drawn less strongly and is left behind". */
function doesMore(text: string): boolean {
  const joined = /(?:^|,? )and (?<rest>.+)$/su.exec(text)?.groups?.rest
  if (joined === undefined) return false
  const [first] = tokens(joined)
  return (
    first?.pos === 'VERB' ||
    first?.pos === 'AUX' ||
    /(?:^|, )and $/u.test(text) ||
    readClause(joined) !== null
  )
}

/** "The reduction gear raises the speed": another word of the statement tells which way it goes. */
const saysItTwice = (rest: string): boolean =>
  /\b(?:reduc(?:es?|ed|ing|tion)|lower(?:s|ed|ing)|decreas\p{Ll}+|diminish\p{Ll}*|dampen\p{Ll}*|weaken\p{Ll}*|brak(?:es?|ing)|increas\p{Ll}+|boost\p{Ll}*|amplif\p{Ll}+|strengthen\p{Ll}*|accelerat\p{Ll}+|expensive|costly)\b/iu.test(
    rest,
  )

/** A "not" of the same clause before the word; one that only limits the subject does not count. */
function isDenied(before: string, statement: string): boolean {
  const denies =
    /\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|hardly|scarcely|seldom|rarely|without)\b|n['’]t\b/iu
  return (
    denies.test(before.slice(subjectEnd(statement))) ||
    /^(?:no|none|neither|few|hardly|not|never|nothing|nobody)\b/iu.test(statement)
  )
}

/** Where the subject of a statement ends; 0 where it is not plain. */
export function subjectEnd(statement: string): number {
  const read = readClause(statement)
  return read === null ? 0 : read.opening.length + read.subject.length + read.relative.length
}
