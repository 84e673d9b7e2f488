import type { FactStand } from './overview.ts'

type OfFacts<T> = (facts: readonly FactStand[], day: number) => T

/** Works something out of an article's facts once a study day: where nothing was written, they are the same list again. */
export function keptByDay<T>(work: OfFacts<T>): OfFacts<T> {
  const kept = new WeakMap<readonly FactStand[], { readonly day: number; readonly made: T }>()
  return (facts, day) => {
    const before = kept.get(facts)
    if (before?.day === day) return before.made
    const made = work(facts, day)
    kept.set(facts, { day, made })
    return made
  }
}
