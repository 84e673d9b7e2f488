import type { Deed } from '../../shared/models.ts'
import type { Db } from '../db/sql.ts'
import { recorded } from '../decisions/decisions.ts'
import { entriesOf } from '../decisions/deeds.ts'
import { written } from '../decks/ask-deck-worker.ts'
import type { DeckAsked } from '../decks/ask-deck-worker.ts'
import { Refused } from '../dispatch.ts'
import type { Elsewhere } from '../elsewhere.ts'
import type { ReadArticle } from '../import/read-article.ts'
import { storeText } from './text-task.ts'
import type { TextTask } from './text-task.ts'

/** Stores what was read of an article that is there, for a page. */
export type StoreText = (page: string, task: TextTask) => Promise<Deed | null>

/** Bytes of a bank that is stored before a worker would have begun. */
const SMALL = 150_000

/** Whether what was read is stored so soon that nobody notices. */
export const isSoonStored = (read: readonly ReadArticle[]): boolean =>
  read.reduce((sum, { bank }) => sum + bank.length, 0) < SMALL

/**
 * Has a worker store what was read of an article, through a connection of its own, where it is so much that the page
 * would be held up.
 */
export function storingTexts(db: Db, ask: DeckAsked, elsewhere: Elsewhere, now: () => Date): StoreText {
  return async (page, text) => {
    while (elsewhere.busy()) await elsewhere.over()
    if (isSoonStored([readOf(text)])) return storeText(db, now(), text)
    const task = { do: 'store text', library: db.name, now: now().toISOString(), text } as const
    try {
      const news = await elsewhere.alone(() => ask(page, task, ''), written)
      if (news.kind === 'deed') return news.deed
      throw news.kind === 'refused' ? new Refused('conflict', news.sentence) : new Error(NOT_STORED)
    } catch (error) {
      // Stopped in the very moment in which it was done: then it is done, and can be undone.
      if (text.what === 'renewal' || !db.open || entriesOf(db, text.uid).length === 0) throw error
      return recorded(db, now(), text.uid, [])
    }
  }
}

function readOf(text: TextTask): ReadArticle {
  if (text.what === 'edit') return text.tried.read
  return text.what === 'choice' ? text.chosen.read : text.read
}

const NOT_STORED = 'The worker did not say that it stored the text.'
