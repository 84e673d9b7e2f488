import { createHash } from 'node:crypto'
import type { Span } from '../../engine/types.ts'
import { anyWriteOf, keeping } from '../db/keep.ts'
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

/** A wording as it is stored, or will be. What was stored once stays. */
export type MadeWording = Wording & {
  readonly hash: string
  readonly body: string
  readonly isStored: boolean
}

const made = keeping<MadeWording>('wording', 4, anyWriteOf('question', 'fact', 'article', 'own_text'))

/** The wording of a question of a version as it is now. The last few are kept: it is made before there is an answer. */
export function wordingNow(db: Db, question: Question, version: number): MadeWording {
  const make = (): MadeWording => makeWording(db, question, version)
  const wording = made.of(db, `${version} ${question.id}`, make)
  return wording.question === question ? wording : make()
}

function makeWording(db: Db, question: Question, version: number): MadeWording {
  const decisive = decisiveWords(db, question, version)
  const body = JSON.stringify({ question, decisive })
  const hash = createHash('sha256').update(`${version}\n${body}`).digest('base64url').slice(0, 24)
  const isStored = sql(db, 'SELECT 1 FROM wording WHERE hash = ?').get(hash) !== undefined
  return { question, decisive, version, body, hash, isStored }
}

/** Keeps what was shown, once per distinct wording; returns its hash. */
export function keepWording(db: Db, { hash, question, version, body, isStored }: MadeWording): string {
  if (isStored) return hash
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
