import { createHash } from 'node:crypto'
import type { Span } from '../../engine/types.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { factById } from '../articles/facts.ts'
import type { Question } from '../../engine/types.ts'

/** A question as it was shown, the decisive words of its passage, and the version of the text these count in. */
export type Wording = {
  readonly question: Question
  readonly decisive: readonly Span[]
  readonly version: number
}

/** Keeps what was shown, once per distinct wording; returns its hash. */
export function keepWording(db: Db, question: Question, version: number): string {
  const body = JSON.stringify({ question, decisive: decisiveWords(db, question, version) })
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
  return { ...JSON.parse(row.body), version: row.version }
}

/** Facts know where their decisive words stand in the present version alone, or in the own text they have now. */
export function decisiveWords(db: Db, question: Question, version: number): Span[] {
  const current = sql(
    db,
    `SELECT 1 FROM article_version v JOIN article a ON a.id = v.article
     WHERE v.id = ? AND (a.version = v.id OR EXISTS
       (SELECT 1 FROM own_text o JOIN fact f ON f.id = o.fact AND f.own = o.version WHERE o.version = v.id))`,
  ).get(version)
  if (current === undefined) return []
  return question.facts.flatMap((fact) => factById(db, fact)?.anchors.decisive ?? [])
}
