/** The calls of Today; part of `contract.ts`. */
import { z } from 'zod'
import type { Deed, Today } from './models.ts'
import type { CatchUp } from './today-models.ts'

const days = z.int().min(1).max(60)

export const todayInputs = {
  today: z.strictObject({}),
  /** A plan to catch up with the backlog, by days or by the most a day; the fewest days where neither is given. */
  catchUp: z.strictObject({ days: days.optional(), load: z.int().min(1).max(2000).optional() }),
  /** Moves the due days as the plan of so many days says, at one go that `undoDeed` takes back. */
  acceptCatchUp: z.strictObject({ uid: z.uuid(), days }),
}

export type TodayOutputs = {
  today: Today
  catchUp: CatchUp
  acceptCatchUp: Deed
}
