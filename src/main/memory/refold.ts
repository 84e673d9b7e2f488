import type { Form } from '../../engine/types.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { COUNTS_AS_RIGHT, isKept, keepAnswer, NOTHING_KEPT, saveKept } from './memory.ts'
import type { Kept } from './memory.ts'
import { parametersOf } from './parameters.ts'
import type { Memory } from './schedule.ts'

type AnsweredRow = {
  readonly sequence: number
  readonly evidence: string
  readonly day: number
  readonly form: Form
  readonly correct: number
  readonly retention: number
  readonly parameters: number
}
type DecidedRow = { readonly after_answer: number; readonly what: string; readonly body: string }

/** Folds the answers and decisions of a fact that count, and writes what comes of it. */
export function refoldFact(db: Db, fact: string): Kept {
  const { kept, parameters } = foldedFact(db, fact)
  saveKept(db, fact, kept, parameters)
  return kept
}

/** Whether what is kept of a fact is what its answers and decisions give. */
export function isFolded(db: Db, fact: string): boolean {
  const { kept, parameters } = foldedFact(db, fact)
  return isKept(db, fact, kept, parameters)
}

function foldedFact(db: Db, fact: string): { readonly kept: Kept; readonly parameters: number | null } {
  const answered = sql<AnsweredRow>(
    db,
    `SELECT sequence, evidence, day, form, retention, parameters, ${COUNTS_AS_RIGHT} AS correct
     FROM scored WHERE fact = ? ORDER BY sequence`,
  ).all(fact)
  const decided = sql<DecidedRow>(
    db,
    `SELECT after_answer, what, body FROM decision d
     WHERE fact = ? AND NOT EXISTS (SELECT 1 FROM decision v WHERE v.voids = d.uid) ORDER BY id`,
  ).all(fact)
  let kept = NOTHING_KEPT
  let next = 0
  const decideUpTo = (sequence: number): void => {
    for (let row; (row = decided[next]) && row.after_answer < sequence; next++) kept = keepDecision(kept, row)
  }
  for (const row of answered) {
    decideUpTo(row.sequence)
    kept = keepAnswer(kept, {
      evidence: JSON.parse(row.evidence),
      day: row.day,
      form: row.form,
      right: row.correct === 1,
      retention: row.retention,
      parameters: parametersOf(db, row.parameters),
    })
  }
  decideUpTo(Infinity)
  return { kept, parameters: answered.at(-1)?.parameters ?? null }
}

/** Throws `memory` away and makes it again. */
export function rebuildMemory(db: Db): void {
  db.transaction(() => {
    sql(db, 'DELETE FROM memory').run()
    const facts = sql<{ fact: string }>(
      db,
      'SELECT fact FROM answer UNION SELECT fact FROM decision WHERE fact IS NOT NULL',
    ).all()
    for (const { fact } of facts) refoldFact(db, fact)
  }).immediate()
}

function keepDecision(kept: Kept, decision: DecidedRow): Kept {
  const { day, memory } = JSON.parse(decision.body) as { day?: number; memory?: Memory } // its writer gave it
  switch (decision.what) {
    case 'suspended':
      return { ...kept, suspended: true }
    case 'resumed':
      return { ...kept, suspended: false, buriedUntil: null }
    case 'buried':
      return { ...kept, buriedUntil: day ?? null }
    case 'due moved':
      return kept.memory && day !== undefined ? { ...kept, memory: { ...kept.memory, due: day } } : kept
    // What another program knew of it; an answer given here knows more.
    case 'memory brought':
      return kept.memory === null && memory ? { ...kept, memory } : kept
    default:
      return kept
  }
}
