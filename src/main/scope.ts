import { IS_ASKED } from './askables.ts'
import { sql } from './db/sql.ts'
import type { Db, Value } from './db/sql.ts'
import { MEMORY_COLUMNS, memoryOfRow } from './memory.ts'
import type { MemoryRow } from './memory.ts'
import { currentParameters } from './parameters.ts'
import { retrievability } from './schedule.ts'
import type { Memory } from './schedule.ts'
import { BEARS_TAG, tagName } from './tags.ts'

/** What a session or an exam is about: what fits all of it; the whole library where nothing narrows it. */
export type Scope = {
  readonly article?: string | undefined
  readonly articles?: readonly string[] | undefined
  readonly topic?: string | undefined
  readonly tag?: string | undefined
  /** What an exam to come covers. */
  readonly exam?: string | undefined
  /** Only what was not right when it was asked last. */
  readonly missed?: boolean | undefined
}

/** A fact that can be asked, without its questions. */
export type ScopeFact = {
  readonly fact: string
  readonly article: string
  readonly topic: string
  readonly memory: Memory | null
  /** Predicted recall on the day, 0 for a fact never asked. */
  readonly recall: number
}

type Row = MemoryRow & { readonly id: string; readonly article: string; readonly topic: string }

/** The live facts of a scope that have a question and are not suspended, in the order of their articles. */
export function factsInScope(db: Db, day: number, scope: Scope): ScopeFact[] {
  const { where, values } = scopeCondition(scope)
  const rows = sql<Row>(
    db,
    `SELECT f.id, f.article, f.topic, ${MEMORY_COLUMNS} FROM fact f LEFT JOIN memory m ON m.fact = f.id
     WHERE ${where} ORDER BY f.article, f.place`,
  ).all(...values)
  const parameters = currentParameters(db)
  return rows.map((row) => {
    const memory = memoryOfRow(row)
    const recall = retrievability(memory, day, parameters)
    return { fact: row.id, article: row.article, topic: row.topic, memory, recall }
  })
}

/** SQL: a live fact `f` with its `memory m` that has a question and is not suspended. */
export const ASKABLE = `f.removed_at IS NULL AND coalesce(m.suspended, 0) = 0
  AND EXISTS (SELECT 1 FROM question_fact q WHERE q.fact = f.id AND ${IS_ASKED('q')})`

/** SQL: what a fact `f` came to when it was asked last; what comes back within a session is no new asking. */
export const LAST_VERDICT = `(SELECT s.verdict FROM scored s WHERE s.fact = f.id AND s.why <> 'again'
  ORDER BY s.sequence DESC LIMIT 1)`

/** SQL: whether the exam `?` covers a fact `f`. */
export const COVERED = `EXISTS (SELECT 1 FROM exam_part p WHERE p.exam = ?
  AND ((p.article = f.article AND (p.topic IS NULL OR p.topic = f.topic))
    OR EXISTS (SELECT 1 FROM tag t WHERE t.name = p.tag AND (t.fact = f.id OR t.article = f.article))))`

function scopeCondition(scope: Scope): { where: string; values: Value[] } {
  const parts = [ASKABLE]
  const values: Value[] = []
  const add = (part: string, ...more: Value[]): void => {
    parts.push(part)
    values.push(...more)
  }
  if (scope.article !== undefined) add('f.article = ?', scope.article)
  if (scope.articles !== undefined)
    add('f.article IN (SELECT value FROM json_each(?))', JSON.stringify(scope.articles))
  if (scope.topic !== undefined) add('f.topic = ?', scope.topic)
  if (scope.tag !== undefined) add(BEARS_TAG, tagName(scope.tag))
  if (scope.exam !== undefined) add(COVERED, scope.exam)
  if (scope.missed === true) add(`${LAST_VERDICT} <> 'right'`)
  return { where: parts.join(' AND '), values }
}
