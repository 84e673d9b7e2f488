import { foldAnswer } from '../marking/answer-fold.ts'
import type { Fact } from '../types.ts'

/** Gives every name its group: names that are aliases of one thing, in any of the facts, share one. */
export function subjectGroups(facts: readonly Pick<Fact, 'subject' | 'aliases'>[]): (name: string) => string {
  const parent = new Map<string, string>()
  const rootOf = (name: string): string => {
    let at = name
    for (let next = parent.get(at); next !== undefined && next !== at; next = parent.get(at)) at = next
    return at
  }
  const seen = new Set<string>()
  for (const { subject, aliases } of facts) {
    const line = [subject, ...aliases].join('|')
    if (seen.has(line)) continue
    seen.add(line)
    const root = rootOf(keyOf(subject))
    for (const alias of aliases) parent.set(rootOf(keyOf(alias)), root)
  }
  return (name) => rootOf(keyOf(name))
}

const keyOf = (name: string): string => foldAnswer(name).join(' ')
