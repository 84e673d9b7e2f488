import { schemaOf } from '../db/migrate.ts'
import type { Db, Value } from '../db/sql.ts'
import { headLine } from './document.ts'
import { writtenTables } from './library-tables.ts'

/**
 * All that a library holds, as lines of JSON without their ends: `restoreLibrary` makes the same library of them. It is
 * read as it stands at the first line, whoever writes to it meanwhile; nothing else can be asked of this connection
 * until the last, so it must be one of its own. The same library gives the same lines.
 */
export function* writeLibrary(db: Db): Generator<string> {
  db.exec('BEGIN')
  try {
    let rows = 0
    yield headLine('library', { schema: schemaOf(db) })
    for (const { name, columns } of writtenTables(db)) {
      yield JSON.stringify({ table: name, columns })
      const key = primaryKey(db, name)
      const select = `SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${key.join(', ')}`
      for (const row of db.prepare<[], Value[]>(select).raw().iterate()) {
        yield JSON.stringify(row)
        rows++
      }
    }
    yield JSON.stringify({ end: rows })
  } finally {
    db.exec('COMMIT')
  }
}

const primaryKey = (db: Db, table: string): string[] =>
  db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table)
