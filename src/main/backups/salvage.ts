import type { Salvaged } from '../../shared/recovery-models.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db, Value } from '../db/sql.ts'
import { codeOf } from '../db/library-error.ts'
import { foldedNote, saveNote } from '../decisions/question-notes.ts'
import { rebuildMemory } from '../memory/refold.ts'
import { columnsOf, readableRows } from './readable-rows.ts'
import type { Row } from './readable-rows.ts'
import { rebuildTotals } from '../memory/totals.ts'

/**
 * What is brought over, each after what it refers to, with the columns that hold JSON. Sums and memory are no part
 * of it: they are made anew of the answers.
 */
const TABLES: readonly { readonly name: string; readonly json?: readonly string[] }[] = [
  { name: 'parameters', json: ['w'] },
  { name: 'article_version' },
  { name: 'article', json: ['sources'] },
  { name: 'version_origin', json: ['put_back', 'left_out', 'names'] },
  { name: 'reading', json: ['blocks', 'sections', 'excluded', 'unasked'] },
  { name: 'fact', json: ['anchors'] },
  { name: 'own_text', json: ['made', 'card'] },
  { name: 'question', json: ['facts', 'body', 'reveals', 'warnings'] },
  { name: 'question_fact' },
  { name: 'wording', json: ['body'] },
  { name: 'exam' },
  { name: 'exam_part' },
  { name: 'session', json: ['plan'] },
  { name: 'answer', json: ['evidence', 'response', 'dealt', 'before', 'after', 'flags'] },
  { name: 'decision', json: ['body'] },
  { name: 'paper_entry', json: ['response'] },
  { name: 'tag' },
  { name: 'saved_search', json: ['query'] },
  { name: 'setting', json: ['value'] },
]

/** Their numbers are only an order: where one is taken by another row, the next free one does as well. */
const LOGS: ReadonlySet<string> = new Set(['answer', 'decision', 'paper_entry'])

/**
 * Brings into a sound library what a damaged one still has and it lacks, in one transaction, and folds the answers
 * and decisions anew. What stands in both stays as the sound one has it; what refers to something lost is left out.
 */
export function salvageInto(db: Db, damaged: Db): Salvaged {
  return inTransaction(db, () => {
    const came = new Map(TABLES.map((table) => [table.name, bringOver(db, damaged, table)]))
    dropVersionsWithoutArticle(db)
    refoldAll(db)
    return {
      articles: came.get('article') ?? 0,
      answers: came.get('answer') ?? 0,
      decisions: came.get('decision') ?? 0,
      last: came.get('answer') ? lastAnswer(db) : null,
    }
  })
}

function bringOver(db: Db, damaged: Db, { name, json = [] }: (typeof TABLES)[number]): number {
  const there = new Set(columnsOf(damaged, name))
  const columns = insertable(db, name).filter((column) => there.has(column))
  if (columns.length === 0) return 0
  const insert = db.prepare<Value[]>(
    `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const isWhole = parentsKept(db, name)
  let came = 0
  for (const row of readableRows(damaged, name, columns)) {
    if (!json.every((column) => isJson(row[column])) || !isWhole(row)) continue
    const values = columns.map((column) => row[column] ?? null)
    const id = LOGS.has(name) ? columns.indexOf('id') : -1
    if (inserted(insert, values) || (id >= 0 && inserted(insert, values.with(id, null)))) came++
  }
  return came
}

/** False where it is there already, or breaks a rule of the table. */
function inserted(insert: { run: (...values: Value[]) => unknown }, values: readonly Value[]): boolean {
  try {
    insert.run(...values)
    return true
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_CONSTRAINT')) return false
    throw error
  }
}

/** Generated columns are not written, and the numbers of questions are given by the library itself. */
const insertable = (db: Db, table: string): string[] =>
  sql<{ name: string }>(
    db,
    `SELECT name FROM pragma_table_xinfo('${table}') WHERE hidden = 0 AND NOT ('${table}' = 'question' AND name = 'number')`,
  )
    .all()
    .map(({ name }) => name)

type Link = { readonly table: string; readonly from: string; readonly to: string | null }

/** Tells of a row whether all it refers to is in the library. An article's versions come before it. */
function parentsKept(db: Db, table: string): (row: Row) => boolean {
  const links = sql<Link>(db, `SELECT "table", "from", "to" FROM pragma_foreign_key_list('${table}')`).all()
  const checks = links
    .filter((link) => !(table === 'article_version' && link.table === 'article'))
    .map(({ table: parent, from, to }) => {
      const found = sql<{ kept: number }>(db, `SELECT 1 AS kept FROM ${parent} WHERE ${to ?? 'id'} = ?`)
      return (row: Row): boolean => {
        const value = row[from] ?? null
        return value === null || found.get(value) !== undefined
      }
    })
  return (row) => checks.every((holds) => holds(row))
}

function isJson(value: Value | undefined): boolean {
  if (value === null || value === undefined) return true
  try {
    JSON.parse(String(value))
    return true
  } catch {
    return false
  }
}

function dropVersionsWithoutArticle(db: Db): void {
  sql(db, 'DELETE FROM article_version WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.id = article)').run()
}

const lastAnswer = (db: Db): string | null =>
  sql<{ at: string | null }>(db, 'SELECT max(at) AS at FROM standing').get()?.at ?? null

/** Makes of answers and decisions all that is folded of them. */
export function refoldAll(db: Db): void {
  // What is disputed counts in no memory, so it comes first.
  const questions = sql<{ question: string }>(
    db,
    'SELECT DISTINCT question FROM decision WHERE question IS NOT NULL',
  ).all()
  for (const { question } of questions) saveNote(db, question, foldedNote(db, question))
  rebuildMemory(db)
  rebuildTotals(db)
}
