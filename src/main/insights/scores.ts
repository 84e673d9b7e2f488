import type { TopicScore } from '../../shared/models.ts'
import type { ArticleScores, Attempt, ScoredArticle, TopicOverTime } from '../../shared/score-models.ts'
import { FEWEST_OF_REVIEW } from '../../shared/comparable.ts'
import type { SessionKind } from '../../shared/session-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { standings, tallyOf } from '../articles/facts.ts'
import type { Standing } from '../articles/facts.ts'
import { knownNow, scoreOf } from '../memory/mastery.ts'
import type { Earned } from '../memory/mastery.ts'
import { countAnswers } from '../memory/totals.ts'

/** So many scores make a line in a list. */
const LINE = 12

/** What a session earned; what comes back later in it counts no points. */
type EarnedIn = Earned & {
  readonly session: string
  readonly kind: SessionKind
  readonly title: string
  readonly at: string
  readonly finished: number
  readonly article: string
  readonly articles: number
}

/** What one session earned by the sums, all its articles together; null where nothing was answered in it. */
export function attemptOf(db: Db, session: string): Attempt | null {
  const row = sql<EarnedIn>(
    db,
    `SELECT s.id AS session, s.kind, s.title, s.started_at AS at, s.finished_at IS NOT NULL AS finished,
       min(t.article) AS article, count(*) AS articles, sum(t.answers) AS answers, sum(t.points) AS points,
       sum(t.possible) AS possible, sum(t.weight) AS weight, sum(t.gained) AS gained
     FROM session s JOIN score_total t ON t.session = s.id
     WHERE s.id = ? AND t.answers > 0 GROUP BY s.id`,
  ).get(session)
  return row ? asAttempt(row) : null
}

/** The sessions that asked about an article, oldest first, each with what it earned on this article. */
export function attemptsAt(db: Db, article: string): Attempt[] {
  countAnswers(db)
  return sql<EarnedIn>(
    db,
    `SELECT t.session, s.kind, s.title, t.at, s.finished_at IS NOT NULL AS finished, t.article, t.answers,
       t.points, t.possible, t.weight, t.gained,
       (SELECT count(*) FROM score_total o WHERE o.session = t.session AND o.answers > 0) AS articles
     FROM score_total t JOIN session s ON s.id = t.session
     WHERE t.article = ? AND t.answers > 0 ORDER BY t.at, t.session`,
  )
    .all(article)
    .map(asAttempt)
}

/** Every article with how often it was attempted and how its last attempts went, by title. */
export function scores(db: Db): ScoredArticle[] {
  countAnswers(db)
  const articles = sql<{ article: string; title: string; attempts: number; last: string | null }>(
    db,
    `SELECT a.id AS article, a.title, count(t.session) AS attempts, max(t.at) AS last
     FROM article a LEFT JOIN score_total t ON t.article = a.id AND t.answers > 0
     WHERE a.binned_at IS NULL OR t.session IS NOT NULL
     GROUP BY a.id ORDER BY a.title`,
  ).all()
  return articles.map((row) => ({ ...row, line: lineOf(db, row.article) }))
}

/** An article with its attempts and its topics over time. */
export function articleScores(db: Db, day: number, article: string): ArticleScores {
  const row = sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(article)
  if (!row) throw new Refused('not-found', 'That article is not in the library. Open the scores again.')
  const standing = standings(db, day, article)
  return {
    article,
    title: row.title,
    knownNow: knownNow(standing.map(({ recall }) => recall)),
    tally: tallyOf(standing),
    attempts: attemptsAt(db, article),
    topics: topicScores(standing).map((topic) => ({ ...topic, line: topicLine(db, article, topic.topic) })),
  }
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

/** The last scores of an article that can be set beside each other (`isComparable`), oldest first. */
function lineOf(db: Db, article: string): number[] {
  return sql<Earned>(
    db,
    `SELECT t.answers, t.points, t.possible, t.weight, t.gained
     FROM score_total t JOIN session s INDEXED BY session_state ON s.id = t.session
     WHERE t.article = ? AND t.possible > 0 AND s.kind <> 'practice' AND s.finished_at IS NOT NULL
       AND (s.kind <> 'review' OR t.answers >= ${FEWEST_OF_REVIEW})
     ORDER BY t.at DESC, t.session DESC LIMIT ${LINE}`,
  )
    .all(article)
    .map((row) => scoreOf(row).percent)
    .reverse()
}

function topicLine(db: Db, article: string, topic: string): TopicOverTime['line'] {
  return sql<Earned & { readonly at: string }>(
    db,
    `SELECT at, answers, points, possible, weight, gained FROM topic_score_total
     WHERE article = ? AND topic = ? AND answers > 0 ORDER BY at DESC, session DESC LIMIT ${LINE}`,
  )
    .all(article, topic)
    .map((row) => ({ at: row.at, percent: scoreOf(row).percent, answers: row.answers }))
    .reverse()
}

const asAttempt = ({ finished, ...row }: EarnedIn): Attempt => ({
  session: row.session,
  kind: row.kind,
  title: row.title,
  article: row.articles === 1 ? row.article : null,
  articles: row.articles,
  at: row.at,
  finished: finished === 1,
  ...scoreOf(row),
})
