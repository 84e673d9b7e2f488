import type { LibraryCheck } from '../../shared/backup-models.ts'
import type { WorkStage } from '../../shared/work-models.ts'
import { damaged } from '../db/library-error.ts'
import { inOneLook, inTransaction, sql, sqlValues } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { untold } from '../decks/tell.ts'
import type { Tell } from '../decks/tell.ts'
import { mendFacts, mendNotes, wrongFacts, wrongNotes } from './check-facts.ts'
import { areSumsTrue, mendSums } from './check-sums.ts'

export type CheckOptions = {
  /** Lets other work go first. */
  readonly pause: () => Promise<void>
  /** Is told what is looked at next, and gets what is told how far that is. */
  readonly stage?: (stage: WorkStage) => Tell
  /** Runs what writes while nobody else does; at once where it is not given. */
  readonly alone?: Alone
}

export type Alone = <T>(write: () => T | Promise<T>) => Promise<T>

/**
 * Looks through the whole library: is the file sound, is nothing orphaned, is everything that is derived what the
 * log gives? What can be derived is made anew; answers and decisions are never touched. To look writes nothing, so that
 * answers are stored meanwhile: each look is at one moment, and what seems wrong is looked at once more before it is
 * mended, when nobody else writes.
 *
 * Throws `LibraryError` where the file itself is damaged.
 */
export async function checkLibrary(
  db: Db,
  { pause, stage = () => untold, alone = atOnce }: CheckOptions,
): Promise<LibraryCheck> {
  stage('check file')
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw damaged(db.name)
  const faults = orphans(db)
  await pause()
  // What is disputed counts in no memory, so notes come first.
  const questions = wrongNotes(db)
  const notes = questions.length === 0 ? 0 : await alone(() => mendNotes(db, questions))
  await pause()
  const facts = await wrongFacts(db, pause, stage('check facts'))
  const mended = facts.length === 0 ? 0 : await alone(() => mendFacts(db, facts, pause))
  stage('check sums')
  const totals = areSumsTrue(db) ? false : await alone(() => mendSums(db))
  await pause()
  const search = isSearchTrue(db) ? false : await alone(() => mendSearch(db))
  return {
    sound: faults.length === 0,
    ...inOneLook(db, () => ({
      facts: count(db, 'fact WHERE removed_at IS NULL'),
      answers: count(db, 'standing'),
    })),
    found: [...faults, ...foundToMend({ notes, mended, search, totals })],
  }
}

const atOnce: Alone = async (write) => await write()

type Mended = {
  readonly notes: number
  readonly mended: number
  readonly search: boolean
  readonly totals: boolean
}

const foundToMend = ({ notes, mended, search, totals }: Mended): string[] => [
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
]

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

/** Whether every question is in the index of their words, and nothing else. */
const isSearchTrue = (db: Db): boolean =>
  sql<{ n: number }>(
    db,
    `SELECT (SELECT count(*) FROM question WHERE number NOT IN (SELECT rowid FROM question_search))
          + (SELECT count(*) FROM question_search WHERE rowid NOT IN (SELECT number FROM question)) AS n`,
  ).get()?.n === 0

/** Makes that index anew where it is still wrong, and tells whether it did. */
const mendSearch = (db: Db): boolean =>
  inTransaction(db, () => {
    if (isSearchTrue(db)) return false
    sql(db, `INSERT INTO question_search (question_search) VALUES ('delete-all')`).run()
    sql(
      db,
      `INSERT INTO question_search (rowid, prompt, answer, statement, title) SELECT * FROM question_words`,
    ).run()
    return true
  })

const count = (db: Db, of: string): number =>
  sql<{ n: number }>(db, `SELECT count(*) AS n FROM ${of}`).get()?.n ?? 0
