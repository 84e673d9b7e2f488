import type { Input } from '../../shared/contract.ts'
import type { Deed } from '../../shared/models.ts'
import type { Backlog, CatchingUp, CatchUp } from '../../shared/today-models.ts'
import { spread } from './catch-up-days.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { recorded } from '../decisions/decisions.ts'
import { entriesOf, lastStanding } from '../decisions/deeds.ts'
import type { Entry } from '../decisions/deeds.ts'
import { Refused } from '../dispatch.ts'
import { limitsLeft } from '../sessions/limits.ts'
import { momentOf } from '../moment.ts'
import { outlook, OUTLOOK_DAYS } from '../insights/outlook.ts'
import { comesOn, isRemembered, overview } from '../memory/overview.ts'
import { minutesAt, pace } from '../insights/pace.ts'
import { currentParameters } from '../memory/parameters.ts'
import { retrievability } from '../memory/schedule.ts'
import { settings } from '../settings.ts'
import { dateOfDay } from '../memory/study-day.ts'
import { countAnswers } from '../memory/totals.ts'

/** What a moved due day is marked with: plans for exams move them too. */
const CATCH_UP = 'catch up'
/** A plan reaches no further. */
const LONGEST_DAYS = OUTLOOK_DAYS

/** The backlog that a plan is offered for: more reviews than today's limit lets in. */
export function backlogOf(db: Db, now: Date, day: number, reviews: number): Backlog | null {
  const allowed = limitsLeft(db, day).reviews
  if (reviews <= allowed || settings(db).reviewsPerDay === 0) return null
  countAnswers(db)
  const last = sql<{ day: number | null }>(
    db,
    'SELECT max(day) AS day FROM day_total WHERE answers > 0',
  ).get()
  const away = Math.max(0, day - (last?.day ?? day))
  return { due: reviews, allowed, away, plan: catchUp(db, now, {}) }
}

/** How the backlog would be spread: by days, by the most a day, or over the fewest days that the limit allows. */
export function catchUp(db: Db, now: Date, input: Input<'catchUp'>): CatchUp {
  const { day } = momentOf(db, now)
  const { reviews, due, asked, limit } = standOf(db, day)
  const perQuestion = pace(db)
  const over = (days: number, load: number): readonly number[] | null =>
    spread(reviews, due, asked, days, load)
  const fewest = firstFit((days) => over(days, limit) !== null) ?? LONGEST_DAYS
  const most = Math.max(fewest, Math.min(LONGEST_DAYS, reviews))
  const asks = input.load === undefined ? null : Math.min(input.load, limit)
  const wanted = asks === null ? input.days : firstFit((days) => over(days, asks) !== null)
  const days = Math.min(Math.max(wanted ?? (asks === null ? fewest : most), fewest), most)
  const load = leastLoad(limit, (one) => over(days, one) !== null)
  const moved = over(days, load) ?? []
  return {
    backlog: reviews,
    load,
    days: Array.from({ length: days }, (_, i) => ({
      date: dateOfDay(day + i),
      due: due[i] ?? 0,
      moved: moved[i] ?? 0,
      minutes: minutesAt(perQuestion, (due[i] ?? 0) + (moved[i] ?? 0)),
    })),
    fewest,
    most,
    limit,
  }
}

/** Moves the due days as `catchUp` says for so many days: the best remembered stay for today. */
export function acceptCatchUp(db: Db, now: Date, { uid, days }: Input<'acceptCatchUp'>): Deed {
  return inTransaction(db, () => {
    const isThere = entriesOf(db, uid).length > 0
    return recorded(db, now, uid, isThere ? [] : movesOf(db, now, days))
  })
}

function movesOf(db: Db, now: Date, days: number): Entry[] {
  const { day } = momentOf(db, now)
  const plan = catchUp(db, now, { days })
  const on = plan.days.flatMap(({ moved }, i) => Array.from({ length: moved }, () => day + i))
  const moves = waitingOf(db, day).flatMap(({ fact, due }, i) => {
    const to = on[i] ?? day + plan.days.length - 1
    return to > day
      ? [{ about: { fact }, what: 'due moved', body: { day: to, from: due, plan: CATCH_UP } }]
      : []
  })
  if (moves.length === 0)
    throw new Refused('conflict', 'There is nothing to spread: all of it fits in today.')
  return moves
}

/** The plan accepted last, while it runs. */
export function catchingUp(db: Db, day: number): CatchingUp | null {
  const row = sql<{ deed: string; moved: number; until: number }>(
    db,
    `SELECT d.deed, count(*) AS moved, max(d.body ->> '$.day') AS until FROM decision d
     WHERE d.deed = (SELECT deed FROM decision l
       WHERE l.what = 'due moved' AND l.body ->> '$.plan' = ? AND l.deed IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM decision v WHERE v.voids = l.uid) ORDER BY l.id DESC LIMIT 1)
     GROUP BY d.deed`,
  ).get(CATCH_UP)
  if (!row || row.until < day) return null
  return { moved: row.moved, until: dateOfDay(row.until), canUndo: lastStanding(db) === row.deed }
}

type Stand = {
  /** Reviews that are due. */
  readonly reviews: number
  /** What falls due on each day from today on, the backlog left out. */
  readonly due: readonly number[]
  /** Reviews asked today already. */
  readonly asked: number
  readonly limit: number
}

function standOf(db: Db, day: number): Stand {
  const { reviews, ahead } = outlook(db, day)
  const limit = settings(db).reviewsPerDay
  return { reviews, due: ahead.with(0, 0), asked: limit - limitsLeft(db, day).reviews, limit }
}

type Waiting = { readonly fact: string; readonly due: number; readonly recall: number }

/** The reviews that are due, the best remembered first. */
function waitingOf(db: Db, day: number): readonly Waiting[] {
  const parameters = currentParameters(db)
  const waiting: Waiting[] = []
  for (const one of overview(db)) {
    const { fact, memory } = one
    if (memory?.state !== 'review' || !isRemembered(one) || comesOn(one) > day) continue
    waiting.push({ fact, due: memory.due, recall: retrievability(memory, day, parameters) })
  }
  return waiting.sort((a, b) => b.recall - a.recall || (a.fact < b.fact ? -1 : 1))
}

/** The fewest days that fit, or null where not even the longest plan does. */
function firstFit(fits: (days: number) => boolean): number | null {
  for (let days = 1; days <= LONGEST_DAYS; days++) if (fits(days)) return days
  return null
}

/** The smallest load that fits, up to the limit. */
function leastLoad(limit: number, fits: (load: number) => boolean): number {
  let [low, high] = [1, limit]
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(middle)) high = middle
    else low = middle + 1
  }
  return low
}
