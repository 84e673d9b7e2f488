import type { DayCount, Today } from '../../shared/models.ts'
import type { CutOff } from '../../shared/today-models.ts'
import { isClockBehind } from '../answers/store-given.ts'
import { articlesHere, articlesOfToday } from './articles-of-today.ts'
import { backlogOf, catchingUp } from './catch-up.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { diskOf } from '../backups/disk.ts'
import { leeches } from './leeches.ts'
import { lifeOfAFact } from '../memory/life-of-a-fact.ts'
import { limitsLeft } from '../sessions/limits.ts'
import { momentOf } from '../moment.ts'
import { articleOutlooks, outlook } from '../insights/outlook.ts'
import type { Outlook } from '../insights/outlook.ts'
import { comesOn, isRemembered, overview } from '../memory/overview.ts'
import { minutesFor } from '../insights/pace.ts'
import { factsAsked, scarceArticles } from './scarce.ts'
import { sessionView } from '../sessions/sessions.ts'
import { streak } from './streak.ts'
import { dateOfDay } from '../memory/study-day.ts'
import { countAnswers } from '../memory/totals.ts'

const WEEK = 7

/** Any answer there is, also one on the paper of an exam. */
const FIRST_ANSWER = 'SELECT 1 FROM standing UNION ALL SELECT 1 FROM paper_entry LIMIT 1'

/** What the front knows of this run, beside the library. */
export type Run = {
  readonly clockSetTo: string | null
  readonly cutOff: CutOff | null
  /** Bytes free on the disk of the library; null where that can't be told. */
  readonly free: number | null
}

const NOTHING_SPECIAL: Run = { clockSetTo: null, cutOff: null, free: null }

/** What there is to do today, and how the week went; `run` is null where there is nothing to tell of it. */
export function today(db: Db, now: Date, run: Run | null): Today {
  const { clockSetTo, cutOff, free } = run ?? NOTHING_SPECIAL
  countAnswers(db)
  const { at, day } = momentOf(db, now)
  const limits = limitsLeft(db, day)
  const all = outlook(db, day)
  const { fresh, steps } = all
  const due = all.ahead[0] ?? 0
  const dueNow = steps + Math.min(due - steps, limits.reviews)
  const freshNow = Math.min(fresh, limits.fresh)
  const articles = articlesHere(db)
  const firstRun = sql(db, FIRST_ANSWER).get() === undefined
  return {
    date: dateOfDay(day),
    day,
    clockSetTo,
    clockBehind: isClockBehind(db, at),
    due: dueNow,
    fresh: freshNow,
    minutes: minutesFor(db, dueNow + freshNow),
    heldBack: { due: due - dueNow, fresh: fresh - freshNow },
    unfinished: unfinishedSession(db),
    week: lastWeek(db, day),
    ahead: Array.from({ length: WEEK }, (_, i) => ({
      day: day + i,
      date: dateOfDay(day + i),
      due: all.ahead[i] ?? 0,
    })),
    next: nextDue(db, day, all),
    firstRun,
    life: firstRun ? lifeOfAFact(db, day) : [],
    streak: streak(db, day),
    backlog: backlogOf(db, now, day, due - steps),
    catchingUp: catchingUp(db, day),
    leeches: leeches(db, all.leeches),
    asked: factsAsked(all),
    scarce: scarceArticles(articles, articleOutlooks(db, day)),
    cutOff,
    disk: diskOf(free),
    ...articlesOfToday(db, day, articles),
  }
}

/** The session begun last and not brought to its end. */
function unfinishedSession(db: Db): Today['unfinished'] {
  const row = sql<{ id: string }>(
    db,
    `SELECT s.id FROM session s
     WHERE s.finished_at IS NULL AND (EXISTS (SELECT 1 FROM standing a WHERE a.session = s.id)
       OR EXISTS (SELECT 1 FROM paper_entry e WHERE e.session = s.id))
     ORDER BY s.started_at DESC LIMIT 1`,
  ).get()
  if (!row) return null
  const { id, kind, title, done, total, finished } = sessionView(db, row.id)
  return finished ? null : { id, kind, title, done, total }
}

function lastWeek(db: Db, day: number): DayCount[] {
  const rows = sql<{ day: number; answers: number; right: number }>(
    db,
    'SELECT day, answers, right FROM day_total WHERE day > ? AND day <= ?',
  ).all(day - WEEK, day)
  return Array.from({ length: WEEK }, (_, i) => {
    const on = day - WEEK + 1 + i
    const row = rows.find((total) => total.day === on)
    return { day: on, date: dateOfDay(on), answers: row?.answers ?? 0, right: row?.right ?? 0 }
  })
}

/** The next day on which something falls due that was not put off beyond it. */
function nextDue(db: Db, today: number, { next, ahead }: Outlook): Today['next'] {
  if (next === Infinity) return null
  const inDays = next - today
  const due = ahead[inDays] ?? overview(db).filter((one) => isRemembered(one) && comesOn(one) === next).length
  return { date: dateOfDay(next), inDays, due }
}
