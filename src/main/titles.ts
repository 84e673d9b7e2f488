import { inTransaction, sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { Refused } from './dispatch.ts'
import type { PreparedBank } from './prepared-bank.ts'

/** The title the learner gave an article, or null. */
export function renamedTo(db: Db, article: string): string | null {
  const row = sql<{ renamed: string | null }>(db, 'SELECT renamed FROM article WHERE id = ?').get(article)
  return row?.renamed ?? null
}

/** Gives an article another title, which it keeps whatever its text says; gives the one it had. */
export function renameArticle(
  db: Db,
  article: string,
  title: string,
): { readonly title: string; readonly was: string } {
  return inTransaction(db, () => {
    const row = sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(article)
    if (!row) throw new Refused('not-found', 'That article is not in the library.')
    sql(db, 'UPDATE article SET title = ?, renamed = ? WHERE id = ?').run(title, title, article)
    // What stands under no heading has the title as its topic.
    sql(db, 'UPDATE fact SET topic = ? WHERE article = ? AND topic = ?').run(title, article, row.title)
    sql(
      db,
      `UPDATE question SET body = json_set(body, '$.topic', ?)
       WHERE article = ? AND json_extract(body, '$.topic') = ?`,
    ).run(title, article, row.title)
    return { title, was: row.title }
  })
}

/** The bank under another title, which is also the topic of what stands under no other heading. */
export function titled({ bank, reveals }: PreparedBank, title: string | null): PreparedBank {
  if (title === null || title === bank.article.title) return { bank, reveals }
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
