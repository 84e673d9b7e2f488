import { noteWrites } from './note-writes.ts'
import type { Written } from './note-writes.ts'
import type { Db } from './sql.ts'

/** Something that is worked out of the library and kept, by a key, until what it was worked out of is written. */
export type Keep<T> = {
  /** What is kept; otherwise it is read, and kept from then on. */
  readonly of: (db: Db, key: string, read: () => T) => T
  /** Keeps what a transaction came to: to be called at once after it. */
  readonly put: (db: Db, key: string, value: T) => void
}

type Kept<T> = {
  readonly values: Map<string, T>
  /** Something was written since the last look outside a transaction. */
  written: boolean
}

const inMemory = new WeakMap<Db, Map<string, Kept<unknown>>>()

/** To be called when something was written through another connection: of which nobody knows here. */
export function forgetKept(db: Db): void {
  for (const { values } of inMemory.get(db)?.values() ?? []) values.clear()
}

/**
 * Keeps the newest few. What a transaction wrote may be taken back: until it is over nothing is kept.
 *
 * @param name no two alike
 * @param most so many are kept
 */
export function keeping<T>(name: string, most: number, written: Written): Keep<T> {
  function keptOf(db: Db): Kept<T> | null {
    const kept = (inMemory.get(db)?.get(name) as Kept<T> | undefined) ?? null // this name is ours alone
    // In a transaction that wrote already nothing tells what.
    if (db.inTransaction) return kept?.written === false ? kept : null
    if (kept === null) return begin(db)
    kept.written = false
    return kept
  }

  function begin(db: Db): Kept<T> {
    const kept: Kept<T> = { values: new Map(), written: false }
    noteWrites(db, name, written, () => {
      kept.written = true
      kept.values.clear()
    })
    inMemory.set(db, (inMemory.get(db) ?? new Map<string, Kept<unknown>>()).set(name, kept))
    return kept
  }

  function keep({ values }: Kept<T>, key: string, value: T): void {
    // What is asked for again becomes the newest.
    values.delete(key)
    values.set(key, value)
    for (const oldest of values.keys()) {
      if (values.size <= most) break
      values.delete(oldest)
    }
  }

  return {
    of(db, key, read) {
      const kept = keptOf(db)
      const known = kept?.values.get(key)
      const value = known === undefined ? read() : known
      if (kept?.written === false) keep(kept, key, value)
      return value
    },
    put(db, key, value) {
      const kept = keptOf(db)
      if (kept) keep(kept, key, value)
    },
  }
}

/** Whatever is written of some tables. */
export const anyWriteOf = (...tables: readonly string[]): Written =>
  tables.flatMap((table) =>
    ['INSERT', 'UPDATE', 'DELETE'].map((act) => [`${act} ON ${table}`, `''`] as const),
  )
