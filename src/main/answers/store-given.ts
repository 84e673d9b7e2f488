import type { Input } from '../../shared/contract.ts'
import type { Dealt } from '../../engine/bank/dealing.ts'
import type { Question } from '../../engine/types.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { keepAnswer, keptOf, saveKept } from '../memory/memory.ts'
import type { Kept } from '../memory/memory.ts'
import { currentParameters } from '../memory/parameters.ts'
import { rate } from '../memory/rating.ts'
import { retrievability } from '../memory/schedule.ts'
import type { Moment } from '../moment.ts'
import { dealtAt, verdictOf } from '../sessions/course.ts'
import type { Answered, Course } from '../sessions/course.ts'
import type { PlanItem } from '../sessions/plan.ts'
import { settings } from '../settings.ts'
import { insertAnswer } from './answer-row.ts'
import type { AnswerRow } from './answer-row.ts'
import { markResponse } from './marking.ts'
import type { Marked, Part } from './marking.ts'
import { keepWording, wordingNow } from './wordings.ts'
import type { Wording } from './wordings.ts'

/** An answer to a place of a session. `blank` is set where a paper was handed in with nothing written there. */
export type Given = Input<'answer'> & { readonly blank?: boolean }

/** What was stored of an answer, as it would be read. */
export type StoredAnswer = {
  readonly answered: Answered
  readonly rows: readonly [AnswerRow, ...AnswerRow[]]
  readonly wording: Wording
}

/** Marks an answer, stores it and what it makes of the memory of its facts: to be called in a transaction. */
export function storeGiven(
  db: Db,
  moment: Moment,
  course: Course,
  item: PlanItem,
  input: Given,
): StoredAnswer {
  const { question, version, dealt } = dealtAt(db, course.session, item, input.position)
  const marked = markResponse(question, dealt, input.response, input.hinted)
  const wording = wordingNow(db, question, version)
  const asked: Asked = { course, item, question, dealt, marked, wording: keepWording(db, wording) }
  const [first, ...others] = marked.parts.map((part, i) => storePart(db, moment, input, asked, part, i))
  if (!first) throw new Error(`The question ${question.id} asks of no fact.`)
  return { answered: answeredAs([first, ...others]), rows: [first, ...others], wording }
}

/** The rows of an answer as `answeredIn` would read them. */
function answeredAs(rows: readonly [AnswerRow, ...AnswerRow[]]): Answered {
  const [{ submission, position, question, form, why }] = rows
  const parts = rows.map((row) => ({ fact: row.fact, right: countsAsRight(row) }))
  return { submission, position, question, form, why, verdict: verdictOf(rows), parts }
}

/** As `COUNTS_AS_RIGHT` of memory.ts reads it from the log. */
function countsAsRight({ rated_by, rating, verdict }: AnswerRow): boolean {
  if (rated_by === 'learner' && rating !== null) return rating >= 2
  return verdict === 'right' || verdict === 'partial'
}

type Asked = {
  readonly course: Course
  readonly item: PlanItem
  readonly question: Question
  readonly dealt: Dealt
  readonly marked: Marked
  readonly wording: string
}

function storePart(db: Db, moment: Moment, input: Given, asked: Asked, part: Part, i: number): AnswerRow {
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
  const stored = insertAnswer(db, row)
  saveKept(db, part.fact, after, parameters.id)
  return stored
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
