import type { Handlers } from '../../shared/contract.ts'
import type { AppOptions } from '../app-options.ts'
import { acceptCatchUp, catchUp } from './catch-up.ts'
import type { Db } from '../db/sql.ts'
import type { OpenRun } from './last-run.ts'
import { today } from './today.ts'

export type TodayCalls = 'today' | 'catchUp' | 'acceptCatchUp'

/** The calls of Today. */
export function todayHandlers(
  db: Db,
  { now, clockSetTo, freeBytes }: Pick<AppOptions, 'now' | 'clockSetTo' | 'freeBytes'>,
  run: OpenRun,
  wrote: () => void,
): Pick<Handlers, TodayCalls> {
  return {
    today: () => today(db, now(), { clockSetTo, cutOff: run.cutOff(), free: freeBytes() }),
    catchUp: (input) => catchUp(db, now(), input),
    acceptCatchUp: (input) => {
      const deed = acceptCatchUp(db, now(), input)
      wrote()
      return deed
    },
  }
}
