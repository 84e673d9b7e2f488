import type { Deed } from '../../shared/models.ts'
import type { DeckBody, TagBody } from '../decisions/acts.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { recorded } from '../decisions/decisions.ts'
import { entriesOf } from '../decisions/deeds.ts'
import type { Entry } from '../decisions/deeds.ts'
import { keptOf } from '../memory/memory.ts'
import { importEmpty } from '../own/own-article.ts'
import { addOwnText } from '../own/own-store.ts'
import type { Memory } from '../memory/schedule.ts'
import { planCards, tagsLacking } from './bring-plan.ts'
import type { PlannedCard } from './bring-plan.ts'
import { madeOfCard } from './card-made.ts'
import type { OwnCard } from './card-made.ts'
import { wordsOfBody } from './card-words.ts'
import type { Review, Schedule } from './deck.ts'
import { untold } from './tell.ts'
import type { Tell } from './tell.ts'

export type Bringing = {
  /** Of the deed; the same once more changes nothing. */
  readonly uid: string
  readonly title: string
  readonly cards: readonly OwnCard[]
  /** Whether what the other program remembers of the learner's memory comes along. */
  readonly schedule: boolean
}

export type Brought = {
  /** Null where all of it was in the library already. */
  readonly deed: Deed | null
  readonly fresh: number
  readonly changed: number
  /** The articles that the cards stand under, the first of the deck first. */
  readonly articles: readonly string[]
}

/**
 * Brings the cards of a deck into the library as facts of one's own: a card that was there is changed where it says
 * something else, and none comes twice. One deed, which can be undone.
 */
export function bringDeck(
  db: Db,
  now: Date,
  { uid, title, cards, schedule }: Bringing,
  tell: Tell = untold,
): Brought {
  return inTransaction(db, () => {
    const planned = planCards(db, title, cards, tell)
    const articles = [...new Set(planned.map(({ article }) => article))]
    const count = (becomes: PlannedCard['becomes']): number =>
      planned.filter((one) => one.becomes === becomes).length
    // Sent again, it gets the same reply.
    if (entriesOf(db, uid).length > 0)
      return { deed: recorded(db, now, uid, []), fresh: 0, changed: 0, articles }
    const made = articlesMade(db, now, planned)
    const at = now.toISOString()
    const texts = planned
      .filter(({ becomes }) => becomes === 'new' || becomes === 'changed')
      .map((one) => [one.fact, addText(db, at, one), one.was] as const)
    const body: DeckBody = { title, texts, made, at }
    const entries: Entry[] = [
      ...(texts.length > 0 ? [{ about: 'library', what: 'deck brought in', body } as const] : []),
      ...tagEntries(db, planned),
      ...(schedule ? planned.flatMap((one) => memoryEntries(db, one)) : []),
    ]
    return {
      deed: entries.length === 0 ? null : recorded(db, now, uid, entries),
      fresh: count('new'),
      changed: count('changed') + count('tagged'),
      articles,
    }
  })
}

/** Makes the articles that are not there yet, and names them. */
function articlesMade(db: Db, now: Date, planned: readonly PlannedCard[]): string[] {
  const made: string[] = []
  const isThere = sql(db, 'SELECT 1 FROM article WHERE id = ?')
  for (const { article, title } of planned) {
    if (isThere.get(article) !== undefined) continue
    importEmpty(db, now, article, title, 'Cards that were brought in from a file.')
    made.push(article)
  }
  return made
}

function addText(db: Db, at: string, { own, fact, article, topic }: PlannedCard): number {
  const seen = sql<{ version: number }>(db, 'SELECT version FROM article WHERE id = ?').get(article)?.version
  const { schedule: _schedule, reviews: _reviews, ...said } = own.card
  const card: OwnCard = { ...own, card: { ...said, schedule: null, reviews: [] } }
  const words = wordsOfBody(own.card.body)
  return addOwnText(db, at, { fact, article, words, topic, made: madeOfCard(own), seen: seen ?? 0, card })
}

/** Each tag with the facts that lack it. */
function tagEntries(db: Db, planned: readonly PlannedCard[]): Entry[] {
  const missing = planned.flatMap(({ own, fact, becomes }) =>
    becomes === 'said' ? [] : tagsLacking(db, fact, own.card).map((name) => ({ name, fact })),
  )
  return [...Map.groupBy(missing, ({ name }) => name)].map(([name, of]): Entry => {
    const body: TagBody = { name, articles: [], facts: of.map(({ fact }) => fact) }
    return { about: 'library', what: 'tagged', body }
  })
}

const memoryEntries = (db: Db, { own, fact, becomes }: PlannedCard): Entry[] =>
  own.card.schedule === null || becomes === 'said' ? [] : memoryBrought(db, fact, own.card.schedule)

/** What another program knew of a fact that was never answered here, and how it was answered there. */
export function memoryBrought(
  db: Db,
  fact: string,
  schedule: Schedule,
  reviews: readonly Review[] = [],
): Entry[] {
  if (keptOf(db, fact).memory !== null) return []
  const body = { memory: memoryOf(schedule), ...(reviews.length > 0 ? { reviews } : {}) }
  return [
    { about: { fact }, what: 'memory brought', body },
    ...(schedule.suspended ? [{ about: { fact }, what: 'suspended' }] : []),
  ]
}

/** As this library keeps it, within what it takes. */
function memoryOf({ stability, difficulty, reviewed, due, reps, lapses }: Schedule): Memory {
  const last = Math.max(0, Math.round(reviewed))
  return {
    state: 'review',
    stability: Math.min(36_500, Math.max(0.001, stability)),
    difficulty: Math.min(10, Math.max(1, difficulty)),
    due: Math.max(last, Math.round(due)),
    last,
    reps: Math.max(1, Math.round(reps)),
    lapses: Math.max(0, Math.round(lapses)),
    failuresToday: 0,
    demoted: 0,
  }
}
