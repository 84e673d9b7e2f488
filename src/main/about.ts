import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { About } from '../shared/models.ts'
import { schemaOf } from './db/migrate.ts'
import type { Library } from './db/open.ts'
import { sql } from './db/sql.ts'
import { engineName } from './articles/shipped.ts'
import { countAnswers } from './memory/totals.ts'

/** What runs here, and where the library is. */
export function about(library: Library, version: string, front: About['front']): About {
  const { db, file } = library
  countAnswers(db)
  const answers = sql<{ n: number }>(db, 'SELECT coalesce(sum(answers), 0) AS n FROM day_total').get()
  return {
    version,
    engine: engineName,
    front,
    folder: dirname(file),
    libraryFile: file,
    libraryBytes: bytesOf(file) + bytesOf(`${file}-wal`),
    schema: schemaOf(db),
    answers: answers?.n ?? 0,
  }
}

const bytesOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
