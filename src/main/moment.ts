import type { Db } from './db/sql.ts'
import { settings } from './settings.ts'
import { studyDay, zoneMinutes } from './memory/study-day.ts'

/** An instant as it is stored: ISO, minutes east of UTC there and then, and the study day it falls on. */
export type Moment = { readonly at: string; readonly zone: number; readonly day: number }

export function momentOf(db: Db, now: Date): Moment {
  const zone = zoneMinutes(now)
  return { at: now.toISOString(), zone, day: studyDay(now, zone, settings(db).dayStart) }
}
