import type { Db } from '../db/sql.ts'
import type { Tell } from './tell.ts'

/**
 * Tells how many texts of one's own were put in force through this connection, of so many to come.
 *
 * @param steps 2 where each is written down before
 * @param begin called with the first
 */
export function watchTexts(db: Db, of: number, steps: 1 | 2, begin: () => Tell): void {
  let done = 0
  let tell: Tell | null = null
  db.function('tell_text', () => {
    tell ??= begin()
    tell(++done / steps, Math.max(of, done / steps))
    return null
  })
  db.exec(`CREATE TEMP TRIGGER told_text AFTER INSERT ON main.own_text BEGIN SELECT tell_text(); END;
    CREATE TEMP TRIGGER told_fact AFTER UPDATE OF removed_at ON main.fact BEGIN SELECT tell_text(); END`)
}
