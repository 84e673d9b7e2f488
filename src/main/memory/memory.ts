import type { Evidence, Memory, Parameters } from './schedule.ts'
import { remember } from './schedule.ts'
import { isFirm } from './mastery.ts'
import type { ScheduledAnswer } from './mastery.ts'
import { sql, sqlRows } from '../db/sql.ts'
import type { Db, Value } from '../db/sql.ts'
import type { Form } from '../../engine/types.ts'

/** All that is kept of a fact beside its text: a fold of its answers and decisions. */
export type Kept = {
  readonly memory: Memory | null
  /** The last two answers that counted, oldest first. */
  readonly recent: readonly ScheduledAnswer[]
  /** How many of its answers count, practice among them. */
  readonly answers: number
  readonly suspended: boolean
  /** The study day it comes back on, or null. */
  readonly buriedUntil: number | null
}

export const NOTHING_KEPT: Kept = {
  memory: null,
  recent: [],
  answers: 0,
  suspended: false,
  buriedUntil: null,
}

/** What one answer adds. */
export type Step = {
  readonly evidence: Evidence
  readonly day: number
  readonly form: Form
  readonly right: boolean
  readonly retention: number
  readonly parameters: Parameters
}

/** The fold's step: practice counts as an answer and leaves the rest as it was. */
export function keepAnswer(kept: Kept, step: Step): Kept {
  const answers = kept.answers + 1
  if (step.evidence.kind === 'practice') return { ...kept, answers }
  // A clock set back must not make a fact forget backwards.
  const day = Math.max(step.day, kept.memory?.last ?? step.day)
  return {
    ...kept,
    answers,
    memory: remember(kept.memory, step.evidence, day, step.parameters, step.retention),
    recent: [...kept.recent, { day, form: step.form, right: step.right }].slice(-2),
  }
}

export type MemoryRow = {
  readonly state: Memory['state'] | null
  readonly stability: number
  readonly difficulty: number
  readonly due: number
  readonly last: number
  readonly reps: number
  readonly lapses: number
  readonly failures_today: number
  readonly demoted: 0 | 1
  readonly recent: string
  readonly answers: number
  readonly suspended: number
  readonly buried_until: number | null
}

/** The columns of `MemoryRow`, for a query that joins `memory m`. */
export const MEMORY_COLUMNS = `m.state, m.stability, m.difficulty, m.due, m.last, m.reps, m.lapses,
  m.failures_today, m.demoted, m.recent, m.answers, m.suspended, m.buried_until`

export function memoryOfRow(row: MemoryRow): Memory | null {
  if (row.state === null) return null
  const { state, stability, difficulty, due, last, reps, lapses, demoted } = row
  return {
    state,
    stability,
    difficulty,
    due,
    last,
    reps,
    lapses,
    failuresToday: row.failures_today,
    demoted,
  }
}

export function keptOf(db: Db, fact: string): Kept {
  const row = sql<MemoryRow>(db, `SELECT ${MEMORY_COLUMNS} FROM memory m WHERE m.fact = ?`).get(fact)
  if (!row) return NOTHING_KEPT
  return {
    memory: memoryOfRow(row),
    recent: JSON.parse(row.recent),
    answers: row.answers,
    suspended: row.suspended === 1,
    buriedUntil: row.buried_until,
  }
}

/** Writes what is kept of a fact; a fact that nothing is kept of has no row. */
export function saveKept(db: Db, fact: string, kept: Kept, parameters: number | null): void {
  const row = rowOfKept(fact, kept, parameters)
  if (row === null) {
    sql(db, 'DELETE FROM memory WHERE fact = ?').run(fact)
    return
  }
  sql(
    db,
    `INSERT INTO memory (${ROW})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (fact) DO UPDATE SET state = excluded.state, stability = excluded.stability,
       difficulty = excluded.difficulty, due = excluded.due, last = excluded.last, reps = excluded.reps,
       failures_today = excluded.failures_today, demoted = excluded.demoted,
       recent = excluded.recent, firm = excluded.firm, answers = excluded.answers, suspended = excluded.suspended,
       buried_until = excluded.buried_until, parameters = excluded.parameters`,
  ).run(...row)
  // A column that is set has its index written, though it stays as it was.
  const lapses = kept.memory?.lapses ?? 0
  sql(db, 'UPDATE memory SET lapses = ? WHERE fact = ? AND lapses <> ?').run(lapses, fact, lapses)
}

/** Whether just that is kept of a fact. */
export function isKept(db: Db, fact: string, kept: Kept, parameters: number | null): boolean {
  const row = sqlRows<Value[]>(db, `SELECT ${ROW} FROM memory WHERE fact = ?`).get(fact) ?? null
  return JSON.stringify(row) === JSON.stringify(rowOfKept(fact, kept, parameters))
}

const ROW = `fact, state, stability, difficulty, due, last, reps, lapses, failures_today, demoted, recent, firm,
  answers, suspended, buried_until, parameters`

function rowOfKept(fact: string, kept: Kept, parameters: number | null): Value[] | null {
  const m = kept.memory
  if (kept.answers === 0 && !kept.suspended && kept.buriedUntil === null && m === null) return null
  return [
    fact,
    ...(m ? [m.state, m.stability, m.difficulty, m.due, m.last, m.reps, m.lapses] : [...NO_MEMORY, 0, 0]),
    m?.failuresToday ?? 0,
    m?.demoted ?? 0,
    JSON.stringify(kept.recent),
    isFirm(kept.recent) ? 1 : 0,
    kept.answers,
    kept.suspended ? 1 : 0,
    kept.buriedUntil,
    parameters,
  ]
}

const NO_MEMORY = [null, null, null, null, null]

/** SQL: whether an answer passed, by the learner's grade where they gave one. A fact partly right was Hard. */
export const COUNTS_AS_RIGHT = `CASE WHEN rated_by = 'learner' AND rating IS NOT NULL THEN rating >= 2
  ELSE verdict IN ('right', 'partial') END`
