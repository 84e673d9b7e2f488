import { createHash } from 'node:crypto'
import type { LibraryCheck } from '../../shared/backup-models.ts'
import type { WorkStage } from '../../shared/work-models.ts'
import { codeOf, damaged } from '../db/library-error.ts'
import { inTransaction, sql, sqlRows, sqlValues } from '../db/sql.ts'
import type { Db, Value } from '../db/sql.ts'
import { untold } from '../decks/tell.ts'
import type { Tell } from '../decks/tell.ts'
import { applyEdit } from '../questions/edited-questions.ts'
import { FOLDS } from '../memory/folds.ts'
import { refoldFact } from '../memory/memory.ts'
import { foldedNote, noteOf, saveNote } from '../decisions/question-notes.ts'
import { countAnswers, rebuildTotals } from '../memory/totals.ts'

/** So many facts are looked at in one transaction: what is stopped has lost no more. */
const AT_A_TIME = 200

/**
 * Looks through the whole library: is the file sound, is nothing orphaned, is everything that is derived what the
 * log gives? What can be derived is made anew; answers and decisions are never touched.
 *
 * Throws `LibraryError` where the file itself is damaged.
 *
 * @param pause lets other work go first
 * @param stage is told what is looked at next, and gets what is told how far that is
 */
export async function checkLibrary(
  db: Db,
  pause: () => Promise<void>,
  stage: (stage: WorkStage) => Tell = () => untold,
): Promise<LibraryCheck> {
  stage('check file')
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw damaged(db.name)
  const faults = orphans(db)
  await pause()
  // What is disputed counts in no memory, so notes come first.
  const notes = mendNotes(db)
  await pause()
  const mended = await mendMemory(db, pause, stage('check facts'))
  await pause()
  stage('check sums')
  const totals = mendTotals(db)
  await pause()
  const search = mendSearch(db)
  return {
    sound: faults.length === 0,
    facts: count(db, 'fact WHERE removed_at IS NULL'),
    answers: count(db, 'standing'),
    found: [
      ...faults,
      ...(notes > 0
        ? [
            `What was decided about ${counted(notes, 'question')} did not show in it, and was made anew of the decisions.`,
          ]
        : []),
      ...(mended > 0
        ? [`The memory of ${counted(mended, 'fact')} did not fit the answers, and was made anew.`]
        : []),
      ...(search ? ['The words that questions are found by did not fit them, and were made anew.'] : []),
      ...(totals ? ['The sums for charts and scores did not fit the answers, and were made anew.'] : []),
    ],
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

function orphans(db: Db): string[] {
  // Table by table: a worker is stopped between two statements.
  const tables = sqlValues<string>(db, `SELECT name FROM sqlite_schema WHERE type = 'table'`).all()
  const rows = tables.flatMap(
    (table) => db.pragma(`foreign_key_check("${table}")`) as readonly { readonly table: string }[], // SQLite names it
  )
  return rows.length === 0
    ? []
    : [
        `${counted(rows.length, 'row')} of ${[...new Set(rows.map(({ table }) => table))].join(', ')} belong to nothing. Restore a backup from before.`,
      ]
}

/** Folds the decisions about every question, and counts those that came out otherwise; then they count again as they are. */
function mendNotes(db: Db): number {
  return mending(db, () => {
    const questions = sql<{ question: string }>(
      db,
      'SELECT question FROM question_note UNION SELECT question FROM decision WHERE question IS NOT NULL',
    ).all()
    const wrong = questions.filter(({ question }) => {
      const [stored, folded] = [noteOf(db, question), foldedNote(db, question)]
      if (JSON.stringify(stored) === JSON.stringify(folded)) return false
      saveNote(db, question, folded)
      if (stored.edit !== folded.edit) applyEdit(db, question, folded.edit)
      return true
    })
    return wrong.length
  })
}

/** Folds every fact that has a memory or should have one, and counts those that came out otherwise. */
async function mendMemory(db: Db, pause: () => Promise<void>, tell: Tell): Promise<number> {
  const facts = sql<{ fact: string }>(
    db,
    `SELECT fact FROM memory UNION SELECT fact FROM answer
     UNION SELECT fact FROM decision WHERE fact IS NOT NULL`,
  ).all()
  let mended = 0
  for (let from = 0; from < facts.length; from += AT_A_TIME) {
    tell(from, facts.length)
    mended += mending(db, () => {
      const others = facts.slice(from, from + AT_A_TIME).filter(({ fact }) => {
        const before = rowOf(db, fact)
        refoldOrRefuse(db, fact)
        return rowOf(db, fact) !== before
      })
      return others.length
    })
    await pause()
  }
  return mended
}

/** What can't even be folded was damaged in its row. */
function refoldOrRefuse(db: Db, fact: string): void {
  try {
    refoldFact(db, fact)
  } catch (error) {
    throw codeOf(error) === '' ? damaged(db.name) : error
  }
}

const rowOf = (db: Db, fact: string): string =>
  JSON.stringify(sql(db, 'SELECT * FROM memory WHERE fact = ?').get(fact) ?? null)

/** Makes the sums anew, and tells whether they came out otherwise. */
function mendTotals(db: Db): boolean {
  countAnswers(db)
  const mended = mending(db, () => {
    const before = sums(db)
    rebuildTotals(db)
    return sums(db) === before ? 0 : 1
  })
  return mended > 0
}

/** Mends in one transaction, which is taken back where all was as it should be: then nothing is written. */
function mending(db: Db, mend: () => number): number {
  db.exec('BEGIN IMMEDIATE')
  try {
    const mended = mend()
    db.exec(mended > 0 ? 'COMMIT' : 'ROLLBACK')
    return mended
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK')
  }
}

/**
 * All sums as one short text, for those of a large library fill no memory twice. Rows of zeroes are left by what was
 * counted out again, and say nothing. Sums of reals differ in their last digits.
 */
function sums(db: Db): string {
  const hash = createHash('sha256')
  for (const { table, keys, sums } of FOLDS) {
    const columns = [...keys, ...Object.keys(sums)].join(', ')
    const rows = sqlRows<Value[]>(db, `SELECT ${columns} FROM ${table} ORDER BY ${keys.join(', ')}`)
    hash.update(`\n\n${table}`)
    for (const row of rows.iterate()) {
      const counted = row.slice(keys.length).map((sum) => Number(sum).toFixed(6))
      if (counted.every((sum) => Number(sum) === 0)) continue
      hash.update(`\n${[...row.slice(0, keys.length), ...counted].join(' ')}`)
    }
  }
  return hash.digest('hex')
}

/** Makes the index of questions anew where one of them is missing from it or it holds another, and tells whether it did. */
function mendSearch(db: Db): boolean {
  const wrong = sql<{ n: number }>(
    db,
    `SELECT (SELECT count(*) FROM question WHERE number NOT IN (SELECT rowid FROM question_search))
          + (SELECT count(*) FROM question_search WHERE rowid NOT IN (SELECT number FROM question)) AS n`,
  ).get()?.n
  if (!wrong) return false
  inTransaction(db, () => {
    sql(db, `INSERT INTO question_search (question_search) VALUES ('delete-all')`).run()
    sql(
      db,
      `INSERT INTO question_search (rowid, prompt, answer, statement, title) SELECT * FROM question_words`,
    ).run()
  })
  return true
}

const count = (db: Db, of: string): number =>
  sql<{ n: number }>(db, `SELECT count(*) AS n FROM ${of}`).get()?.n ?? 0
