import type { Knowledge } from '../knowledge.ts'
import type { Draft } from './draft.ts'

/** Things to be sorted into classes that share no member. */
export function draftSorts(_knowledge: Knowledge): Draft[] {
  return []
}
