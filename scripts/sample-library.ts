/**
 * `node scripts/sample-library.ts FOLDER [DAYS]`: a library that a made-up person has studied for 120 days, or for the
 * last few of them, through the application itself and the same every time. Open it at the instant it prints, with
 * AFTERREAD_NOW.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { acceptArticle } from '../src/main/import/accept-import.ts'
import type { ArticleSource } from '../src/main/import/article-source.ts'
import { offeredFacts } from '../src/main/sessions/askables.ts'
import { openLibrary } from '../src/main/db/open.ts'
import { sql } from '../src/main/db/sql.ts'
import type { Db } from '../src/main/db/sql.ts'
import { momentOf } from '../src/main/moment.ts'
import { ensureParameters } from '../src/main/memory/parameters.ts'
import { readArticle } from '../src/main/import/read-article.ts'
import { bringIn, changedShipped } from '../src/main/articles/shipped.ts'
import { makeUpLearner, sit } from './sample-learner.ts'
import type { Learner } from './sample-learner.ts'

/** When the person comes to the desk again: what is due today is not yet asked. */
export const SAMPLE_NOW = '2026-03-10T09:52:00.000Z'
const DAYS = 120
const DAY = 86_400_000
const ROOT = join(import.meta.dirname, '..')

/** What is read beside the articles that ship, and after how many days. */
const READ_ON: readonly (readonly [day: number, fixture: string, file: string])[] = [
  [3, 'tides', 'article.md'],
  [16, 'tcp-vs-udp', 'article.md'],
  [33, 'bread', 'article.md'],
  [58, 'faq-vaccines', 'article.md'],
  [82, 'glossary-networking', 'article.md'],
  [103, 'html-volcanoes', 'article.html'],
  [117, 'railway-history', 'article.md'],
]
/** Days from and to which the person was away: the end of the year, and a long weekend. */
const AWAY: readonly (readonly [number, number])[] = [
  [44, 52],
  [95, 97],
]

/** Fills the library of a folder, which has to be new, and closes it. */
export async function makeSampleLibrary(folder: string, days = DAYS): Promise<void> {
  process.env['TZ'] = 'UTC'
  mkdirSync(folder, { recursive: true })
  const { db, close } = openLibrary(folder)
  // It can be made again: nothing is lost if the power fails here.
  db.pragma('synchronous = OFF')
  try {
    const first = Math.max(0, DAYS - days)
    const begin = dayAt(first)
    ensureParameters(db, begin)
    const banks = join(ROOT, 'out', 'questions')
    await bringIn(db, changedShipped(db, join(ROOT, 'questions')), banks, begin)
    const learner = makeUpLearner(db, 'a hundred and twenty days')
    for (let day = first; day < DAYS; day++) liveDay(learner, day, first)
    quizInTheMorning(learner)
  } finally {
    close()
  }
}

/** The morning of a day, counted from the first. */
const dayAt = (day: number, minutes = 0): Date =>
  new Date(Date.parse(SAMPLE_NOW) - (DAYS - day) * DAY + minutes * 60_000)

function liveDay(learner: Learner, day: number, first: number): void {
  const { db, next } = learner
  for (const [on, fixture, file] of READ_ON) if (Math.max(on, first) === day) read(db, day, fixture, file)
  const weekend = dayAt(day).getUTCDay() % 6 === 0
  const isAway = AWAY.some(([from, to]) => day >= from && day <= to)
  if (isAway || (day > first && next() < (weekend ? 0.45 : 0.14))) return
  const begin = dayAt(day, next() < 0.6 ? -60 * next() : 560 + 120 * next())
  const over = review(learner, begin, next() < 0.06)
  if (day === first || next() < 0.34) quiz(learner, new Date(over.getTime() + 240_000))
}

function read(db: Db, day: number, fixture: string, file: string): void {
  const source: ArticleSource = {
    name: file,
    format: file.endsWith('.html') ? 'html' : 'markdown',
    content: readFileSync(join(ROOT, 'fixtures', fixture, file), 'utf8'),
  }
  const article = readArticle({ source, putBack: [] }, () => undefined)
  acceptArticle(db, dayAt(day, -90), { id: fixture, source, article })
}

function review(learner: Learner, at: Date, leaves: boolean): Date {
  const { day } = momentOf(learner.db, at)
  const waits = (['due', 'new'] as const).some((which) => offeredFacts(learner.db, day, { which }).length > 0)
  return waits ? sit(learner, at, { kind: 'review' }, leaves) : at
}

/** A quiz on one of the articles read so far, the newer ones more often; the first one is a taste. */
function quiz(learner: Learner, at: Date): void {
  const { db, next } = learner
  const articles = sql<{ id: string; asked: number }>(
    db,
    `SELECT a.id, (SELECT count(*) FROM session s WHERE s.article = a.id) AS asked
     FROM article a ORDER BY a.imported_at DESC`,
  ).all()
  const article = articles[Math.floor(next() ** 1.6 * articles.length)]
  if (!article) return
  const kind = article.asked === 0 ? 'taste' : 'quiz'
  sit(learner, at, { kind, article: article.id, ...(kind === 'quiz' && { count: 16 }) })
}

/** Today's first: there is a result to look at, and what is due is still to come. */
function quizInTheMorning(learner: Learner): void {
  sit(learner, dayAt(DAYS, -14), { kind: 'quiz', article: 'tides', count: 12 })
}

const isMain = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href
if (isMain) {
  const [, , folder, days] = process.argv
  if (folder === undefined || existsSync(join(folder, 'library.db'))) {
    console.error('Name a folder that has no library yet: node scripts/sample-library.ts FOLDER [DAYS]')
    process.exitCode = 1
  } else {
    await makeSampleLibrary(resolve(folder), days === undefined ? DAYS : Number(days))
    console.log(`AFTERREAD_NOW=${SAMPLE_NOW} node bin/afterread.mjs serve --library ${resolve(folder)}`)
  }
}
