import { readClause } from '../language/clause.ts'
import { tokens } from '../language/words.ts'
import { allMatches } from '../matches.ts'
import { stands } from './alone.ts'
import { tearsQuote } from './clauses.ts'
import { isHedged } from './hedged.ts'

/**
 * A clause without what is added to it after a comma or colon, where only that keeps it from standing alone: "…, having
 * passed two vessels there", "…, allegedly because he feared it". The clause itself where it is sound or nothing helps.
 */
export function withoutTail(said: string): string {
  if (isSound(said)) return said
  const kept = allMatches(said, TAIL)
    .toReversed()
    .filter(({ index, 0: joint }) => canGo(said.slice(0, index), joint, said.slice(index + joint.length)))
    .map(({ index }) => said.slice(0, index))
    .find(isSound)
  return kept === undefined ? said : `${kept}.`
}

/** "Simon, who taught at Ely, argued": what is put in to tell who somebody is can go. */
export function withoutAside(said: string): string {
  const read = readClause(said)
  if (!read || !/^(?:who|which|whose|himself|herself|then|now|at the time|his|her|their)\b/u.test(read.aside))
    return said
  return said.replace(`, ${read.aside},`, '')
}

const isSound = (text: string): boolean => {
  const count = text.split(' ').length
  return (
    count >= SHORTEST &&
    count <= LONGEST &&
    stands(text) &&
    !isHedged(text) &&
    !tearsQuote(text) &&
    !LEFT_OPEN.test(text) &&
    isClause(text)
  )
}

/** "The institute, founded in 1918" has only what is put in. */
function isClause(text: string): boolean {
  const read = readClause(text)
  if (!read) return false
  const first = (read.auxiliary ?? read.verb.text).split(' ')[0] ?? ''
  return read.aside !== '' || !text.slice(read.opening.length).startsWith(`${read.subject}, ${first}`)
}

const LEFT_OPEN =
  /\b(?:that is|namely|for example|for instance|such as|including|like|as follows|and|or|of|the|an?)[,.]?$|\b(?:and|or|but), [^,]{2,80}$/u

const SHORTEST = 5
const LONGEST = 36

const TAIL = /,(?!\d)\s+|:\s+/gu

/** What is added may go unless it limits what is said, doubts all of it, or is the end of a list. */
function canGo(kept: string, joint: string, tail: string): boolean {
  if (LIMITS.test(tail) || (isHedged(tail) && !DOUBTS_REASON.test(tail))) return false
  if (/\b(?:only|not|never|no|neither|either|both|between)\b/iu.test(kept) && !/^[^:]/u.test(joint))
    return false
  if (/^(?:and|or)\b/u.test(tail)) return !/,(?!\d) [^,]{2,40}$/u.test(kept)
  // A noun may be the next of a list.
  return (
    joint.startsWith(':') ||
    !/^(?:NOUN|PROPN|NUM)$/.test(
      tokens(`${kept}${joint}${tail}`).find(({ start }) => start >= kept.length + joint.length)?.pos ?? '',
    )
  )
}

const LIMITS =
  /^(?:but (?:not|only|never)|except|unless|if|until|or|not|never|as (?:if|though)|provided|than|in theory|on paper|so to speak)\b/u
const DOUBTS_REASON =
  /^(?:allegedly|apparently|perhaps|probably|possibly|supposedly) (?:because|to|in|on|at|for|as|from|by|after|an?|the)\b|^(?:and|but|which|who|where)\b/u
