import type { Knowledge } from '../compose/knowledge.ts'
import type { Fact } from '../types.ts'
import { circumstanceRecall } from './circumstance.ts'
import { contrastRecall } from './contrast.ts'
import type { Recalled } from './plain.ts'
import { objectRecall } from './object-told.ts'
import { resultRecall } from './result.ts'
import { isPlainlyTold } from './spare.ts'
import { wholeRecall } from './whole-told.ts'

/** How a plain sentence that nothing else asks is asked for in own words; null where no such question is good. */
export function spareRecall(fact: Fact, knowledge: Knowledge): Recalled | null {
  if (!isPlainlyTold(fact)) return null
  return (
    resultRecall(fact, knowledge) ??
    circumstanceRecall(fact, knowledge) ??
    contrastRecall(fact, knowledge) ??
    wholeRecall(fact) ??
    objectRecall(fact, knowledge)
  )
}
