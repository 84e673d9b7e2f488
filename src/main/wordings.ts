import { createHash } from 'node:crypto'
import type { Question } from '../engine/types.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'

/** A question as it was shown, and the version of the text its spans count in. */
export type Wording = { readonly question: Question; readonly version: number }

/** Keeps what was shown, once per distinct wording; returns its hash. */
export function keepWording(db: Db, question: Question, version: number): string {
  const body = JSON.stringify(question)
  const hash = createHash('sha256').update(`${version}\n${body}`).digest('base64url').slice(0, 24)
  sql(
    db,
    'INSERT INTO wording (hash, question, version, body) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING',
  ).run(hash, question.id, version, body)
  return hash
}

export function wordingOf(db: Db, hash: string): Wording {
  const row = sql<{ version: number; body: string }>(
    db,
    'SELECT version, body FROM wording WHERE hash = ?',
  ).get(hash)
  if (!row) throw new Error(`There is no wording ${hash}.`)
  return { question: JSON.parse(row.body), version: row.version }
}
