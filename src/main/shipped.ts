import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '../engine/generate.ts'
import { ENGINE_VERSION } from '../engine/version.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { importBank, textHash } from './import.ts'

/**
 * Brings in the articles that ship: on the first start, and again whenever an article or the engine that
 * asks about it is another than last time.
 *
 * @param folder one folder an article, named by its id, with `article.md` in it
 */
export function bringInShipped(db: Db, folder: string, now: Date): void {
  const icu = process.versions.icu ?? ''
  for (const article of articleFolders(folder)) {
    const text = readFileSync(join(folder, article, 'article.md'), 'utf8')
    if (isUpToDate(db, article, text, icu)) continue
    importBank(db, generate(text, icu), { article, origin: 'shipped', at: now.toISOString() })
  }
}

/** The version of the engine, as readings and answers name it. */
export const engineName = String(ENGINE_VERSION)

function articleFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function isUpToDate(db: Db, article: string, text: string, icu: string): boolean {
  return (
    sql(
      db,
      `SELECT 1 FROM article a JOIN article_version v ON v.id = a.version JOIN reading r ON r.version = v.id
       WHERE a.id = ? AND v.hash = ? AND r.engine = ? AND r.icu = ?`,
    ).get(article, textHash(text), engineName, icu) !== undefined
  )
}
