import type { Db } from '../db/sql.ts'
import { currentParameters } from './parameters.ts'
import { remember } from './schedule.ts'
import type { Memory } from './schedule.ts'
import { settings } from '../settings.ts'

const TIMES = 4

/** Days from today on which a new fact would come back, each time recalled on the day it is due. */
export function lifeOfAFact(db: Db, today: number): number[] {
  const parameters = currentParameters(db)
  const { retention } = settings(db)
  const right = { kind: 'grade', grade: 3, kappa: 1 } as const
  const days: number[] = []
  let memory: Memory | null = null
  for (let time = 0; time < TIMES; time++) {
    memory = remember(memory, right, memory?.due ?? today, parameters, retention)
    if (memory) days.push(memory.due - today)
  }
  return days
}
