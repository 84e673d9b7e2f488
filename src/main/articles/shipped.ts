import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { ENGINE_VERSION } from '../../engine/version.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { addVersion, importBank } from '../import/import.ts'
import { movedSpans } from './moved-spans.ts'
import { NO_PASSAGES, originOf, shippedOrigin } from './origins.ts'
import type { Passages } from './origins.ts'
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
 * engine is loaded only where that is not so. A library that is closed by then is left as it is. The newer text of an
 * article that the learner edited is only put beside its other versions.
 *
 * @param banks folder where the build left `<article>.json`; it may be missing
 */
export async function bringIn(db: Db, shipped: readonly Shipped[], banks: string, now: Date): Promise<void> {
  for (const { article, text } of shipped) {
    if (isLearners(db, article)) {
      putBeside(db, article, text, now)
      continue
    }
    const passages = passagesIn(db, article, text)
    const isPlain = passages.putBack.length === 0 && passages.leftOut.length === 0
    const built = isPlain ? builtBank(join(banks, `${article}.json`), text) : null
    const prepared = built ?? (await bankMadeNow(text, passages))
    await setImmediate()
    if (!db.open) return
    const from = shippedOrigin(article, passages)
    importBank(db, prepared, { article, origin: 'shipped', at: now.toISOString(), from })
  }
}

/** An article that was edited is the learner's from then on. */
const isLearners = (db: Db, article: string): boolean =>
  sql(db, `SELECT 1 FROM article WHERE id = ? AND origin = 'imported'`).get(article) !== undefined

function putBeside(db: Db, article: string, text: string, now: Date): void {
  inTransaction(db, () => {
    const version = addVersion(db, article, text, now.toISOString())
    sql(
      db,
      `INSERT INTO version_origin (version, name, format, source, put_back, made_by)
       VALUES (?, ?, 'markdown', NULL, '[]', 'shipped')`,
    ).run(version, `${article}.md`)
  })
}

/** What the learner put back and left out of the article, as far as the new text has it. */
function passagesIn(db: Db, article: string, text: string): Passages {
  const now = sql<{ version: number; text: string }>(
    db,
    'SELECT v.id AS version, v.text FROM article a JOIN article_version v ON v.id = a.version WHERE a.id = ?',
  ).get(article)
  const origin = now && originOf(db, now.version)?.origin
  if (!origin) return NO_PASSAGES
  return {
    putBack: movedSpans(origin.putBack, now.text, text),
    leftOut: movedSpans(origin.leftOut, now.text, text),
  }
}

/** The bank that was built of this very text by this very engine. */
function builtBank(file: string, text: string): PreparedBank | null {
  if (!existsSync(file)) return null
  const prepared = JSON.parse(readFileSync(file, 'utf8')) as PreparedBank // our own build wrote it
  const { article, engine } = prepared.bank
  return article.text === text && engine === engineName ? prepared : null
}

async function bankMadeNow(text: string, passages: Passages): Promise<PreparedBank> {
  const { prepareBank } = await import('./prepared-bank.ts')
  return prepareBank(text, process.versions.icu ?? '', passages)
}

/** The version of the engine, as readings and answers name it. */
export const engineName = String(ENGINE_VERSION)

/** One in the bin is left there; of one the learner edited the newest text that ships is among its versions. */
function isUpToDate(db: Db, article: string, text: string): boolean {
  const hash = textHash(text)
  return (
    sql(
      db,
      `SELECT 1 FROM article a JOIN article_version v ON v.id = a.version JOIN reading r ON r.version = v.id
       WHERE a.id = ? AND a.origin = 'shipped' AND v.hash = ? AND r.engine = ?
       UNION ALL
       SELECT 1 FROM article WHERE id = ? AND binned_at IS NOT NULL
       UNION ALL
       SELECT 1 FROM article a JOIN article_version v ON v.article = a.id JOIN version_origin o ON o.version = v.id
       WHERE a.id = ? AND a.origin = 'imported' AND o.made_by = 'shipped' AND v.hash = ?`,
    ).get(article, hash, engineName, article, article, hash) !== undefined
  )
}
