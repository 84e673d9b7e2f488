import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { ENGINE_VERSION } from '../engine/version.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { importBank } from './import.ts'
import type { PreparedBank } from './prepared-bank.ts'
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
 * Brings them in, the front having its turn first. Their questions were made when Afterread was built; the
 * engine is loaded only where that is not so. A library that is closed by then is left as it is.
 *
 * @param banks folder where the build left `<article>.json`; it may be missing
 */
export async function bringIn(db: Db, shipped: readonly Shipped[], banks: string, now: Date): Promise<void> {
  for (const { article, text } of shipped) {
    const prepared = builtBank(join(banks, `${article}.json`), text) ?? (await bankMadeNow(text))
    await setImmediate()
    if (!db.open) return
    importBank(db, prepared, { article, origin: 'shipped', at: now.toISOString() })
  }
}

/** The bank that was built of this very text by this very engine. */
function builtBank(file: string, text: string): PreparedBank | null {
  if (!existsSync(file)) return null
  const prepared = JSON.parse(readFileSync(file, 'utf8')) as PreparedBank // our own build wrote it
  const { article, engine } = prepared.bank
  return article.text === text && engine === engineName ? prepared : null
}

async function bankMadeNow(text: string): Promise<PreparedBank> {
  const { prepareBank } = await import('./prepared-bank.ts')
  return prepareBank(text, process.versions.icu ?? '')
}

/** The version of the engine, as readings and answers name it. */
export const engineName = String(ENGINE_VERSION)

function isUpToDate(db: Db, article: string, text: string): boolean {
  return (
    sql(
      db,
      `SELECT 1 FROM article a JOIN article_version v ON v.id = a.version JOIN reading r ON r.version = v.id
       WHERE a.id = ? AND v.hash = ? AND r.engine = ?`,
    ).get(article, textHash(text), engineName) !== undefined
  )
}
