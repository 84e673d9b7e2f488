import type { Db } from '../db/sql.ts'
import type { Told } from '../db/told-writes.ts'
import { written } from '../decks/ask-deck-worker.ts'
import type { DeckAsked } from '../decks/ask-deck-worker.ts'
import { Refused } from '../dispatch.ts'
import type { Elsewhere } from '../elsewhere.ts'
import { isArticle } from './accept-import.ts'
import type { Accepted } from './accept-import.ts'

/** Stores an article that was read, for a page. */
export type StoreArticle = (page: string, accepted: Accepted) => Promise<void>

/**
 * Has a worker store articles through a connection of its own: a thousand questions with their words would hold the
 * page up for as long as ten frames.
 */
export function storingArticles(db: Db, ask: DeckAsked, elsewhere: Elsewhere, now: () => Date): StoreArticle {
  async function store(page: string, accepted: Accepted): Promise<Told | null> {
    // Sent twice, the second finds what the first stored.
    if (isArticle(db, accepted.id)) return { facts: [], articles: [] }
    const { name, tags = [] } = accepted.source
    const task = { ...accepted, source: { name, tags }, library: db.name, now: now().toISOString() }
    const news = await ask(page, { do: 'store article', ...task }, name)
    if (news.kind === 'article stored') return written(news)
    throw news.kind === 'refused' ? new Refused('conflict', news.sentence) : new Error(NOT_STORED)
  }
  return async (page, accepted) => {
    await elsewhere.alone(
      () => store(page, accepted),
      (told) => told,
    )
  }
}

const NOT_STORED = 'The worker did not say that it stored the article.'
