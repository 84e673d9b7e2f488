import type { Response } from '../../shared/session-calls.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { Moment } from '../moment.ts'

/** What stands at a place of a paper, and since when. */
export type Written = {
  readonly response: Response
  readonly guessed: boolean
  readonly moment: Moment
}

type Step = { readonly position: number; readonly before: Written | null; readonly after: Written | null }

/** A paper as it was written so far: a fold of its entries. */
export type Sheet = {
  readonly written: ReadonlyMap<number, Written>
  /** Milliseconds spent on each place. */
  readonly spent: ReadonlyMap<number, number>
  /** What an undo, and what a redo would do next. */
  readonly undo: Step | null
  readonly redo: Step | null
}

type Row = Moment & {
  readonly position: number
  readonly act: 'given' | 'undone' | 'redone'
  readonly response: string | null
  readonly guessed: number
  readonly ms: number
}

/** Reads what was written on the paper of a session. */
export function sheetOf(db: Db, session: string): Sheet {
  const rows = sql<Row>(
    db,
    `SELECT position, act, response, guessed, ms, at, zone, day FROM paper_entry WHERE session = ? ORDER BY id`,
  ).all(session)
  const written = new Map<number, Written>()
  const spent = new Map<number, number>()
  const done: Step[] = []
  const undone: Step[] = []
  rows.forEach((row, i) => {
    const before = written.get(row.position) ?? null
    const after = writtenBy(row)
    spent.set(row.position, (spent.get(row.position) ?? 0) + row.ms)
    if (after) written.set(row.position, after)
    else written.delete(row.position)
    if (row.act === 'undone') move(done, undone)
    else if (row.act === 'redone') move(undone, done)
    else if (!isSame(before, after)) {
      undone.length = 0
      const last = goesOn(row, rows[i - 1], done.at(-1)) ? done.pop() : undefined
      done.push({ position: row.position, before: last ? last.before : before, after })
    }
  })
  return { written, spent, undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
}

const move = (from: Step[], to: Step[]): void => {
  const step = from.pop()
  if (step) to.push(step)
}

/** An entry may tell no more than the time that was spent. */
const isSame = (before: Written | null, after: Written | null): boolean =>
  before?.guessed === after?.guessed && JSON.stringify(before?.response) === JSON.stringify(after?.response)

/** What is typed is kept while it is being typed: to the learner it is one act. */
const goesOn = (row: Row, before: Row | undefined, last: Step | undefined): boolean =>
  before?.act === 'given' &&
  before.position === row.position &&
  last?.position === row.position &&
  isText(row) &&
  isText(before)

const isText = ({ response }: Row): boolean => response?.startsWith('{"kind":"text"') ?? false

function writtenBy({ response, guessed, at, zone, day }: Row): Written | null {
  if (response === null) return null
  return { response: JSON.parse(response) as Response, guessed: guessed === 1, moment: { at, zone, day } } // stored as one
}

/** What is added to a paper. */
export type Entry = {
  readonly uid: string
  readonly session: string
  readonly position: number
  readonly act: Row['act']
  readonly response: Response | null
  readonly guessed: boolean
  readonly ms: number
}

/** Appends an entry, once per uid: to be called in a transaction. */
export function insertEntry(db: Db, { at, zone, day }: Moment, entry: Entry): void {
  sql(
    db,
    `INSERT INTO paper_entry (uid, session, position, act, response, guessed, ms, at, zone, day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING`,
  ).run(
    entry.uid,
    entry.session,
    entry.position,
    entry.act,
    entry.response && JSON.stringify(entry.response),
    entry.guessed ? 1 : 0,
    entry.ms,
    at,
    zone,
    day,
  )
}
