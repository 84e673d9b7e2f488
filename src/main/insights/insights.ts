import { setImmediate } from 'node:timers/promises'
import type { Input } from '../../shared/contract.ts'
import type { Insights } from '../../shared/insight-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { calibration, dayAnswers, formTimes, retention, studiedDays } from './insight-answers.ts'
import { forecast, stability, topicsKnown } from './insight-facts.ts'
import type { Scope } from './insight-scope.ts'
import { momentOf } from '../moment.ts'
import { dateOfDay } from '../memory/study-day.ts'
import { tags } from '../articles/tags.ts'
import { countAnswers } from '../memory/totals.ts'

/** What the charts draw, one after the other: whoever waits has a turn between two of them. */
export async function insights(db: Db, now: Date, input: Input<'insights'>): Promise<Insights> {
  countAnswers(db)
  const today = momentOf(db, now).day
  const scope: Scope = { articles: articlesOf(db, input), today, days: input.span }
  const turn = async <T>(chart: (db: Db, scope: Scope) => T): Promise<T> => {
    await setImmediate()
    return chart(db, scope)
  }
  const studied = studiedDays(db, scope)
  return {
    choices: choicesOf(db),
    date: dateOfDay(today),
    day: today,
    studied: studied.count,
    since: studied.first === null ? null : { day: studied.first, date: dateOfDay(studied.first) },
    days: await turn(dayAnswers),
    forecast: await turn(forecast),
    retention: await turn(retention),
    ...(await turn(topicsKnown)),
    calibration: await turn(calibration),
    stability: await turn(stability),
    times: await turn(formTimes),
  }
}

const choicesOf = (db: Db): Insights['choices'] => ({
  articles: sql<{ id: string; title: string }>(db, 'SELECT id, title FROM article ORDER BY title').all(),
  tags: tags(db).flatMap(({ name, articles }) => (articles > 0 ? [name] : [])),
})

function articlesOf(db: Db, { article, tag }: Input<'insights'>): readonly string[] | null {
  if (article !== undefined) {
    const known = sql(db, 'SELECT 1 FROM article WHERE id = ?').get(article)
    if (known === undefined) throw new Refused('not-found', 'That article is not in the library.')
    return [article]
  }
  if (tag === undefined) return null
  return sql<{ article: string }>(db, 'SELECT article FROM tag WHERE name = ? AND article IS NOT NULL')
    .all(tag)
    .map((row) => row.article)
}
