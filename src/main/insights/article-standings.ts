import type { Tally } from '../../shared/models.ts'
import type { Db } from '../db/sql.ts'
import { knownOf } from '../memory/mastery.ts'
import { articleFacts } from '../memory/overview.ts'
import type { FactStand } from '../memory/overview.ts'
import { currentParameters } from '../memory/parameters.ts'
import { retrievability } from '../memory/schedule.ts'
import type { Parameters } from '../memory/schedule.ts'

/** How the facts of one article stand, all together. */
export type ArticleStanding = {
  readonly facts: number
  readonly tally: Tally
  /** Those due today or before, without the suspended ones. */
  readonly due: number
  readonly suspended: number
  /** ΣR: those never asked have none. */
  readonly recall: number
  /** The study day of the last answer that counted, or null. */
  readonly last: number | null
}

export const NO_FACTS: ArticleStanding = {
  facts: 0,
  tally: { new: 0, shaky: 0, solid: 0 },
  due: 0,
  suspended: 0,
  recall: 0,
  last: null,
}

/** How each article that has facts stands on study day `day`: worked out again only where something was written. */
export function articleStandings(db: Db, day: number): ReadonlyMap<string, ArticleStanding> {
  const parameters = currentParameters(db)
  const standing = (facts: readonly FactStand[]): ArticleStanding => {
    const known = workedOut.get(facts)
    if (known?.day === day && known.parameters === parameters.id) return known.standing
    const now = standingOf(facts, day, parameters)
    workedOut.set(facts, { day, parameters: parameters.id, standing: now })
    return now
  }
  return new Map([...articleFacts(db)].map(([id, facts]) => [id, standing(facts)]))
}

type WorkedOut = { readonly day: number; readonly parameters: number; readonly standing: ArticleStanding }
const workedOut = new WeakMap<readonly FactStand[], WorkedOut>()

function standingOf(facts: readonly FactStand[], day: number, parameters: Parameters): ArticleStanding {
  const tally = { new: 0, shaky: 0, solid: 0 }
  let [due, suspended, recall, last] = [0, 0, 0, -1]
  for (const { memory, firm, suspended: rests } of facts) {
    if (rests) suspended++
    const predicted = retrievability(memory, day, parameters)
    tally[knownOf(memory, predicted, firm)]++
    if (memory === null) continue
    if (!rests && memory.due <= day) due++
    recall += predicted
    last = Math.max(last, memory.last)
  }
  return { facts: facts.length, tally, due, suspended, recall, last: last < 0 ? null : last }
}
