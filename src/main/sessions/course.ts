import type { Form } from '../../engine/types.ts'
import type { Verdict } from '../../shared/models.ts'
import type { SessionKind } from '../../shared/session-models.ts'
import { deal } from '../../engine/bank/dealing.ts'
import type { Dealt } from '../../engine/bank/dealing.ts'
import { Refused } from '../dispatch.ts'
import { anyWriteOf, keeping } from '../db/keep.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { COUNTS_AS_RIGHT } from '../memory/memory.ts'
import { agenda } from './plan.ts'
import type { Agenda, Askable, Given, PlanItem } from './plan.ts'
import { questionById } from '../questions/questions.ts'
import { missedAfter } from './missed.ts'
import { stillAsked } from './still-asked.ts'
import type { StoredQuestion } from '../questions/questions.ts'

export type Session = {
  readonly id: string
  readonly kind: SessionKind
  readonly title: string
  readonly article: string | null
  readonly topic: string | null
  readonly seed: string
  readonly startedAt: string
  readonly day: number
  readonly finishedAt: string | null
  /** The time of an exam, or null where no clock runs. */
  readonly minutes: number | null
  readonly plan: readonly PlanItem[]
}

/** An answered question of a session: the parts that stand, in the order given. */
export type Answered = {
  readonly submission: string
  readonly position: number
  readonly question: string
  readonly form: Form
  readonly why: PlanItem['why']
  readonly verdict: Verdict
  readonly parts: readonly { readonly fact: string; readonly right: boolean }[]
}

/** A session, what was answered in it, and where that leaves it. */
export type Course = {
  readonly session: Session
  readonly answered: readonly Answered[]
  readonly agenda: Agenda
  /** The facts missed in it that were not right since, as they were when it began. */
  readonly missed: ReadonlyMap<string, Askable>
}

type SessionRow = Omit<Session, 'plan' | 'startedAt' | 'finishedAt'> & {
  readonly started_at: string
  readonly finished_at: string | null
}

export function sessionById(db: Db, id: string): Session {
  const row = sql<SessionRow>(
    db,
    `SELECT id, kind, title, article, topic, seed, started_at, day, finished_at, minutes
     FROM session WHERE id = ?`,
  ).get(id)
  if (!row) throw new Refused('not-found', 'There is no such session. Start another one from Today.')
  const { started_at, finished_at, ...session } = row
  return { ...session, startedAt: started_at, finishedAt: finished_at, plan: planOf(db, id) }
}

type Planned = { readonly session: string; readonly plan: readonly PlanItem[] }
const lastPlanned = new WeakMap<Db, Planned>()

/** A plan never changes, and each answer of its session asks for it: the last one is kept. */
export function planOf(db: Db, session: string): readonly PlanItem[] {
  const last = lastPlanned.get(db)
  if (last?.session === session) return last.plan
  const row = sql<{ plan: string }>(db, 'SELECT plan FROM session WHERE id = ?').get(session)
  const plan = JSON.parse(row?.plan ?? '[]') as readonly PlanItem[] // written by `startSession`
  lastPlanned.set(db, { session, plan })
  return plan
}

const courses = keeping<Course>('course', 2, [
  // A session that is new follows none, and SQLite would plan a look for what belongs to it.
  ['UPDATE ON session', `''`],
  ['DELETE ON session', `''`],
  ...anyWriteOf('answer', 'decision', 'fact', 'question', 'question_fact', 'question_note'),
])

/** What was read is kept from one answer to the next, until something is written that it follows from. */
export const courseOf = (db: Db, id: string): Course => courses.of(db, id, () => freshCourse(db, id))

/** To be called when an answer was stored, with where that leaves its session. */
export const keepCourse = (db: Db, course: Course): void => courses.put(db, course.session.id, course)

/** Everything is derived from the plan and the answers that stand, so a killed session needs no repair. */
export const freshCourse = (db: Db, id: string): Course =>
  courseAfter(db, sessionById(db, id), answeredIn(db, id))

/** The same after one more answer, where nothing else was written since. */
export function courseWith(db: Db, { session, answered, missed }: Course, newest: Answered): Course {
  const stored = { ...session, plan: planOf(db, session.id) }
  return courseAfter(db, stored, [...answered, newest], { missed, newest })
}

type Before = { readonly missed: Course['missed']; readonly newest: Answered | null }

/** @param before what was missed before the newest of the answers; without it all of them are gone through */
function courseAfter(
  db: Db,
  stored: Session,
  answered: readonly Answered[],
  before: Before = { missed: new Map(), newest: null },
): Course {
  if (stored.kind === 'exam') {
    return {
      session: stored,
      answered,
      agenda: agendaOfPaper(stored, answered.length),
      missed: before.missed,
    }
  }
  const plan = stillAsked(db, stored, answered)
  const session = { ...stored, plan }
  const given: Given[] = answered.map(({ position, question, parts }, i) => ({
    position,
    question,
    facts: parts,
    ...(i >= answered.length - 2 && { topic: topicShown(db, question) }),
  }))
  const missed = missedAfter(db, session, before.newest ? [before.newest] : answered, before.missed)
  return { session, answered, agenda: agenda(session.plan, given, missed, session.seed), missed }
}

/** The topic that stood over a question, in its article. */
function topicShown(db: Db, id: string): string {
  const stored = questionById(db, id)
  return stored ? `${stored.article} ${stored.question.topic}` : ''
}

/** A paper is asked as a whole and nothing of it comes back: it is over when it is handed in. */
function agendaOfPaper({ plan, finishedAt }: Session, answered: number): Agenda {
  return { now: finishedAt === null ? (plan[0] ?? null) : null, position: answered, total: plan.length }
}

/** The question at a place of the session, dealt as it is shown there. */
export function dealtAt(
  db: Db,
  session: Pick<Session, 'id' | 'seed'>,
  item: PlanItem,
  position: number,
): StoredQuestion & { readonly dealt: Dealt } {
  const stored = questionById(db, item.question)
  if (!stored)
    throw new Error(`The session ${session.id} asks ${item.question}, which is not in the library.`)
  return { ...stored, dealt: deal(stored.question, item.keyAt, `${session.seed}:${position}`) }
}

type AnsweredRow = {
  readonly submission: string
  readonly position: number
  readonly question: string
  readonly form: Form
  readonly why: PlanItem['why']
  readonly verdict: Verdict
  readonly fact: string
  readonly correct: number
}

export function answeredIn(db: Db, session: string): Answered[] {
  const rows = sql<AnsweredRow>(
    db,
    `SELECT submission, position, question, form, why, verdict, fact, ${COUNTS_AS_RIGHT} AS correct
     FROM standing WHERE session = ? ORDER BY position, sequence`,
  ).all(session)
  return [...Map.groupBy(rows, ({ submission }) => submission).values()].flatMap((parts) => {
    const [first] = parts
    if (!first) return []
    const { submission, position, question, form, why } = first
    const verdict = verdictOf(parts)
    return { submission, position, question, form, why, verdict, parts: parts.map(asPart) }
  })
}

const asPart = (row: AnsweredRow): Answered['parts'][number] => ({ fact: row.fact, right: row.correct === 1 })

/** What a whole question came to, from its parts. */
export function verdictOf(parts: readonly { readonly verdict: Verdict }[]): Verdict {
  const [first] = parts
  if (first && parts.every(({ verdict }) => verdict === first.verdict)) return first.verdict
  return parts.some(({ verdict }) => verdict === 'right') ? 'partial' : 'wrong'
}
