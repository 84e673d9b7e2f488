import type { Db } from '../db/sql.ts'
import { written } from '../decks/ask-deck-worker.ts'
import type { DeckAsked } from '../decks/ask-deck-worker.ts'
import type { Elsewhere } from '../elsewhere.ts'
import { binnedArticles } from './bin.ts'

/** Empties the bin, for a page. */
export type EmptyBin = (page: string) => Promise<{ readonly emptied: number }>

/** Has a worker empty it: to erase an article of a thousand questions would hold the page up for as long as ten frames. */
export function emptyingBin(db: Db, ask: DeckAsked, elsewhere: Elsewhere, now: () => Date): EmptyBin {
  return async (page) => {
    while (elsewhere.busy()) await elsewhere.over()
    const before = binnedArticles(db).length
    const task = { do: 'empty bin', library: db.name, now: now().toISOString() } as const
    try {
      const news = await elsewhere.alone(() => ask(page, task, ''), written)
      if (news.kind !== 'bin emptied') throw new Error('The worker did not say that it emptied the bin.')
      return { emptied: news.emptied }
    } catch (error) {
      // Stopped in the very moment in which it was done: then it is done.
      if (!db.open || before === 0 || binnedArticles(db).length > 0) throw error
      return { emptied: before }
    }
  }
}
