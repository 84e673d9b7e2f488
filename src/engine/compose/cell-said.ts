import { aspectNoun, isNominal } from './aspect.ts'
import type { Knowledge } from './knowledge.ts'
import { unstopped } from './phrasing.ts'
import type { Fact } from '../types.ts'
import { ownerName, tableNamed } from '../wordings/cell-table.ts'
import { tokens } from '../language/words.ts'

/** What a cell says as a sentence, with its value apart so that another can be put in its place. */
export type CellSaid = { readonly before: string; readonly value: string; readonly after: string }

/** The fact's own sentence where it names its aspect and ends in its value; else what the table gives, in quotes. */
export function cellSaid(fact: Fact, knowledge: Knowledge): CellSaid {
  const value = unstopped(fact.value)
  const bare = unstopped(fact.statement)
  const at = bare.length - value.length
  const ends = at > 0 && bare.slice(at).toLowerCase() === value.toLowerCase()
  const label = fact.label ?? fact.slot
  if (
    ends &&
    aspectNoun(label) !== null &&
    isNominal(value) &&
    !/^(?:yes|no)$/i.test(value) &&
    !isQuality(value)
  )
    return { before: bare.slice(0, at), value: bare.slice(at), after: '.' }
  // "The name of code 47 is “Too many redirects”", "For code 47, the table advises: “…”".
  if (!bare.startsWith('Under “') && bare.endsWith(`“${value}”`))
    return { before: bare.slice(0, at - 1), value, after: '”.' }
  const owner = ownerName(fact, knowledge)
  return {
    before: `Under “${label}”, the ${tableNamed(fact, knowledge)} gives “`,
    value,
    after: `” for ${owner}.`,
  }
}

/** "Often explosive", "short-lived, with fountains of lava": more than one may be so, and only a table gives it to one. */
const isQuality = (value: string): boolean => {
  if (/\d/.test(value)) return false
  const [first, next] = tokens(`It is ${value.charAt(0).toLowerCase()}${value.slice(1)}.`).slice(2)
  return (
    first?.pos === 'ADV' ||
    ((first?.pos === 'ADJ' || first?.pos === 'VERB') && !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(next?.pos ?? ''))
  )
}
