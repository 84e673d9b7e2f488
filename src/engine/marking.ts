import type { TypedMark } from './types.ts'

/**
 * Marks a typed answer (QUESTIONS.md, "Marking what is typed").
 *
 * @param typed what the learner wrote
 * @param accepted the answer first, then its aliases, acronym and expansion
 * @param siblings other terms of the article that a typo must not reach
 */
export function markTyped(
  typed: string,
  accepted: readonly string[],
  siblings: readonly string[],
): TypedMark {
  throw new Error(`not built yet: ${typed} ${accepted.join()} ${siblings.join()}`)
}
