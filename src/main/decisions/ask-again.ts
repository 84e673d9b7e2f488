import { randomUUID } from 'node:crypto'
import type { Deed } from '../../shared/models.ts'
import { isSoonStored } from '../articles/store-text.ts'
import type { Db } from '../db/sql.ts'
import { written } from '../decks/ask-deck-worker.ts'
import type { DeckAsked } from '../decks/ask-deck-worker.ts'
import { Refused } from '../dispatch.ts'
import type { Elsewhere } from '../elsewhere.ts'
import { deedAgain } from './deed-again.ts'
import type { Again, ReadForDeed } from './deed-again.ts'
import { doneAgain, takenBack } from './decisions.ts'
import { entriesOf, isTakenBack, nextDeed, nextDeedId } from './deeds.ts'

/** Letters of a deed that names so much that to do it again would hold everything up. */
const LARGE = 20_000

/** Takes back what was done last, or does it once more, for a page; null where there is nothing of the kind. */
export type AskAgain = (page: string, which: Again['which']) => Promise<Deed | null>

/** Has a worker undo and redo what would hold the page up. */
export function askingAgain(
  db: Db,
  readForDeed: (page: string, which: Again['which']) => Promise<ReadForDeed>,
  ask: DeckAsked,
  elsewhere: Elsewhere,
  now: () => Date,
): AskAgain {
  return async (page, which) => {
    const { deed: readFor, texts } = await readForDeed(page, which)
    while (elsewhere.busy()) await elsewhere.over()
    const deed = texts.length > 0 ? readFor : nextDeedId(db, which)
    const again: Again = { which, uid: randomUUID(), deed, texts }
    if (isSmall(db, again)) return deedAgain(db, now(), again)
    const task = { do: 'again', library: db.name, now: now().toISOString(), again } as const
    try {
      const news = await elsewhere.alone(() => ask(page, task, ''), written)
      if (news.kind === 'deed') return news.deed
      throw news.kind === 'refused' ? new Refused('conflict', news.sentence) : new Error(NOT_SAID)
    } catch (error) {
      // Stopped in the very moment in which it was done: then it is done.
      const done = db.open ? doneInSpite(db, again) : null
      if (done === null) throw error
      return done
    }
  }
}

function isSmall(db: Db, { which, texts }: Again): boolean {
  const letters = nextDeed(db, which).reduce((sum, { body }) => sum + body.length, 0)
  return letters <= LARGE && isSoonStored(texts.map(({ read }) => read))
}

function doneInSpite(db: Db, { which, uid, deed }: Again): Deed | null {
  if (which === 'redo') return entriesOf(db, uid).length > 0 ? doneAgain(db, uid) : null
  return deed !== null && isTakenBack(db, deed) ? takenBack(db, deed) : null
}

const NOT_SAID = 'The worker did not say what it did.'
