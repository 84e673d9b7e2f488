import { sql } from './sql.ts'
import type { Db } from './sql.ts'

/** Another number after anything was written, through this connection or another. */
export const revisionOf = (db: Db): number =>
  sql<{ changes: number }>(
    db,
    'SELECT total_changes() + data_version * 4294967296 AS changes FROM pragma_data_version',
  ).get()?.changes ?? 0
