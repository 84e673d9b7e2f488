import { shortHash } from '../../engine/ids.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { OwnCard } from './card-made.ts'
import { DECK } from '../own/own-article.ts'
import { tagName } from '../articles/tags.ts'
import { wordsOfBody } from './card-words.ts'
import type { Card } from './deck.ts'
import { mapTelling, untold } from './tell.ts'
import type { Tell } from './tell.ts'

/**
 * What becomes of a card: a new fact, another text of one, tags that one lacks, nothing new, or nothing since its
 * article says it.
 */
export type Coming = 'new' | 'changed' | 'tagged' | 'same' | 'said'

export type PlannedCard = {
  readonly own: OwnCard
  readonly becomes: Coming
  /** The fact it is or will be, and the article it stands under; of the latter the title where that is not there yet. */
  readonly fact: string
  readonly article: string
  readonly title: string
  /** The text the fact has now, or null. */
  readonly was: number | null
  readonly topic: string | null
}

/** What the cards of a deck become in this library. Nothing is written. */
export function planCards(
  db: Db,
  title: string,
  cards: readonly OwnCard[],
  tell: Tell = untold,
): readonly PlannedCard[] {
  const articles = new Map<string, string>()
  const articleFor = (name: string): string => {
    const known = articles.get(name) ?? deckArticle(db, name)
    articles.set(name, known)
    return known
  }
  const tagged = (own: OwnCard, fact: string): Coming =>
    tagsLacking(db, fact, own.card).length > 0 ? 'tagged' : 'same'
  return mapTelling(cards, tell, (own): PlannedCard => {
    const [deck = title, ...within] = own.card.place
    const topic = within.length === 0 ? null : within.join(' · ')
    const known = own.card.id === null ? null : knownById(db, own.card.id)
    if (known && known.own === null) {
      const { fact, article } = known
      return { own, becomes: 'said', fact, article, title: deck, was: null, topic }
    }
    const article = known?.article ?? articleFor(deck)
    const fact = known?.fact ?? `${article}-o${shortHash(own.key)}`
    const now = textNow(db, fact)
    const becomes = now === null ? 'new' : isSame(now, own, topic) ? tagged(own, fact) : 'changed'
    return { own, becomes, fact, article, title: deck, was: now?.version ?? null, topic }
  })
}

/** The tags of a card that a fact does not bear yet. */
export function tagsLacking(db: Db, fact: string, { tags }: Card): readonly string[] {
  const bears = sql(db, 'SELECT 1 FROM tag WHERE fact = ? AND name = ?')
  const names = tags.filter((written) => /[^\s#]/u.test(written)).map(tagName)
  return [...new Set(names)].filter((name) => bears.get(fact, name) === undefined)
}

/** The article of a deck of this name: the one there is, or the id that the next one gets. */
function deckArticle(db: Db, name: string): string {
  const id = `${DECK}${shortHash(name.normalize('NFC').trim().toLowerCase())}`
  const there = sql<{ id: string; free: 0 | 1 }>(
    db,
    `SELECT id, binned_at IS NOT NULL OR version IS NULL AS free FROM article WHERE id = ? OR id GLOB ? ORDER BY id`,
  ).all(id, `${id}-*`)
  const open = there.find(({ free }) => free === 0)
  return open?.id ?? (there.length === 0 ? id : `${id}-${there.length + 1}`)
}

/** Whether the text a fact has says what the card says, under the same topic. */
function isSame(now: TextNow, { card }: OwnCard, topic: string | null): boolean {
  if (now.topic !== topic) return false
  const { front, back } = wordsOfBody(card.body)
  if (now.card === null) return now.front === front && now.back === back
  const stored = JSON.parse(now.card) as OwnCard // addOwnText wrote it
  const said = (one: Card): string => JSON.stringify([one.body, one.citation])
  return said(stored.card) === said(card)
}

type Known = { readonly fact: string; readonly article: string; readonly own: number | null }

/** A fact of this library by its id; or the one that a question of that id asks, which is asked as it is. */
function knownById(db: Db, id: string): Known | null {
  const live = 'f.removed_at IS NULL'
  const fact = sql<Known>(db, `SELECT f.id AS fact, f.article, f.own FROM fact f WHERE f.id = ? AND ${live}`)
  const asked = sql<Known>(
    db,
    `SELECT f.id AS fact, f.article, NULL AS own FROM question q JOIN fact f ON f.id = q.facts ->> '$[0]'
     WHERE q.id = ? AND q.retired = 0 AND ${live}`,
  )
  // One of several cards that a question was parted into.
  const whole = id.replace(/[#-]\d+$/, '')
  return fact.get(id) ?? asked.get(id) ?? asked.get(whole) ?? null
}

type TextNow = {
  readonly version: number
  readonly front: string
  readonly back: string
  readonly card: string | null
  readonly topic: string | null
}

function textNow(db: Db, fact: string): TextNow | null {
  const row = sql<TextNow>(
    db,
    `SELECT o.version, o.front, o.back, o.card, o.made ->> '$.topic' AS topic FROM fact f
     JOIN own_text o ON o.version = f.own WHERE f.id = ? AND f.removed_at IS NULL`,
  ).get(fact)
  return row ?? null
}
