import type { Span } from '../../engine/types.ts'
import { articleWithText } from '../import/accept-import.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { currentText } from '../articles/edit-tasks.ts'
import type { MadeShared } from './make-shared.ts'
import type { SharedArticle, SharedOwn } from './shared-file.ts'

/** A shared article as it was read, with what was made of it. */
export type Given = { readonly shared: SharedArticle; readonly made: MadeShared }

/**
 * What becomes of the text of a shared article: a new article; another text of one; the same with another choice of
 * passages that are left out; nothing, since that is its text, or since one that ships keeps its own; nothing, since its
 * article lies in the bin.
 */
export type TextComing = 'new' | 'changed' | 'chosen' | 'same' | 'ships' | 'binned'

export type OwnComing = 'new' | 'changed' | 'same' | 'unmade'

/** What a shared article becomes in this library. */
export type PlannedShared = {
  /** By the ids it has here. */
  readonly shared: SharedArticle
  readonly made: MadeShared
  readonly text: TextComing
  /** Of each of its own facts, in their order. */
  readonly own: readonly OwnComing[]
}

/** What shared articles become in this library. Nothing is written. */
export const planShared = (db: Db, given: readonly Given[]): readonly PlannedShared[] =>
  given.map(({ shared: came, made }): PlannedShared => {
    const there = articleOf(db, came.id)
    const same = there?.gone === 0 ? null : articleWithText(db, made.article.hash)
    // Its text is here as an article of another id: what its owner added comes to that.
    const shared = same ? under(came, same.article) : came
    const coming = same ? 'same' : textComing(there, made.article.hash)
    const text = coming === 'same' && hasOtherPassages(db, shared) ? 'chosen' : coming
    const own = shared.own.map((one, i) => (made.own[i] ? ownComing(db, one) : 'unmade'))
    return { shared, made, text, own }
  })

type There = {
  readonly origin: string
  readonly hash: string | null
  readonly binned: 0 | 1
  /** Taken back, or taken out of the bin for good. */
  readonly gone: 0 | 1
}

const articleOf = (db: Db, id: string): There | undefined =>
  sql<There>(
    db,
    `SELECT a.origin, v.hash, a.binned_at IS NOT NULL AND a.emptied_at IS NULL AS binned,
       a.emptied_at IS NOT NULL AS gone
     FROM article a LEFT JOIN article_version v ON v.id = a.version WHERE a.id = ?`,
  ).get(id)

function textComing(there: There | undefined, hash: string): TextComing {
  if (!there || there.gone === 1) return 'new'
  if (there.binned === 1) return 'binned'
  if (there.hash === hash) return 'same'
  return there.origin === 'shipped' ? 'ships' : 'changed'
}

function hasOtherPassages(db: Db, { id, putBack, leftOut }: SharedArticle): boolean {
  const now = currentText(db, id).origin
  const places = (all: readonly Span[]): string =>
    all
      .map(({ start, end }) => `${start}-${end}`)
      .sort()
      .join(' ')
  return places(putBack) !== places(now.putBack) || places(leftOut) !== places(now.leftOut)
}

/** The same article by another id, and its facts with it. */
function under(shared: SharedArticle, id: string): SharedArticle {
  const here = (fact: string): string => `${id}${fact.slice(shared.id.length)}`
  const keyed = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).map(([fact, held]) => [here(fact), held]))
  return {
    ...shared,
    id,
    own: shared.own.map((one) => ({ ...one, id: here(one.id) })),
    memory: shared.memory && keyed(shared.memory),
    reviews: keyed(shared.reviews),
  }
}

function ownComing(db: Db, { id, kind, front, back, topic }: SharedOwn): OwnComing {
  const row = sql<{ same: 0 | 1 }>(
    db,
    `SELECT o.kind = ? AND o.front = ? AND o.back = ? AND (o.made ->> '$.topic') IS ? AS same
     FROM fact f JOIN own_text o ON o.version = f.own WHERE f.id = ? AND f.removed_at IS NULL`,
  ).get(kind, front, back, topic, id)
  return row === undefined ? 'new' : row.same === 1 ? 'same' : 'changed'
}
