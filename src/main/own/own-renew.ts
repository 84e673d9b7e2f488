import type { OwnMade, OwnWords } from '../../engine/own/own.ts'
import { madeOfCard } from '../decks/card-made.ts'
import type { OwnCard } from '../decks/card-made.ts'
import { inTransaction, sql, sqlValues } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { OwnComposer } from './own-composer.ts'
import { contextOf } from './own-facts.ts'
import { remakeOwnText, setOwnText, setOwnTexts } from './own-store.ts'
import { engineName } from '../articles/shipped.ts'

type Row = OwnWords & {
  readonly fact: string
  readonly article: string
  readonly version: number
  readonly topic: string | null
  readonly card: string | null
}

/** Sees to it that facts of one's own are asked beside the text their article has now: to be called when one changed. */
export function ownRenewal(
  db: Db,
  now: () => Date,
  composer: OwnComposer,
  report: (error: unknown) => void,
  turn: () => Promise<void>,
  cards: () => Promise<unknown>,
): () => void {
  let running = false
  let again = false
  return function renew() {
    again = running
    if (running || !db.open) return
    running = true
    void renewOwn(db, now, composer, turn, cards)
      .catch((error: unknown) => (db.open ? report(error) : undefined))
      .then(() => {
        running = false
        if (again) renew()
      })
  }
}

/**
 * Makes the questions of one's own facts anew where their article has another text by now, or the engine is a newer
 * one: what was safely wrong beside the old text need not be beside the new. What can't be made anew stays as it is.
 *
 * @param cards makes those of cards anew, of which there may be tens of thousands
 */
export async function renewOwn(
  db: Db,
  now: () => Date,
  composer: OwnComposer,
  turn: () => Promise<void> = () => Promise.resolve(),
  cards: () => Promise<unknown> = () => renewCards(db, now()),
): Promise<void> {
  if (outdated(db, 'cards').length > 0) await cards()
  for (const version of db.open ? outdated(db, 'written') : []) {
    const row = db.open ? textOf(db, version) : undefined
    if (!row) continue
    const { context, seen } = contextOf(db, row.article)
    const made = await composer.compose(context, { kind: row.kind, front: row.front, back: row.back })
    await turn()
    if (!db.open) return
    inTransaction(db, () => putAnew(db, now(), row, made, seen))
  }
}

/** So many cards are made anew at one go: who answers meanwhile waits for no more. */
const AT_ONCE = 100

/** Makes the questions of cards anew, which the engine has no part in. Cut short, the next start goes on with it. */
export async function renewCards(
  db: Db,
  now: Date,
  alone: (write: () => void) => Promise<void> = async (write) => write(),
): Promise<void> {
  const versions = outdated(db, 'cards')
  for (let at = 0; at < versions.length; at += AT_ONCE)
    await alone(() => inTransaction(db, () => putCardsAnew(db, now, versions.slice(at, at + AT_ONCE))))
}

function putCardsAnew(db: Db, now: Date, versions: readonly number[]): void {
  const texts = versions.flatMap((version) => {
    const row = textOf(db, version)
    if (!row?.card) return []
    const { fact, article, topic, kind, front, back } = row
    const { seen } = contextOf(db, article)
    const words = { kind, front, back }
    remakeOwnText(db, version, {
      fact,
      article,
      words,
      topic,
      made: madeOfCard(cardOf(row.card)),
      seen: seen ?? 0,
    })
    return [{ fact, version }]
  })
  setOwnTexts(db, texts, now.toISOString())
}

function putAnew(db: Db, now: Date, row: Row, made: OwnMade, seen: number | null): void {
  const { fact, article, version, topic, kind, front, back } = row
  // Meanwhile the learner may have written it anew.
  if (!textOf(db, version)) return
  if (made.fact === null) {
    sql(db, 'UPDATE own_text SET seen = ?, engine = ? WHERE version = ?').run(seen, engineName, version)
    return
  }
  const words = { kind, front, back }
  const own = { fact, article, words, topic, made: { ...made, fact: made.fact }, seen: seen ?? 0 }
  remakeOwnText(db, version, own)
  setOwnText(db, fact, version, now.toISOString())
}

const cardOf = (stored: string): OwnCard => JSON.parse(stored) as OwnCard // addOwnText wrote it

/** The texts in force that were made by another engine, or beside another text: found at one go, since each look goes through all. */
const outdated = (db: Db, which: 'cards' | 'written'): number[] =>
  sqlValues<number>(
    db,
    `SELECT o.version FROM fact f JOIN own_text o ON o.version = f.own JOIN article a ON a.id = f.article
     WHERE f.own IS NOT NULL AND f.removed_at IS NULL AND a.binned_at IS NULL
       AND (o.engine <> ? OR o.seen <> a.version) AND o.card IS ${which === 'cards' ? 'NOT' : ''} NULL`,
  ).all(engineName)

/** A text that is in force still. */
const textOf = (db: Db, version: number): Row | undefined =>
  sql<Row>(
    db,
    `SELECT f.id AS fact, f.article, o.version, o.made ->> '$.topic' AS topic, o.kind, o.front, o.back, o.card
     FROM own_text o JOIN fact f ON f.id = o.fact JOIN article a ON a.id = f.article
     WHERE o.version = ? AND f.own = o.version AND f.removed_at IS NULL AND a.binned_at IS NULL`,
  ).get(version)
