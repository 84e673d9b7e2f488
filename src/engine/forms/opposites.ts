import { readClause } from '../language/clause.ts'
import type { Ask } from '../compose/guard.ts'
import { unstopped } from '../compose/phrasing.ts'
import type { Fact, FactKind } from '../types.ts'
import { OPPOSITES, type Opposite } from './opposite-words.ts'
import { refutesItself, subjectEnd } from './refutes-itself.ts'
import type { Swapped } from './swaps.ts'

/**
 * A plain statement with one word turned into its opposite: "may not" into "may", "at least" into "at most",
 * "increases" into "reduces". The two can't both hold, so the guard need not look for what else the article says.
 */
export function oppositeSwaps(fact: Fact, statement: string, article: string): Swapped[] {
  if (!TOLD.has(fact.kind) || fact.attributed || isLoose(statement) || JUDGED.test(statement)) return []
  const found = OPPOSITES.flatMap((one) =>
    one.words.some((words) => statement.includes(words)) && !isToldOf(one, fact, statement)
      ? [swapOf(one, statement, article)].filter((turn) => turn !== null && !refutesItself(turn, statement))
      : [],
  )
  return found.flatMap((turn) => (turn ? contrary(fact, statement, turn.from, turn.to) : [])).slice(0, 1)
}

/** A statement with some words made others that can't hold beside them. */
export function contrary(fact: Fact, statement: string, from: string, to: string): Swapped {
  const ask: Ask = {
    direction: 'value',
    fact,
    key: from,
    about: fact.subject,
    claim: unstopped(statement),
    exclusive: true,
  }
  return {
    swap: { statement, from, to },
    ask,
    rival: { text: to, fact, owner: fact.subject, contrary: true },
  }
}

const TOLD: ReadonlySet<FactKind> = new Set([
  'property',
  'cause',
  'comparison',
  'number',
  'event',
  'takeaway',
  'limitation',
  'benefit',
  'feature',
])

/** "One drawback is its price: it is higher than …": what it is called judges it. */
const JUDGED =
  /^(?:One|A|An|The) [^:]{0,30}(?:drawback|limitation|disadvantage|benefit|advantage|risk|trouble|problem)\b/iu

/** Of two sentences, of what only can be, and of what is told by an "if not", the opposite may hold as well. */
export const isLoose = (statement: string): boolean =>
  /[.!?;]["”’)]*\s|\bbecause\b.*\bcan|\b(?:can|could|might|any\p{Ll}*|ever|at all|yet|often|sometimes|either|whether|both|neither|nor|some|rather|instead|but|although|while|whereas|unlike)\b/iu.test(
    statement.slice(0, -1),
  )

/** The word is part of the name of what is told, or stands beside its opposite: "as income rises, the share falls". */
const isToldOf = ({ words, other }: Opposite, { subject, label }: Fact, statement: string): boolean =>
  other?.test(statement) === true ||
  words.some((word) => `${subject} ${label ?? ''}`.toLowerCase().includes(word.trim()))

/** Of one thing that is named, what is, was or must be: what some have done, can do or may do, others do otherwise. */
function isPlainBound(statement: string): boolean {
  const read = readClause(statement)
  if (read === null || PERMITTED.test(statement)) return false
  const { subject, auxiliary, verb } = read
  if (/^(?:must|ha(?:s|ve) to)\b/u.test(`${auxiliary ?? ''} ${verb.text}`.trim())) return true
  return (auxiliary === null || /^(?:is|are|was|were)$/u.test(auxiliary)) && DEFINITE.test(subject)
}

const PERMITTED =
  /\b(?:can|could|may|might|allowed|permitted|let in|enough|sufficient|suffices?|record|holds?|held|need not)\b/u

/** "The club", "Water" and "Ben Nevis", but neither "a bore" nor "surfers". */
const DEFINITE = /^(?:(?:The|Its|His|Her|Their|Every|Each) |\p{Lu}\S{0,30} \p{Lu})/u

/** "Fell from 900 to fewer than 50": "to more than 50" is no fall. */
const MOVES_TO =
  /\b(?:fell|fall|falls|dropped|drops?|sank|sunk|shrank|shrunk|declined|rose|risen|rises?|grew|grown|grows|climbed|increased|decreased|reduced|cut|raised) (?:from [^;:]{2,60} )?to $/u

/** The words turned, with the word before them where they stand twice; null where the statement has them not alone. */
function swapOf(
  { from: pattern, to, bound = false, end: other = false }: Opposite,
  statement: string,
  article: string,
): { from: string; to: string } | null {
  const found = pattern.exec(statement)
  if (!found || pattern.test(statement.slice(found.index + found[0].length))) return null
  // "Elements heavier than iron are made in stars": what they are told by is not what is told.
  if (/than$/u.test(found[0]) && found.index < subjectEnd(statement)) return null
  if (bound && !isPlainBound(statement)) return null
  if (/ than$/u.test(found[0]) && MOVES_TO.test(statement.slice(0, found.index))) return null
  const end = found.index + found[0].length
  // "The youngest": nobody believes in what the article never speaks of.
  const next = /^ [\p{L}-]{1,30}/u.exec(statement.slice(end))?.[0] ?? ''
  if (other && !article.toLowerCase().includes(`${to(found[0])}${next}`.toLowerCase())) return null
  const before = /(?<![\p{L}\p{N}’'-])[\p{L}\p{N}’'-]+ $/u.exec(statement.slice(0, found.index))?.[0] ?? ''
  const from = `${before}${statement.slice(found.index, end)}`
  return statement.indexOf(from) === found.index - before.length
    ? { from, to: `${before}${to(found[0])}` }
    : null
}
