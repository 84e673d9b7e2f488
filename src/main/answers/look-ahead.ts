import { askables } from '../sessions/askables.ts'
import { courseOf } from '../sessions/course.ts'
import type { Course } from '../sessions/course.ts'
import type { Db } from '../db/sql.ts'
import { questionById } from '../questions/questions.ts'
import type { StoredQuestion } from '../questions/questions.ts'
import { ownBlockOf } from '../own/own-blocks.ts'
import { shownArticle } from '../articles/shown-article.ts'
import { readingOf } from '../articles/readings.ts'
import { wordingNow } from './wordings.ts'

/**
 * Reads what the next answer of a session will need, while its learner reads: the question it is at, as it would be kept
 * with the answer, and the one that will most likely follow. All of it is only kept in memory, as long as it is so.
 */
export function lookAhead(db: Db, session: string): void {
  const course = courseOf(db, session)
  const { now } = course.agenda
  if (now === null || course.session.kind === 'exam') return
  const asked = read(db, now.question)
  if (asked) wordingNow(db, asked.question, asked.version)
  askables(db, course.session.day, { which: 'all', facts: now.facts })
  const next = likelyNext(course)
  if (next !== null) read(db, next)
}

/** Does so once the reply is on its way; what could not be read is read with the answer, and refused there. */
export function lookingAhead(db: Db, report: (error: unknown) => void): (session: string) => void {
  const look = (session: string): void => {
    try {
      if (db.open) lookAhead(db, session)
    } catch (error) {
      report(error)
    }
  }
  return (session) => void setImmediate(look, session)
}

function read(db: Db, id: string): StoredQuestion | null {
  const stored = questionById(db, id)
  if (!stored) return null
  shownArticle(db, readingOf(db, stored.version).article)
  ownBlockOf(db, stored.version)
  return stored
}

function likelyNext({ session, answered, agenda }: Course): string | null {
  const gone = new Set([...answered.map(({ question }) => question), agenda.now?.question])
  return session.plan.find(({ question }) => !gone.has(question))?.question ?? null
}
