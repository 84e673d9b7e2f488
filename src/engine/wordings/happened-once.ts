import { readClause } from '../language/clause.ts'
import { unstopped } from '../compose/phrasing.ts'
import type { Fact } from '../types.ts'

/**
 * What happened in a year and in no other: not what began or ended, which can be told in other words with a year of
 * its own ("opened", "was finished"), and not what went on.
 */
export function happenedOnce({ statement }: Fact, stem: string): string | null {
  if (readClause(unstopped(statement))?.verb.pos === 'AUX' || MANY_YEARS.test(stem)) return null
  return stem.replace(/^In which year (?:did|was|were) /u, '')
}

const MANY_YEARS =
  /\b(?:begin|begun|start|open|found|establish|launch|introduce|create|form|buil[dt]|complete|finish|make|made|come|end|close|abolish|arise|appear|publish|invent|discover|adopt|pass|propose|develop|arrive|reach|move|live|work|stay|serve|teach|rule|reign|remain|hold|held|lead|led|write|written|run|study|studie|travel|tour|visit|fight|fought|rise|grow|fall)(?:ed|d)?\b/u
