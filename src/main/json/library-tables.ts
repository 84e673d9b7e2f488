import type { Db } from '../db/sql.ts'
import { FOLDS } from '../memory/folds.ts'

/** Tables that are made anew of the others: folds of answers and decisions, and the index that questions are found by. */
const DERIVED: ReadonlySet<string> = new Set([
  'memory',
  'question_note',
  'fold',
  ...FOLDS.map(({ table }) => table),
])

/** The columns that hold JSON, by table: of the newest schema. */
export const JSON_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  answer: ['evidence', 'response', 'dealt', 'before', 'after', 'flags'],
  article: ['sources'],
  decision: ['body'],
  fact: ['anchors'],
  own_text: ['made', 'card'],
  paper_entry: ['response'],
  parameters: ['w'],
  question: ['facts', 'body', 'reveals', 'warnings', 'original'],
  reading: ['blocks', 'sections', 'excluded', 'unasked'],
  saved_search: ['query'],
  session: ['plan'],
  setting: ['value'],
  version_origin: ['put_back', 'left_out', 'names'],
  wording: ['body'],
}

/** A table as it is written down, with its columns in order. */
export type WrittenTable = { readonly name: string; readonly columns: readonly string[] }

/** The tables that hold what can't be made anew, by name; columns that are computed are left out. */
export function writtenTables(db: Db): WrittenTable[] {
  const names = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
         AND name NOT LIKE 'question_search%' ORDER BY name`,
    )
    .pluck()
    .all()
  const columns = db
    .prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
    .pluck()
  return names.filter((name) => !DERIVED.has(name)).map((name) => ({ name, columns: columns.all(name) }))
}
