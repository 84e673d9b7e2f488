import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { ArticleSource } from './article-source.ts'
import { Refused } from '../dispatch.ts'
import { importBank } from './import.ts'
import type { Origin, Passages } from '../articles/origins.ts'
import type { PreparedBank } from '../articles/prepared-bank.ts'
import type { ReadArticle } from './read-article.ts'
import { tagAll } from '../articles/tags.ts'
import { titled } from '../articles/titles.ts'

export type Accepted = {
  /** The article's id from now on. */
  readonly id: string
  readonly source: Pick<ArticleSource, 'name' | 'tags'>
  readonly article: ReadArticle
  /** Another title than its own. */
  readonly title?: string | undefined
}

/** Stores an article that was read, with all that was made of it: all of it or nothing. */
export function acceptArticle(db: Db, now: Date, { id, source, article, title }: Accepted): void {
  const prepared = preparedOf(article)
  inTransaction(db, () => {
    const same = articleWithText(db, article.hash)
    if (same) {
      throw new Refused(
        'conflict',
        `${source.name} is in the library already, as “${same.title}”; nothing was stored.`,
      )
    }
    const given = title === undefined || title === prepared.bank.article.title ? null : title
    const from = originOfRead(article, source.name, 'import')
    importBank(db, titled(prepared, given), { article: id, origin: 'imported', at: now.toISOString(), from })
    sql(db, 'UPDATE article SET renamed = ? WHERE id = ?').run(given, id)
    for (const name of source.tags ?? []) tagAll(db, now, { name, articles: [id] })
  })
}

/** What a worker made of an article, unpacked. */
export const preparedOf = ({ bank }: ReadArticle): PreparedBank =>
  JSON.parse(new TextDecoder().decode(bank)) as PreparedBank // readArticle wrote it

/** Where the text of an article that was read came from, so that it can be read again in the same way. */
export function originOfRead(
  { format, original, leftOut, omitted }: ReadArticle,
  name: string,
  madeBy: Origin['madeBy'],
): Origin {
  const passages: Passages = { putBack: leftOut.filter(({ putBack }) => putBack), leftOut: omitted }
  return { name, format, source: original, madeBy, ...passages }
}

/** The article whose text now is this one, or null; what is in the bin is not in the library. */
export function articleWithText(
  db: Db,
  hash: string,
): { readonly article: string; readonly title: string } | null {
  const found = sql<{ article: string; title: string }>(
    db,
    `SELECT a.id AS article, a.title FROM article a JOIN article_version v ON v.id = a.version
     WHERE v.hash = ? AND a.binned_at IS NULL`,
  ).get(hash)
  return found ?? null
}

/** Whether the library has an article of this id. */
export const isArticle = (db: Db, id: string): boolean =>
  sql(db, 'SELECT 1 FROM article WHERE id = ? AND binned_at IS NULL').get(id) !== undefined
