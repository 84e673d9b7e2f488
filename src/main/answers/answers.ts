import type { Input, Output } from '../../shared/contract.ts'
import { courseAfter, courseOf, dealtAt, verdictOf } from '../sessions/course.ts'
import type { Answered, Course } from '../sessions/course.ts'
import type { Dealt } from '../../engine/bank/dealing.ts'
import { inOneLook, inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { feedbackOf } from './feedback.ts'
import { markResponse } from './marking.ts'
import type { Marked, Part } from './marking.ts'
import { keepAnswer, keptOf, saveKept } from '../memory/memory.ts'
import type { Kept } from '../memory/memory.ts'
import { momentOf } from '../moment.ts'
import type { Moment } from '../moment.ts'
import { currentParameters } from '../memory/parameters.ts'
import type { PlanItem } from '../sessions/plan.ts'
import { rate } from '../memory/rating.ts'
import { retrievability } from '../memory/schedule.ts'
import { viewOfCourse } from '../sessions/sessions.ts'
import { settings } from '../settings.ts'
import { insertAnswer } from './answer-row.ts'
import type { AnswerRow } from './answer-row.ts'
import { keepWording } from './wordings.ts'
import type { Question } from '../../engine/types.ts'

/**
 * Stores an answer, in one transaction, and only then says what it came to. An answer whose uid is already
 * stored changes nothing and gets the same reply.
 */
export function answerQuestion(db: Db, now: Date, input: Input<'answer'>): Output<'answer'> {
  const course = inTransaction(db, () =>
    isStored(db, input) ? courseOf(db, input.session) : storeAnswer(db, momentOf(db, now), input),
  )
  return inOneLook(db, () => ({
    feedback: feedbackOf(db, input.uid),
    session: viewOfCourse(db, course),
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

function storeAnswer(db: Db, moment: Moment, input: Input<'answer'>): Course {
  const course = courseOf(db, input.session)
  const given = storeGiven(db, moment, course, itemAsked(course, input), input)
  return finished(db, courseAfter(db, input.session, [...course.answered, given], course.missed), moment.at)
}

/** An answer to a place of a session. `blank` is set where a paper was handed in with nothing written there. */
export type Given = Input<'answer'> & { readonly blank?: boolean }

/**
 * Marks an answer, stores it and what it makes of the memory of its facts: to be called in a transaction. Returns it
 * as `answeredIn` would read it.
 */
export function storeGiven(db: Db, moment: Moment, course: Course, item: PlanItem, input: Given): Answered {
  const { question, version, dealt } = dealtAt(db, course.session, item, input.position)
  const marked = markResponse(question, dealt, input.response, input.hinted)
  const wording = keepWording(db, question, version)
  const asked: Asked = { course, item, question, dealt, marked, wording }
  const parts = marked.parts.map((part, i) => storePart(db, moment, input, asked, part, i))
  return {
    submission: input.uid,
    position: input.position,
    question: question.id,
    form: question.form,
    why: item.why,
    verdict: verdictOf(parts),
    parts: parts.map(({ fact, right }) => ({ fact, right })),
  }
}

type Asked = {
  readonly course: Course
  readonly item: PlanItem
  readonly question: Question
  readonly dealt: Dealt
  readonly marked: Marked
  readonly wording: string
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

function storePart(
  db: Db,
  moment: Moment,
  input: Given,
  asked: Asked,
  part: Part,
  i: number,
): Answered['parts'][number] & Pick<Answered, 'verdict'> {
  const { item, question, marked } = asked
  const kept = keptOf(db, part.fact)
  const parameters = currentParameters(db)
  const { retention } = settings(db)
  const recall = kept.memory && retrievability(kept.memory, moment.day, parameters)
  const scheduled = !input.blank && isScheduled(asked, part.fact, kept, moment.day)
  const { evidence, p, g, kappa } = rate({
    form: question.form,
    verdict: part.verdict,
    guessed: input.guessed,
    hinted: input.hinted,
    g: part.g,
    classes: marked.classes,
    recall,
    scheduled,
    forced: part.forced,
    graduated: kept.memory !== null && kept.memory.state !== 'learning',
    ...(marked.byHand !== null && { byHand: marked.byHand }),
  })
  // As `COUNTS_AS_RIGHT` of memory.ts reads it from the log.
  const right = part.verdict === 'right' || part.verdict === 'partial'
  const after = keepAnswer(kept, {
    evidence,
    day: moment.day,
    form: question.form,
    right,
    retention,
    parameters,
  })
  const row: AnswerRow = {
    uid: i === 0 ? input.uid : `${input.uid}#${i}`,
    submission: input.uid,
    sequence: null,
    kind: 'answer',
    voids: null,
    session: input.session,
    position: input.position,
    fact: part.fact,
    question: question.id,
    form: question.form,
    why: item.why,
    ...moment,
    verdict: part.verdict,
    score: part.score,
    possible: part.possible,
    rating: evidence.kind === 'practice' ? null : evidence.kind === 'blend' ? 3 : evidence.grade,
    rated_by: marked.byHand !== null && evidence.kind !== 'practice' ? 'learner' : 'rule',
    evidence: JSON.stringify(evidence),
    p,
    g,
    kappa,
    scheduled: scheduled ? 1 : 0,
    ms: input.ms,
    hinted: input.hinted ? 1 : 0,
    guessed: input.guessed ? 1 : 0,
    confidence: null,
    response: JSON.stringify(input.response),
    chosen: part.chosen,
    confused: part.confused,
    wording: asked.wording,
    dealt: JSON.stringify(asked.dealt),
    recall,
    before: JSON.stringify(kept.memory),
    after: JSON.stringify(after.memory),
    retention,
    parameters: parameters.id,
    flags: JSON.stringify(flagsOf(db, moment, asked, input)),
  }
  insertAnswer(db, row)
  saveKept(db, part.fact, after, parameters.id)
  const passed = row.rated_by === 'learner' && row.rating !== null ? row.rating >= 2 : right
  return { fact: part.fact, right: passed, verdict: part.verdict }
}

/** What is said of the answer's circumstances. A paper's answers are stored later than they were given. */
function flagsOf(db: Db, { at }: Moment, { course }: Asked, { blank }: Given): string[] {
  const behind = course.session.kind !== 'exam' && isClockBehind(db, at)
  return [...(behind ? ['clock behind'] : []), ...(blank ? [LEFT_BLANK] : [])]
}

/** The flag of a place that was handed in without an answer: it scores nothing and says nothing of the memory. */
export const LEFT_BLANK = 'left blank'

/** Practice never moves a due day; what counts is asked because it is due or new, and still is, or for an exam. */
function isScheduled({ course, item, question }: Asked, fact: string, kept: Kept, day: number): boolean {
  const { session } = course
  if (session.kind === 'practice' || item.why === 'practice') return false
  if (!item.facts.includes(fact)) return false
  if (session.kind === 'exam' && question.form !== 'match' && question.form !== 'sort') return true
  // A clock set back within a session does not undo what was due when it began.
  return kept.memory === null || kept.memory.due <= Math.max(day, session.day)
}

/** Whether the clock stands before the answer stored last. */
export function isClockBehind(db: Db, at: string): boolean {
  const last = sql<{ at: string }>(db, 'SELECT at FROM answer ORDER BY id DESC LIMIT 1').get()
  return last !== undefined && at < last.at
}

/** Notes when a session came to its end, or that it goes on after all; returns where it then stands. */
export const finishWhenDone = (db: Db, session: string, at: string): Course =>
  finished(db, courseOf(db, session), at)

function finished(db: Db, course: Course, at: string): Course {
  const finishedAt = course.agenda.now === null ? at : null
  // Its row holds the whole plan, and is not written anew where nothing changes.
  sql(db, 'UPDATE session SET finished_at = ? WHERE id = ? AND finished_at IS NOT ?').run(
    finishedAt,
    course.session.id,
    finishedAt,
  )
  return { ...course, session: { ...course.session, finishedAt } }
}
