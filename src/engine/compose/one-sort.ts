import { isAuthored } from '../own/authored.ts'
import type { Fact, Section } from '../types.ts'
import { differInSort, grammarOf, nounOf, sortOf } from './genus.ts'

/** Definitions that may stand beside one: none of another sort, and beside a person or a period only its like. */
export function ofOneSort(fact: Fact, others: readonly Fact[]): Fact[] {
  const own = sortOf(fact.value)
  const isStrict = (sort: string | null): boolean => sort !== null && STRICT.has(sort)
  return others.filter(({ value }) =>
    isStrict(own) || isStrict(sortOf(value)) ? sortOf(value) === own : !differInSort(value, fact.value),
  )
}

/** Beside these anything that is not of their sort stands out. */
const STRICT: ReadonlySet<string> = new Set(['somebody', 'contract', 'money', 'period'])

/** Whether two meanings are told as what somebody does, or both as what something is: to hit is no anchor. */
export const areToldAlike = (one: string, other: string): boolean => mannerOf(one) === mannerOf(other)

function mannerOf(meaning: string): string {
  const grammar = grammarOf(meaning)
  return grammar === 'doing' || grammar === 'to do' ? grammar : 'being'
}

/**
 * Of one sort first, then what stands in the same section. What is of neither is told by its field: nobody takes a
 * word of the law for a garment.
 */
export function nearestFirst(
  fact: Fact,
  others: readonly Fact[],
  sections: readonly Section[],
): readonly (readonly Fact[])[] {
  const own = sortOf(fact.value)
  const place = placeOf(fact, sections)
  const noun = nounOf(fact.value)
  const isLike = ({ value }: Fact): boolean =>
    (own !== null && sortOf(value) === own) || (noun !== null && nounOf(value) === noun)
  // What a learner writes stands at the end, and belongs to all of the article.
  const isBeside = (one: Fact): boolean => placeOf(one, sections) === place || isAuthored(fact)
  return [others.filter(isLike), others.filter((one) => !isLike(one) && isBeside(one))]
}

/** The section of a fact; under a letter of the alphabet, or under a heading of its own, the one above. */
export function placeOf({ section, subject }: Fact, sections: readonly Section[]): number {
  const { title, parent } = sections[section] ?? { title: '', parent: null }
  const isOwn = /^\P{L}*\p{L}{1,2}\P{L}*$/u.test(title) || title.toLowerCase().includes(subject.toLowerCase())
  return isOwn && parent !== null ? parent : section
}
