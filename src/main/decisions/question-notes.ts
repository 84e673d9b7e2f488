import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'

/** What the learner did to a question: a fold of the decisions about it. */
export type QuestionNote = {
  readonly suspended: boolean
  readonly disputed: boolean
  /** Why it was disputed, in the learner's words. */
  readonly reason: string | null
  /** The learner's wording as it is stored, or null. */
  readonly edit: string | null
}

const NO_NOTE: QuestionNote = { suspended: false, disputed: false, reason: null, edit: null }

type NoteRow = {
  readonly suspended: number
  readonly disputed: number
  readonly reason: string | null
  readonly edit: string | null
}

export function noteOf(db: Db, question: string): QuestionNote {
  const row = sql<NoteRow>(
    db,
    'SELECT suspended, disputed, reason, edit FROM question_note WHERE question = ?',
  ).get(question)
  return row ? { ...row, suspended: row.suspended === 1, disputed: row.disputed === 1 } : NO_NOTE
}

/** The note as the decisions about the question make it that stand. */
export function foldedNote(db: Db, question: string): QuestionNote {
  const decided = sql<{ what: string; body: string }>(
    db,
    `SELECT what, body FROM decision d
     WHERE question = ? AND NOT EXISTS (SELECT 1 FROM decision v WHERE v.voids = d.uid) ORDER BY id`,
  ).all(question)
  return decided.reduce(noted, NO_NOTE)
}

function noted(note: QuestionNote, { what, body }: { what: string; body: string }): QuestionNote {
  const said = JSON.parse(body) as { reason?: string; edit?: unknown } // written by `recordDeed`
  switch (what) {
    case 'suspended':
      return { ...note, suspended: true }
    case 'resumed':
      return { ...note, suspended: false }
    case 'disputed':
      return { ...note, disputed: true, reason: said.reason ?? null }
    case 'settled':
      return { ...note, disputed: false, reason: null }
    case 'edited':
      return { ...note, edit: said.edit === undefined ? null : JSON.stringify(said.edit) }
    default:
      return note
  }
}

/** Writes a note; a question that nothing is noted of has no row. */
export function saveNote(db: Db, question: string, note: QuestionNote): void {
  if (!note.suspended && !note.disputed && note.edit === null) {
    sql(db, 'DELETE FROM question_note WHERE question = ?').run(question)
    return
  }
  sql(
    db,
    `INSERT INTO question_note (question, suspended, disputed, reason, edit) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (question) DO UPDATE SET suspended = excluded.suspended, disputed = excluded.disputed,
       reason = excluded.reason, edit = excluded.edit`,
  ).run(question, note.suspended ? 1 : 0, note.disputed ? 1 : 0, note.reason, note.edit)
}
