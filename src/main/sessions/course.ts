import type { Form } from '../../engine/types.ts'
import type { Verdict } from '../../shared/models.ts'
import type { SessionKind } from '../../shared/session-models.ts'
import { imageOf } from '../answers/answer-row.ts'
import { askables } from './askables.ts'
import { deal } from '../../engine/bank/dealing.ts'
import type { Dealt } from '../../engine/bank/dealing.ts'
import { Refused } from '../dispatch.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { COUNTS_AS_RIGHT } from '../memory/memory.ts'
import { agenda } from './plan.ts'
import type { Agenda, Askable, Given, PlanItem } from './plan.ts'
import type { Memory } from '../memory/schedule.ts'
import { questionById } from '../questions/questions.ts'
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
function planOf(db: Db, session: string): readonly PlanItem[] {
  const last = lastPlanned.get(db)
  if (last?.session === session) return last.plan
  const row = sql<{ plan: string }>(db, 'SELECT plan FROM session WHERE id = ?').get(session)
  const plan = JSON.parse(row?.plan ?? '[]') as readonly PlanItem[] // written by `startSession`
  lastPlanned.set(db, { session, plan })
  return plan
}

/** Everything is derived from the plan and the answers that stand, so a killed session needs no repair. */
export const courseOf = (db: Db, id: string): Course => courseAfter(db, id, answeredIn(db, id))

/**
 * The same where the answers that stand are known.
 *
 * @param before what was missed before the newest of them, where nothing else was written since
 */
export function courseAfter(
  db: Db,
  id: string,
  answered: readonly Answered[],
  before: Course['missed'] = new Map(),
): Course {
  const stored = sessionById(db, id)
  if (stored.kind === 'exam') {
    return { session: stored, answered, agenda: agendaOfPaper(stored, answered.length), missed: before }
  }
  const plan = stillAsked(db, stored, answered)
  const session = { ...stored, plan }
  const given: Given[] = answered.map(({ position, question, parts }, i) => ({
    position,
    question,
    facts: parts,
    ...(i >= answered.length - 2 && { topic: topicShown(db, question) }),
  }))
  const last = new Map(answered.flatMap((one) => asked(session, one).map(({ fact, right }) => [fact, right])))
  const wrong = new Set([...last].flatMap(([fact, right]) => (right ? [] : [fact])))
  const newest = new Set(answered.at(-1)?.parts.map(({ fact }) => fact))
  const known = new Map([...before].filter(([fact]) => wrong.has(fact) && !newest.has(fact)))
  const others = [...wrong].filter((fact) => !known.has(fact))
  const missed = new Map([...known, ...asAtStart(db, session, others)])
  return { session, answered, agenda: agenda(session.plan, given, missed, session.seed), missed }
}

/** The topic that stood over a question, in its article. */
function topicShown(db: Db, question: string): string {
  const row = sql<{ topic: string }>(
    db,
    `SELECT article || ' ' || (body ->> '$.topic') AS topic FROM question WHERE id = ?`,
  ).get(question)
  return row?.topic ?? ''
}

/** A paper is asked as a whole and nothing of it comes back: it is over when it is handed in. */
function agendaOfPaper({ plan, finishedAt }: Session, answered: number): Agenda {
  return { now: finishedAt === null ? (plan[0] ?? null) : null, position: answered, total: plan.length }
}

/** The facts that a question was asked for; what it showed beside them is practice, and settles no miss. */
function asked({ plan }: Session, { question, why, parts }: Answered): Answered['parts'] {
  if (why === 'again') return parts
  const item = plan.find((planned) => planned.question === question)
  return parts.filter(({ fact }) => item?.facts.includes(fact))
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

/** Failures count on their own day alone. */
const onDay = (memory: Memory | null | undefined, day: number): Memory | null =>
  memory && memory.last < day ? { ...memory, failuresToday: 0 } : (memory ?? null)

/**
 * The missed facts with their memory as it was before the session, so that what comes back does not
 * depend on when one looks.
 */
function asAtStart(db: Db, session: Session, missed: readonly string[]): Map<string, Askable> {
  if (missed.length === 0) return new Map()
  const rows = sql<{ fact: string; before: string | null }>(
    db,
    `SELECT fact, before FROM answer
     WHERE session = ? AND fact IN (SELECT value FROM json_each(?)) ORDER BY sequence DESC`,
  ).all(session.id, JSON.stringify(missed))
  // The first image of a fact is the one that stays.
  const images = new Map(rows.map(({ fact, before }) => [fact, imageOf(before)]))
  const facts = askables(db, session.day, { which: 'all', facts: missed })
  return new Map(
    facts.map((askable) => [
      askable.fact,
      { ...askable, memory: onDay(images.get(askable.fact), session.day) },
    ]),
  )
}
