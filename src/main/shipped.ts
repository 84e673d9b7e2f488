import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { ENGINE_VERSION } from '../engine/version.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { textHash } from './text-hash.ts'

export type Shipped = { readonly article: string; readonly text: string }

/**
 * The articles that ship and are not in the library as they are now: all on the first start, and those
 * whose text, or the engine that asks about it, is another than last time.
 *
 * @param folder one folder an article, named by its id, with `article.md` in it
 */
export function changedShipped(db: Db, folder: string): Shipped[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((article) => ({ article, text: readFileSync(join(folder, article, 'article.md'), 'utf8') }))
    .filter(({ article, text }) => !isUpToDate(db, article, text))
}

/**
 * Brings them in. The engine is loaded only where there is something to bring in, and the front has its
 * turn first; a library that is closed by then is left as it is.
 */
export async function bringIn(db: Db, shipped: readonly Shipped[], now: Date): Promise<void> {
  if (shipped.length === 0) return
  const { generate } = await import('../engine/generate.ts')
  const { importBank } = await import('./import.ts')
  for (const { article, text } of shipped) {
    await setImmediate()
    if (!db.open) return
    importBank(db, generate(text, ICU), { article, origin: 'shipped', at: now.toISOString() })
  }
}

/** The version of ICU that splits the sentences. */
const ICU = process.versions.icu ?? ''

/** The version of the engine, as readings and answers name it. */
export const engineName = String(ENGINE_VERSION)

function isUpToDate(db: Db, article: string, text: string): boolean {
  return (
    sql(
      db,
      `SELECT 1 FROM article a JOIN article_version v ON v.id = a.version JOIN reading r ON r.version = v.id
       WHERE a.id = ? AND v.hash = ? AND r.engine = ? AND r.icu = ?`,
    ).get(article, textHash(text), engineName, ICU) !== undefined
  )
}
