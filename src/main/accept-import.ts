import { inTransaction, sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import type { ArticleSource } from './article-source.ts'
import { Refused } from './dispatch.ts'
import { importBank } from './import.ts'
import type { PreparedBank } from './prepared-bank.ts'
import type { ReadArticle } from './read-article.ts'

type Accepted = {
  /** The article's id from now on. */
  readonly id: string
  readonly source: ArticleSource
  readonly article: ReadArticle
  /** Another title than its own. */
  readonly title?: string | undefined
}

/** Stores an article that was read, with all that was made of it: all of it or nothing. */
export function acceptArticle(db: Db, now: Date, { id, source, article, title }: Accepted): void {
  const prepared = JSON.parse(new TextDecoder().decode(article.bank)) as PreparedBank // readArticle wrote it
  inTransaction(db, () => {
    const same = articleWithText(db, article.hash)
    if (same) {
      throw new Refused(
        'conflict',
        `${source.name} is in the library already, as “${same.title}”; nothing was stored.`,
      )
    }
    importBank(db, titled(prepared, title), { article: id, origin: 'imported', at: now.toISOString() })
    storeOrigin(db, id, source.name, article)
  })
}

type Again = {
  readonly article: string
  readonly title: string
  readonly name: string
  readonly read: ReadArticle
}

/** Stores what a newer engine made of an article that is there, under the title it has: all of it or nothing. */
export function acceptAgain(db: Db, now: Date, { article, title, name, read }: Again): void {
  const prepared = JSON.parse(new TextDecoder().decode(read.bank)) as PreparedBank // readArticle wrote it
  inTransaction(db, () => {
    importBank(db, titled(prepared, title), { article, origin: 'imported', at: now.toISOString() })
    storeOrigin(db, article, name, read)
  })
}

/** The article whose text now is this one, or null. */
export function articleWithText(
  db: Db,
  hash: string,
): { readonly article: string; readonly title: string } | null {
  const found = sql<{ article: string; title: string }>(
    db,
    `SELECT a.id AS article, a.title FROM article a JOIN article_version v ON v.id = a.version WHERE v.hash = ?`,
  ).get(hash)
  return found ?? null
}

/** Whether the library has an article of this id. */
export const isArticle = (db: Db, id: string): boolean =>
  sql(db, 'SELECT 1 FROM article WHERE id = ?').get(id) !== undefined

/** The bank under another title, which is also the topic of what stands under no other heading. */
function titled({ bank, reveals }: PreparedBank, title: string | undefined): PreparedBank {
  if (title === undefined || title === bank.article.title) return { bank, reveals }
  const topic = (own: string): string => (own === bank.article.title ? title : own)
  return {
    reveals,
    bank: {
      ...bank,
      article: { ...bank.article, title },
      facts: bank.facts.map((fact) => ({ ...fact, topic: topic(fact.topic) })),
      questions: bank.questions.map((question) => ({ ...question, topic: topic(question.topic) })),
    },
  }
}

/** Where the text came from, so that it can be read again in the same way. */
function storeOrigin(db: Db, id: string, name: string, { format, original, leftOut }: ReadArticle): void {
  const putBack = leftOut.filter((passage) => passage.putBack).map(({ start, end }) => ({ start, end }))
  sql(
    db,
    `INSERT INTO version_origin (version, name, format, source, put_back)
     SELECT version, ?, ?, ?, ? FROM article WHERE id = ? AND version NOT IN (SELECT version FROM version_origin)`,
  ).run(name, format, original, JSON.stringify(putBack), id)
}
