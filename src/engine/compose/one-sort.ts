import type { Fact } from '../types.ts'
import { differInSort, sortOf } from './genus.ts'

/** Definitions that may stand beside one: none of another sort, and beside a person or a place only its like. */
export function ofOneSort(fact: Fact, others: readonly Fact[]): Fact[] {
  const own = sortOf(fact.value)
  return others.filter(({ value }) =>
    own !== null && STRICT.has(own) ? sortOf(value) === own : !differInSort(value, fact.value),
  )
}

/** Beside these anything that is not of their sort stands out. */
const STRICT: ReadonlySet<string> = new Set(['somebody', 'contract', 'money'])

/** Of one sort first, then what stands in the same section, then the rest. */
export function nearestFirst(fact: Fact, others: readonly Fact[]): readonly (readonly Fact[])[] {
  const own = sortOf(fact.value)
  const isLike = (one: Fact): boolean => own !== null && sortOf(one.value) === own
  const isBeside = (one: Fact): boolean => one.section === fact.section
  return [
    others.filter(isLike),
    others.filter((one) => !isLike(one) && isBeside(one)),
    others.filter((one) => !isLike(one) && !isBeside(one)),
  ]
}
