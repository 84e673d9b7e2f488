import { yearsIn } from '../language/dates.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { onceFor } from '../remembered.ts'
import { personsOf } from '../terms/persons-known.ts'
import type { Fact } from '../types.ts'

/**
 * Whether a person told of in one fact could be taken for the one asked for in another: told of in the same section,
 * or within a century by the years their sentences give. Where neither has a year nothing speaks against it.
 */
export function couldBeMeant(rival: Fact, asked: Fact, key: string, knowledge: Knowledge): boolean {
  if (rival.section === asked.section) return true
  const years = yearsOfPersons(knowledge)
  const { nameOf } = personsOf(knowledge)
  const own = [...yearsTold(asked), ...(years.get(nameOf(key) ?? key) ?? [])]
  const its = years.get(nameOf(rival.subject) ?? rival.subject) ?? []
  if (own.length === 0 && its.length === 0) return true
  return own.some((one) => its.some((other) => Math.abs(one - other) <= CENTURY))
}

const CENTURY = 100

/** The years in the sentences that tell of each person. */
const yearsOfPersons = onceFor((knowledge: Knowledge): ReadonlyMap<string, readonly number[]> => {
  const { nameOf } = personsOf(knowledge)
  const told = new Map<string, number[]>()
  for (const fact of knowledge.reading.facts) {
    const name = nameOf(fact.subject)
    if (name !== null) told.set(name, [...(told.get(name) ?? []), ...yearsTold(fact)])
  }
  return told
})

/** The years of a statement, those before Christ below zero. */
const yearsTold = ({ statement }: Fact): number[] =>
  yearsIn(statement).flatMap((year) => {
    const found = /(?<number>\d{1,4})s?(?<before> BCE?)?$/u.exec(year)?.groups
    return found === undefined ? [] : [Number(found.number) * (found.before === undefined ? 1 : -1)]
  })
