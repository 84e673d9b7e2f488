import type { TopicScore } from '../shared/models.ts'
import type { ArticleScores, Attempt, TopicOverTime } from '../shared/score-models.ts'
import type { SessionKind } from '../shared/session-models.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { standings, tallyOf } from './facts.ts'
import type { Standing } from './facts.ts'
import { knownNow, scoreOf } from './mastery.ts'
import type { Marked } from './mastery.ts'

/** A first attempt at one fact in a session: what comes back later in it counts no points. */
type Counted = Marked & {
  readonly session: string
  readonly kind: SessionKind
  readonly title: string
  readonly at: string
  readonly finished: number
  readonly submission: string
  readonly article: string
  readonly topic: string
}

const COUNTED = `SELECT s.id AS session, s.kind, s.title, s.started_at AS at, s.finished_at IS NOT NULL AS finished,
    a.submission, f.article, f.topic, a.score AS points, a.possible, a.g
  FROM scored a JOIN session s ON s.id = a.session JOIN fact f ON f.id = a.fact
  WHERE a.why <> 'again'`

/** What one session earned, all its articles together; null where nothing was answered in it. */
export function attemptOf(db: Db, session: string): Attempt | null {
  const counted = sql<Counted>(db, `${COUNTED} AND a.session = ? ORDER BY a.sequence`).all(session)
  return attempt(counted)
}

/** The sessions that asked about an article, oldest first, each with what it earned on this article. */
export function attemptsAt(db: Db, article: string): Attempt[] {
  return bySession(countedOn(db, article)).flatMap((counted) => attempt(counted) ?? [])
}

/** Every article with its attempts and topics over time. */
export function scores(db: Db, day: number): ArticleScores[] {
  const articles = sql<{ id: string; title: string }>(
    db,
    'SELECT id, title FROM article ORDER BY title',
  ).all()
  return articles.map(({ id, title }) => {
    const standing = standings(db, day, id)
    const sessions = bySession(countedOn(db, id))
    return {
      article: id,
      title,
      knownNow: knownNow(standing.map(({ recall }) => recall)),
      tally: tallyOf(standing),
      attempts: sessions.flatMap((counted) => attempt(counted) ?? []),
      topics: topicScores(standing).map((topic) => ({ ...topic, line: lineOf(topic.topic, sessions) })),
    }
  })
}

/** Known now by topic, in the order of the article, always with the share never asked. */
export function topicScores(standing: readonly Standing[]): TopicScore[] {
  return [...Map.groupBy(standing, ({ topic }) => topic)].map(([topic, facts]) => ({
    topic,
    facts: facts.length,
    unseen: facts.filter(({ known }) => known === 'new').length,
    knownNow: knownNow(facts.map(({ recall }) => recall)),
  }))
}

const countedOn = (db: Db, article: string): Counted[] =>
  sql<Counted>(
    db,
    `${COUNTED} AND a.session IN (
       SELECT DISTINCT x.session FROM fact y CROSS JOIN answer x ON x.fact = y.id WHERE y.article = ?)
     AND f.article = ? ORDER BY s.started_at, s.id, a.sequence`,
  ).all(article, article)

const bySession = (counted: readonly Counted[]): Counted[][] => [
  ...Map.groupBy(counted, ({ session }) => session).values(),
]

function attempt(counted: readonly Counted[]): Attempt | null {
  const [first] = counted
  if (!first) return null
  const score = scoreOf(counted)
  return {
    session: first.session,
    kind: first.kind,
    title: first.title,
    articles: [...new Set(counted.map(({ article }) => article))],
    at: first.at,
    finished: first.finished === 1,
    ...score,
    points: exact(score.points),
    possible: exact(score.possible),
    answers: new Set(counted.map(({ submission }) => submission)).size,
  }
}

function lineOf(topic: string, sessions: readonly Counted[][]): TopicOverTime['line'] {
  return sessions.flatMap((session) => {
    const on = attempt(session.filter((counted) => counted.topic === topic))
    return on ? [{ at: on.at, percent: on.percent, answers: on.answers }] : []
  })
}

/** Sums of thirds and fifths of a point, without the noise of adding them. */
export const exact = (points: number): number => Math.round(points * 1e6) / 1e6
