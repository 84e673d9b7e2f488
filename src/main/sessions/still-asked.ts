import type { Answered, Session } from './course.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { PlanItem } from './plan.ts'

/**
 * The plan of a session without what was set aside since it began: a question, or all the facts one is asked for.
 * What was answered stays; what was passed over is not come back to in this session, so that the places of the
 * answers after it stay theirs.
 */
export function stillAsked(db: Db, session: Session, answered: readonly Answered[]): readonly PlanItem[] {
  const { plan, startedAt } = session
  if (!wasDecidedSince(db, startedAt)) return plan
  const planned = answered.filter(({ why }) => why !== 'again').map(({ question }) => question)
  return withoutSetAside(plan, new Set(planned), setAside(db, plan))
}

/** What the learner set aside: questions and facts. */
export type SetAside = { readonly questions: ReadonlySet<string>; readonly facts: ReadonlySet<string> }

export function withoutSetAside(
  plan: readonly PlanItem[],
  answered: ReadonlySet<string>,
  { questions, facts }: SetAside,
): PlanItem[] {
  const last = plan.findLastIndex(({ question }) => answered.has(question))
  const isAside = (item: PlanItem): boolean =>
    questions.has(item.question) || item.facts.every((fact) => facts.has(fact))
  return plan.filter((item, i) => answered.has(item.question) || (i > last && !isAside(item)))
}

/** Most sessions see no decision, and an answer must not wait for a look at all of its plan. */
function wasDecidedSince(db: Db, startedAt: string): boolean {
  const newest = sql<{ at: string }>(db, 'SELECT at FROM decision ORDER BY id DESC LIMIT 1').get()
  return newest !== undefined && newest.at >= startedAt
}

function setAside(db: Db, plan: readonly PlanItem[]): SetAside {
  const questions = sql<{ id: string }>(
    db,
    'SELECT j.value AS id FROM json_each(?) j CROSS JOIN set_aside x ON x.question = j.value',
  ).all(JSON.stringify(plan.map(({ question }) => question)))
  const facts = sql<{ id: string }>(
    db,
    'SELECT j.value AS id FROM json_each(?) j CROSS JOIN memory m ON m.fact = j.value WHERE m.suspended = 1',
  ).all(JSON.stringify(plan.flatMap((item) => item.facts)))
  return {
    questions: new Set(questions.map(({ id }) => id)),
    facts: new Set(facts.map(({ id }) => id)),
  }
}
