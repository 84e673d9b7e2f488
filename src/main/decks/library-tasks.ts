import { emptyBin } from '../articles/bin.ts'
import { storeText } from '../articles/text-task.ts'
import type { DeckBody } from '../decisions/acts.ts'
import { deedAgain } from '../decisions/deed-again.ts'
import { nextDeed } from '../decisions/deeds.ts'
import type { StoredEntry } from '../decisions/deeds.ts'
import { acceptArticle } from '../import/accept-import.ts'
import { joinLibrary } from '../db/open.ts'
import { renewCards } from '../own/own-renew.ts'
import type { DeckNews, DeckTask, InTurn, TellStage } from './deck-worker.ts'
import { inLibrary, moveLog, tellingAll } from './in-library.ts'
import { watchTexts } from './watch-texts.ts'

type Task<Do extends DeckTask['do']> = Extract<DeckTask, { readonly do: Do }>

/** Stores an article that was read and is new. */
export function storeArticle({ library, now, id, source, article, title }: Task<'store article'>): DeckNews {
  return inLibrary(library, (db) => {
    const written = tellingAll(db)
    acceptArticle(db, new Date(now), { id, source, article, title })
    moveLog(db)
    return { kind: 'article stored', written: written() }
  })
}

/** Stores what was read of an article that is there. It is done before anybody could read how far it is. */
export function storeTextRead({ library, now, text }: Task<'store text'>): DeckNews {
  return inLibrary(library, (db) => {
    const written = tellingAll(db)
    const deed = storeText(db, new Date(now), text)
    moveLog(db)
    return { kind: 'deed', deed, written: written() }
  })
}

/** Makes the questions of cards anew, some at a time, so that whoever answers meanwhile waits for a moment only. */
export async function renewTheCards(
  { library, now }: Task<'renew cards'>,
  inTurn: InTurn,
): Promise<DeckNews> {
  const db = joinLibrary(library)
  try {
    await renewCards(db, new Date(now), (write) => {
      const written = tellingAll(db)
      return inTurn(() => {
        write()
        moveLog(db)
      }, written)
    })
  } finally {
    db.close()
  }
  return { kind: 'cards renewed' }
}

/** Erases what is in the bin. */
export function emptyTheBin({ library, now }: Task<'empty bin'>): DeckNews {
  return inLibrary(library, (db) => {
    const written = tellingAll(db)
    const { emptied } = emptyBin(db, new Date(now))
    moveLog(db)
    return { kind: 'bin emptied', emptied, written: written() }
  })
}

/** Takes a deed back or does it once more; how far it is with many cards is told. */
export function again({ library, now, again: wanted }: Task<'again'>, stage: TellStage): DeckNews {
  return inLibrary(library, (db) => {
    const cards = cardsIn(nextDeed(db, wanted.which))
    if (cards > 0) {
      const tell = stage(wanted.which === 'undo' ? 'take back' : 'do again')
      watchTexts(db, cards, 1, () => tell)
    }
    const written = tellingAll(db)
    const deed = deedAgain(db, new Date(now), wanted)
    if (cards > 0) stage('finish')
    moveLog(db)
    return { kind: 'deed', deed, written: written() }
  })
}

const cardsIn = (entries: readonly StoredEntry[]): number =>
  entries
    .filter(({ what }) => what === 'deck brought in')
    .reduce((sum, { body }) => sum + (JSON.parse(body) as DeckBody).texts.length, 0) // bringDeck wrote it
