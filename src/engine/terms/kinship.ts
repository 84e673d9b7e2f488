import { onceFor } from '../remembered.ts'
import type { Term } from '../types.ts'
import { type Knowledge, canonical, sameTerm } from '../compose/knowledge.ts'

/** Whether the first is the second or a class above it. */
export function isAtOrAbove(knowledge: Knowledge, high: string, low: string): boolean {
  if (sameTerm(knowledge, high, low)) return true
  return knowledge.above.get(canonical(knowledge, low))?.has(canonical(knowledge, high)) ?? false
}

/** Whether one of the two is the other or a class above it. */
export function related(knowledge: Knowledge, one: string, other: string): boolean {
  return isAtOrAbove(knowledge, one, other) || isAtOrAbove(knowledge, other, one)
}

/** Whether the article names a class above or below a name. */
export const isInClass = (knowledge: Knowledge, name: string): boolean =>
  namesInClasses(knowledge.above).has(canonical(knowledge, name))

const namesInClasses = onceFor(
  (above: Knowledge['above']) => new Set([...above].flatMap(([low, high]) => [low, ...high])),
)

/** The other terms that are classes above or below the one of this name. */
export function kinOf(knowledge: Knowledge, name: string): readonly Term[] {
  const key = canonical(knowledge, name)
  const found = knowledge.known.kin.get(key)
  if (found) return found
  const made = isInClass(knowledge, name)
    ? knowledge.reading.terms.filter(
        (other) => !sameTerm(knowledge, other.name, name) && related(knowledge, other.name, name),
      )
    : []
  knowledge.known.kin.set(key, made)
  return made
}
