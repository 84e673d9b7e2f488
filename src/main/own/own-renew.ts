import type { OwnWords } from '../../engine/own/own.ts'
import { madeOfCard } from '../decks/card-made.ts'
import type { OwnCard } from '../decks/card-made.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { OwnComposer } from './own-composer.ts'
import { contextOf } from './own-facts.ts'
import { remakeOwnText, setOwnText } from './own-store.ts'
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
): () => void {
  let running = false
  let again = false
  return function renew() {
    again = running
    if (running || !db.open) return
    running = true
    void renewOwn(db, now, composer, turn)
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
 */
export async function renewOwn(
  db: Db,
  now: () => Date,
  composer: OwnComposer,
  turn: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (let row = nextOutdated(db); row; row = db.open ? nextOutdated(db) : undefined) {
    const { fact, article, version, topic, kind, front, back } = row
    const { context, seen } = contextOf(db, article)
    const words = { kind, front, back }
    const made = row.card === null ? await composer.compose(context, words) : madeOfCard(cardOf(row.card))
    await turn()
    if (!db.open) return
    inTransaction(db, () => {
      // Meanwhile the learner may have written it anew, or given the article another text: then it comes again.
      if (!sql(db, 'SELECT 1 FROM fact WHERE id = ? AND own = ? AND removed_at IS NULL').get(fact, version))
        return
      if (made.fact === null) {
        sql(db, 'UPDATE own_text SET seen = ?, engine = ? WHERE version = ?').run(seen, engineName, version)
        return
      }
      const own = { fact, article, words, topic, made: { ...made, fact: made.fact }, seen: seen ?? 0 }
      remakeOwnText(db, version, own)
      setOwnText(db, fact, version, now().toISOString())
    })
  }
}

const cardOf = (stored: string): OwnCard => JSON.parse(stored) as OwnCard // addOwnText wrote it

function nextOutdated(db: Db): Row | undefined {
  return sql<Row>(
    db,
    `SELECT f.id AS fact, f.article, o.version, o.made ->> '$.topic' AS topic, o.kind, o.front, o.back, o.card
     FROM fact f JOIN own_text o ON o.version = f.own JOIN article a ON a.id = f.article
     WHERE f.own IS NOT NULL AND f.removed_at IS NULL AND a.binned_at IS NULL
       AND (o.engine <> ? OR o.seen <> a.version) LIMIT 1`,
  ).get(engineName)
}
