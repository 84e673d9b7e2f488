import type { Db } from './sql.ts'

/** What is written, and SQL for what it is to be noted by: "INSERT ON fact" and "new.id". */
export type Written = readonly (readonly [act: string, key: string])[]

/**
 * Calls `note` with the key of everything that is written from now on, through this connection: the only one there
 * is. Its triggers are of the connection, and not in the library.
 *
 * @param name of what is noted, no two alike
 */
export function noteWrites(db: Db, name: string, written: Written, note: (key: string) => void): void {
  db.function(`note_${name}`, (key: string) => {
    note(key)
    return null
  })
  written.forEach(([act, keys], i) => {
    const [key = '', ...from] = keys.split(/ (?=FROM)/)
    db.exec(
      `CREATE TEMP TRIGGER IF NOT EXISTS note_${name}_${i} AFTER ${act.replace(' ON ', ' ON main.')}
       BEGIN SELECT note_${name}(${key}) ${from.join('')}; END`,
    )
  })
}
