import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { OwnCard } from '../decks/card-made.ts'
import { historyOf } from '../decks/history.ts'
import { Refused } from '../dispatch.ts'
import { storedText } from '../renew.ts'
import { renamedTo } from '../titles.ts'
import type { SharedArticle, SharedOwn } from './shared-file.ts'

/**
 * An article of the library to be given to another: its text, what its learner wrote and left out, and their tags.
 *
 * @param history whether what the learner remembers of its facts goes along
 */
export function sharedOf(db: Db, article: string, { history }: { readonly history: boolean }): SharedArticle {
  const row = sql<{ version: number | null }>(
    db,
    'SELECT version FROM article WHERE id = ? AND binned_at IS NULL',
  ).get(article)
  const stored = row?.version == null ? null : storedText(db, row.version)
  if (!stored) throw new Refused('not-found', 'That article is not in the library.')
  const { origin, text } = stored
  return {
    id: article,
    name: origin.name,
    format: origin.format,
    title: renamedTo(db, article),
    tags: tagsOf(db, 'article', article),
    putBack: [...origin.putBack],
    leftOut: [...origin.leftOut],
    own: ownOf(db, article),
    memory: history ? memoryOf(db, article) : null,
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

function memoryOf(db: Db, article: string): NonNullable<SharedArticle['memory']> {
  const facts = sql<{ id: string }>(
    db,
    'SELECT id FROM fact WHERE article = ? AND removed_at IS NULL ORDER BY id',
  ).all(article)
  return Object.fromEntries(
    facts.flatMap(({ id }) => {
      const { schedule } = historyOf(db, id)
      return schedule ? [[id, { ...schedule }]] : []
    }),
  )
}
