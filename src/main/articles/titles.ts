import { randomUUID } from 'node:crypto'
import type { Deed } from '../../shared/models.ts'
import type { RenamedBody } from '../decisions/acts.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { recorded } from '../decisions/decisions.ts'
import { Refused } from '../dispatch.ts'
import type { PreparedBank } from './prepared-bank.ts'

/** The title the learner gave an article, or null. */
export function renamedTo(db: Db, article: string): string | null {
  const row = sql<{ renamed: string | null }>(db, 'SELECT renamed FROM article WHERE id = ?').get(article)
  return row?.renamed ?? null
}

/** Gives an article another title, which it keeps whatever its text says. */
export function renameArticle(
  db: Db,
  now: Date,
  article: string,
  title: string,
): { readonly deed: Deed | null } {
  return inTransaction(db, () => {
    const row = sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(article)
    if (!row) throw new Refused('not-found', 'That article is not in the library.')
    if (row.title === title) return { deed: null }
    const body: RenamedBody = { article, title, was: row.title, given: renamedTo(db, article) }
    return { deed: recorded(db, now, randomUUID(), [{ about: 'library', what: 'renamed', body }]) }
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
