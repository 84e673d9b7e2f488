import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibrary } from '../src/main/db/open.ts'
import type { Library } from '../src/main/db/open.ts'
import { inTransaction, sql } from '../src/main/db/sql.ts'
import type { Db } from '../src/main/db/sql.ts'
import { decideOnFact } from '../src/main/decisions/decisions.ts'
import { ensureFolds } from '../src/main/memory/ensure-folds.ts'
import { importBank } from '../src/main/import/import.ts'
import { ensureParameters } from '../src/main/memory/parameters.ts'
import { engineName } from '../src/main/articles/shipped.ts'
import { madeUpAnswers } from './made-up-answers.ts'
import { FACTS_AN_ARTICLE, madeUpArticle } from './made-up-articles.ts'

/** How large the library is. */
export type Size = { readonly facts: number; readonly answers: number }

const LARGE: Size = { facts: 20_000, answers: 200_000 }
/** To be raised when other facts or answers are made up, so that none is taken for them. */
const EDITION = 3
/** Every so many facts one was never asked, and one was suspended. */
const UNSEEN_EVERY = 6
const SUSPENDED_EVERY = 97

/** A library to measure: its own copy, at the moment when its learner would study again. */
export type LargeLibrary = {
  readonly folder: string
  /** The folder opened here. Close it before a front opens it. */
  readonly open: () => Library
  /** The morning after the last answer. */
  readonly now: Date
  readonly remove: () => void
}

/**
 * A made-up library of 20,000 facts, 50,000 questions and 200,000 answers, or of another size: the same each
 * time. It is made once (some minutes) and kept in the system's folder for what is temporary; what one bench
 * writes another does not see.
 */
export function largeLibrary(size: Size = LARGE): LargeLibrary {
  const made = join(tmpdir(), `afterread-made-up-${size.facts}-${size.answers}-${EDITION}`)
  if (!existsSync(join(made, 'library.db'))) makeLibrary(made, size)
  foldOnce(made)
  const folder = mkdtempSync(join(tmpdir(), 'afterread-bench-'))
  copyFileSync(join(made, 'library.db'), join(folder, 'library.db'))
  const library = openLibrary(folder)
  const last = sql<{ at: string }>(library.db, 'SELECT max(at) AS at FROM answer').get()
  library.close()
  return {
    folder,
    open: () => openLibrary(folder),
    now: new Date(new Date(last?.at ?? 0).getTime() + 22 * 3_600_000),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What a first start of a newer Afterread does is done in the library that is kept, so that no bench does it. */
function foldOnce(made: string): void {
  const { db, close } = openLibrary(made)
  ensureFolds(db)
  // No engine made its questions, so none would make others of its texts.
  db.prepare('UPDATE reading SET engine = ? WHERE engine <> ?').run(engineName, engineName)
  close()
}

function makeLibrary(folder: string, size: Size): void {
  const unfinished = mkdtempSync(join(tmpdir(), 'afterread-making-'))
  const library = openLibrary(unfinished)
  fill(library.db, size)
  library.close()
  mkdirSync(folder, { recursive: true })
  renameSync(join(unfinished, 'library.db'), join(folder, 'library.db'))
  rmSync(unfinished, { recursive: true, force: true })
}

function fill(db: Db, { facts, answers }: Size): void {
  const at = new Date('2024-09-01T10:00:00Z')
  // What is cut short is made again.
  db.pragma('synchronous = OFF')
  db.pragma('wal_autocheckpoint = 4000')
  db.pragma('cache_size = -400000')
  ensureParameters(db, at)
  // Of nothing, so that it is noted: what follows keeps every fold as the app does.
  ensureFolds(db)
  for (let n = 0; n < facts / FACTS_AN_ARTICLE; n++) {
    const importing = { article: `made-up-${n}`, origin: 'imported', at: at.toISOString() } as const
    // What a made-up question gives away is not looked for: that takes longer than all the rest.
    importBank(db, { bank: madeUpArticle(n), reveals: {} }, importing)
  }
  const ids = sql<{ id: string }>(db, 'SELECT id FROM fact ORDER BY article, place').all()
  const begun = ids.flatMap(({ id }, i) => (i % UNSEEN_EVERY === 3 ? [] : [id]))
  madeUpAnswers(db, begun, answers)
  inTransaction(db, () => {
    ids.forEach(({ id }, i) => {
      if (i % SUSPENDED_EVERY === 11) decideOnFact(db, at, `made-up-decision-${i}`, id, { what: 'suspended' })
    })
  })
}
