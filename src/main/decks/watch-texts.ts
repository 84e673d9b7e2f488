import type { Db } from '../db/sql.ts'
import type { Tell } from './tell.ts'

/**
 * Tells how many texts of one's own were written down or put in force through this connection, of so many to come.
 *
 * @param begin called with the first
 */
export function watchTexts(db: Db, of: number, begin: () => Tell): void {
  let done = 0
  let tell: Tell | null = null
  db.function('tell_text', () => {
    tell ??= begin()
    tell(++done, Math.max(of, done))
    return null
  })
  db.exec(`CREATE TEMP TRIGGER told_text AFTER INSERT ON main.own_text BEGIN SELECT tell_text(); END;
    CREATE TEMP TRIGGER told_fact AFTER UPDATE OF removed_at ON main.fact BEGIN SELECT tell_text(); END`)
}
