import type { Input, Output } from '../../shared/contract.ts'
import { inOneLook, inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { momentOf } from '../moment.ts'
import type { Moment } from '../moment.ts'
import { courseOf, courseWith, keepCourse } from '../sessions/course.ts'
import type { Course } from '../sessions/course.ts'
import type { PlanItem } from '../sessions/plan.ts'
import { viewOfCourse } from '../sessions/sessions.ts'
import { feedbackOf, feedbackOn } from './feedback.ts'
import { storeGiven } from './store-given.ts'
import type { StoredAnswer } from './store-given.ts'

/**
 * Stores an answer, in one transaction, and only then says what it came to. An answer whose uid is already
 * stored changes nothing and gets the same reply.
 */
export function answerQuestion(db: Db, now: Date, input: Input<'answer'>): Output<'answer'> {
  const stored = inTransaction(db, () =>
    isStored(db, input) ? null : storeAnswer(db, momentOf(db, now), input),
  )
  if (stored) keepCourse(db, stored.course)
  return inOneLook(db, () => ({
    feedback: stored ? feedbackOn(db, stored.rows, stored.wording) : feedbackOf(db, input.uid),
    session: viewOfCourse(db, stored?.course ?? courseOf(db, input.session), stored !== null),
  }))
}

function isStored(db: Db, input: Input<'answer'>): boolean {
  const stored = sql<{ session: string; position: number }>(
    db,
    'SELECT session, position FROM answer WHERE uid = ?',
  ).get(input.uid)
  if (!stored) return false
  if (stored.session === input.session && stored.position === input.position) return true
  throw new Refused('conflict', 'Another answer was stored under this one’s id: nothing was changed.')
}

function storeAnswer(
  db: Db,
  moment: Moment,
  input: Input<'answer'>,
): Omit<StoredAnswer, 'answered'> & { readonly course: Course } {
  const course = courseOf(db, input.session)
  const { answered, ...stored } = storeGiven(db, moment, course, itemAsked(course, input), input)
  return { ...stored, course: finished(db, courseWith(db, course, answered), moment.at) }
}

function itemAsked({ session, agenda }: Course, { position, question }: Input<'answer'>): PlanItem {
  if (session.kind === 'exam') {
    throw new Refused('conflict', 'This is an exam: its answers are marked when it is handed in.')
  }
  if (session.finishedAt !== null || agenda.now === null) {
    throw new Refused('conflict', 'This session is over; this answer was not stored. Its result is kept.')
  }
  if (agenda.position !== position || (question ?? agenda.now.question) !== agenda.now.question) {
    throw new Refused(
      'conflict',
      'This is not the question the session is at: nothing was stored. Go on with the one it shows.',
    )
  }
  return agenda.now
}

/** Notes when a session came to its end, or that it goes on after all; returns where it then stands. */
export const finishWhenDone = (db: Db, session: string, at: string): Course =>
  finished(db, courseOf(db, session), at)

function finished(db: Db, course: Course, at: string): Course {
  const finishedAt = course.agenda.now === null ? at : null
  // Its row holds the whole plan, and is not written anew where nothing changes.
  if (finishedAt !== course.session.finishedAt) {
    sql(db, 'UPDATE session SET finished_at = ? WHERE id = ?').run(finishedAt, course.session.id)
  }
  return { ...course, session: { ...course.session, finishedAt } }
}
