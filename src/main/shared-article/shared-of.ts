import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { OwnCard } from '../decks/card-made.ts'
import { oneLine } from '../decks/clean.ts'
import type { LossNote, Review, Schedule } from '../decks/deck.ts'
import { historyOf } from '../decks/history.ts'
import { Refused } from '../dispatch.ts'
import { storedText } from '../articles/renew.ts'
import { renamedTo } from '../articles/titles.ts'
import type { SharedArticle, SharedOwn } from './shared-file.ts'

/**
 * An article of the library to be given to another: its text, what its learner wrote and left out, and their tags.
 *
 * @param history whether what the learner remembers of its facts, and how they were answered, goes along
 */
export function sharedOf(db: Db, article: string, { history }: { readonly history: boolean }): SharedArticle {
  const row = sql<{ version: number | null }>(
    db,
    'SELECT version FROM article WHERE id = ? AND binned_at IS NULL',
  ).get(article)
  const stored = row?.version == null ? null : storedText(db, row.version)
  if (!stored) throw new Refused('not-found', 'That article is not in the library.')
  const { origin, text, names } = stored
  const kept = history ? historiesOf(db, article) : null
  return {
    id: article,
    name: origin.name,
    format: origin.format,
    title: renamedTo(db, article),
    tags: tagsOf(db, 'article', article),
    putBack: [...origin.putBack],
    leftOut: [...origin.leftOut],
    own: ownOf(db, article),
    names: Object.fromEntries(Object.entries(names).filter(([made, called]) => made !== called)),
    memory: kept && Object.fromEntries(kept.map(([id, { schedule }]) => [id, schedule])),
    reviews: Object.fromEntries(
      (kept ?? []).flatMap(([id, { reviews }]) => (reviews.length > 0 ? [[id, reviews] as const] : [])),
    ),
    text: origin.source ?? text,
  }
}

type OwnRow = Omit<SharedOwn, 'tags' | 'card'> & { readonly card: string | null }

const ownOf = (db: Db, article: string): SharedOwn[] =>
  sql<OwnRow>(
    db,
    `SELECT f.id, o.kind, o.front, o.back, o.made ->> '$.topic' AS topic, o.card
     FROM fact f JOIN own_text o ON o.version = f.own
     WHERE f.article = ? AND f.removed_at IS NULL ORDER BY f.place, f.id`,
  )
    .all(article)
    .map((one) => ({
      ...one,
      tags: tagsOf(db, 'fact', one.id),
      card: one.card === null ? null : sharedCard(JSON.parse(one.card) as OwnCard), // addOwnText wrote it
    }))

/** Lists that may be added to, as they are read again. */
const sharedCard = (own: OwnCard): SharedOwn['card'] => JSON.parse(JSON.stringify(own)) as SharedOwn['card']

const tagsOf = (db: Db, of: 'article' | 'fact', id: string): string[] =>
  sql<{ name: string }>(db, `SELECT name FROM tag WHERE ${of} = ? ORDER BY name`)
    .all(id)
    .map(({ name }) => name)

type Remembered = { readonly schedule: Schedule; readonly reviews: Review[] }

/** Of each fact that is remembered how well, and how it was answered. */
function historiesOf(db: Db, article: string): [fact: string, Remembered][] {
  const facts = sql<{ id: string }>(
    db,
    'SELECT id FROM fact WHERE article = ? AND removed_at IS NULL ORDER BY id',
  ).all(article)
  return facts.flatMap(({ id }): [string, Remembered][] => {
    const { schedule, reviews } = historyOf(db, id)
    return schedule ? [[id, { schedule, reviews: [...reviews] }]] : []
  })
}

/** What of articles an `.afterread` file has no place for. */
export function lossOfSharing(db: Db, articles: readonly string[]): LossNote[] {
  const edited = sql<{ prompt: string }>(
    db,
    `SELECT q.prompt FROM question_note n JOIN question q ON q.id = n.question
     WHERE n.edit IS NOT NULL AND q.article = ? AND q.retired = 0 ORDER BY q.id`,
  )
  return articles.flatMap((article) =>
    edited.all(article).map(({ prompt }): LossNote => ({
      where: oneLine(prompt),
      became: 'simplified',
      what: 'the wording',
      why: 'A shared article has its questions made anew: what you worded otherwise stays with you.',
    })),
  )
}
