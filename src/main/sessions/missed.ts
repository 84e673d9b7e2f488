import { imageOf } from '../answers/answer-row.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { Memory } from '../memory/schedule.ts'
import { askables } from './askables.ts'
import type { Answered, Course, Session } from './course.ts'
import type { Askable } from './plan.ts'

/**
 * The facts missed in a session that were not right since.
 *
 * @param answered what was answered, in order
 * @param before what was missed before that
 */
export function missedAfter(
  db: Db,
  session: Session,
  answered: readonly Answered[],
  before: Course['missed'],
): Course['missed'] {
  const last = new Map(answered.flatMap((one) => asked(session, one).map(({ fact, right }) => [fact, right])))
  const left = [...before].filter(([fact]) => last.get(fact) !== true)
  const wrong = [...last].flatMap(([fact, right]) => (right || before.has(fact) ? [] : [fact]))
  return new Map([...left, ...asAtStart(db, session, wrong)])
}

/** The facts that a question was asked for; what it showed beside them is practice, and settles no miss. */
function asked({ plan }: Session, { question, why, parts }: Answered): Answered['parts'] {
  if (why === 'again') return parts
  const item = plan.find((planned) => planned.question === question)
  return parts.filter(({ fact }) => item?.facts.includes(fact))
}

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

/** Failures count on their own day alone. */
const onDay = (memory: Memory | null | undefined, day: number): Memory | null =>
  memory && memory.last < day ? { ...memory, failuresToday: 0 } : (memory ?? null)
