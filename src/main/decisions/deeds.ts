import { applyAct } from './acts.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db, Value } from '../db/sql.ts'
import { applyEdit } from '../questions/edited-questions.ts'
import { refoldFact } from '../memory/refold.ts'
import { momentOf } from '../moment.ts'
import { foldedNote, noteOf, saveNote } from './question-notes.ts'
import { countAnswers, countIn } from '../memory/totals.ts'

/** One thing decided, about a fact, a question or the library itself (`acts.ts`). `body` is JSON. */
export type Entry = {
  readonly about: { readonly fact: string } | { readonly question: string } | 'library'
  readonly what: string
  readonly body?: Readonly<Record<string, unknown>>
}

export type StoredEntry = {
  readonly uid: string
  readonly fact: string | null
  readonly question: string | null
  readonly what: string
  readonly body: string
}

/** Stores what was decided at one go, once per uid, and what it makes of memory, scores and notes. */
export function recordDeed(db: Db, now: Date, uid: string, entries: readonly Entry[]): void {
  inTransaction(db, () => {
    if (entriesOf(db, uid).length === 0) append(db, now, uid, entries.map(asStored), null)
  })
}

/** What was decided in a deed, in its order; nothing where there is no such deed. */
export function entriesOf(db: Db, deed: string): StoredEntry[] {
  return sql<StoredEntry>(
    db,
    `SELECT uid, fact, question, what, body FROM decision WHERE deed = ? AND voids IS NULL ORDER BY id`,
  ).all(deed)
}

/** Takes the last deed that stands back, by a void for each of its rows; returns it, or null where there is none. */
export function takeBackDeed(db: Db, now: Date): string | null {
  return inTransaction(db, () => {
    const deed = lastStanding(db)
    if (deed === null) return null
    const voids = entriesOf(db, deed).map((entry) => ({
      ...entry,
      uid: `${entry.uid}#void`,
      voids: entry.uid,
    }))
    const insert = inserter(db, now)
    refolding(db, voids, () => {
      for (const entry of voids) insert({ ...entry, what: 'void', body: '{}' }, null, null)
    })
    for (const entry of voids.toReversed()) applyAct(db, entry, true)
    return deed
  })
}

/** Does the deed taken back last once more, unless something else was done since; returns it, or null. */
export function redoDeedAs(db: Db, now: Date, uid: string): string | null {
  return inTransaction(db, () => {
    const deed = lastTakenBack(db)
    if (deed === null) return null
    append(db, now, uid, entriesOf(db, deed), deed)
    return uid
  })
}

/** What undo would take back, or redo do once more. */
export function nextDeed(db: Db, which: 'undo' | 'redo'): StoredEntry[] {
  const deed = nextDeedId(db, which)
  return deed === null ? [] : entriesOf(db, deed)
}

export const nextDeedId = (db: Db, which: 'undo' | 'redo'): string | null =>
  which === 'undo' ? lastStanding(db) : lastTakenBack(db)

export const isTakenBack = (db: Db, deed: string): boolean =>
  sql(
    db,
    'SELECT 1 FROM decision d JOIN decision v ON v.voids = d.uid WHERE d.deed = ? AND d.voids IS NULL LIMIT 1',
  ).get(deed) !== undefined

/** The newest deed of which nothing was taken back. Deeds are taken back from the newest, each as a whole. */
export function lastStanding(db: Db): string | null {
  const row = sql<{ deed: string }>(
    db,
    `SELECT deed FROM decision d WHERE deed IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM decision v WHERE v.voids = d.uid) ORDER BY id DESC LIMIT 1`,
  ).get()
  return row?.deed ?? null
}

/** Of the deeds taken back since the last new one, the latest that was not done again. */
function lastTakenBack(db: Db): string | null {
  const newest = sql<{ id: number }>(
    db,
    'SELECT id FROM decision WHERE deed IS NOT NULL AND redoes IS NULL ORDER BY id DESC LIMIT 1',
  ).get()
  const row = sql<{ deed: string }>(
    db,
    `SELECT d.deed FROM decision v JOIN decision d ON d.uid = v.voids
     WHERE v.id > ? AND d.deed IS NOT NULL AND NOT EXISTS (SELECT 1 FROM decision r WHERE r.redoes = d.deed)
     ORDER BY v.id DESC LIMIT 1`,
  ).get(newest?.id ?? 0)
  return row?.deed ?? null
}

function asStored({ about, what, body = {} }: Entry): StoredEntry {
  const fact = about !== 'library' && 'fact' in about ? about.fact : null
  const question = about !== 'library' && 'question' in about ? about.question : null
  return { uid: '', fact, question, what, body: JSON.stringify(body) }
}

function append(
  db: Db,
  now: Date,
  deed: string,
  entries: readonly StoredEntry[],
  redoes: string | null,
): void {
  const insert = inserter(db, now)
  refolding(db, entries, () =>
    entries.forEach((entry, i) => insert({ ...entry, uid: i === 0 ? deed : `${deed}#${i}` }, deed, redoes)),
  )
  for (const entry of entries) applyAct(db, entry, false)
}

type Insert = (entry: StoredEntry & { voids?: string }, deed: string | null, redoes: string | null) => void

function inserter(db: Db, now: Date): Insert {
  const { at, zone, day } = momentOf(db, now)
  const newest = sql<{ id: number | null }>(db, 'SELECT max(id) AS id FROM answer').get()?.id ?? 0
  const statement = sql(
    db,
    `INSERT INTO decision (uid, at, zone, day, fact, question, what, body, after_answer, voids, deed, redoes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return ({ uid, fact, question, what, body, voids = null }, deed, redoes) => {
    const values: Value[] = [uid, at, zone, day, fact, question, what, body, newest, voids, deed, redoes]
    statement.run(...values)
  }
}

/** Runs a write, and makes anew what it changes: the notes of questions, then the memory of facts. */
function refolding(db: Db, entries: readonly StoredEntry[], write: () => void): void {
  write()
  const facts = new Set(entries.flatMap(({ fact }) => fact ?? []))
  for (const question of new Set(entries.flatMap(({ question }) => question ?? []))) {
    for (const fact of refoldQuestion(db, question)) facts.add(fact)
  }
  for (const fact of facts) refoldFact(db, fact)
}

/**
 * Writes the note of a question as its decisions make it. Where a dispute was taken up or settled, its answers
 * leave the totals or come back to them, and the facts they were about are returned.
 */
function refoldQuestion(db: Db, question: string): readonly string[] {
  const [before, after] = [noteOf(db, question), foldedNote(db, question)]
  if (before.edit !== after.edit) applyEdit(db, question, after.edit)
  if (before.disputed === after.disputed) {
    saveNote(db, question, after)
    return []
  }
  const answers = sql<{ submission: string; fact: string }>(
    db,
    // By its facts: the log is not indexed by question.
    `SELECT a.submission, a.fact FROM question q JOIN json_each(q.facts) j
     CROSS JOIN standing a ON a.fact = j.value AND a.question = q.id WHERE q.id = ?`,
  ).all(question)
  const count = (by: 1 | -1): void => {
    for (const submission of new Set(answers.map((row) => row.submission))) countIn(db, submission, by)
  }
  // Totals see only what is not disputed, so they are counted down before and up after.
  countAnswers(db)
  if (after.disputed) count(-1)
  saveNote(db, question, after)
  if (before.disputed) count(1)
  return answers.map(({ fact }) => fact)
}
