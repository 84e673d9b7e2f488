import { articleWithText, isArticle, originOfRead, preparedOf } from '../accept-import.ts'
import type { OwnBody, TagBody } from '../acts.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { recorded } from '../decisions.ts'
import type { Entry } from '../deeds.ts'
import { memoryBrought } from '../decks/bring-deck.ts'
import { Refused } from '../dispatch.ts'
import { importBank } from '../import.ts'
import { addOwnText } from '../own-store.ts'
import type { ReadArticle } from '../read-article.ts'
import { tagName } from '../tags.ts'
import { titled } from '../titles.ts'
import type { MadeShared } from './make-shared.ts'
import type { SharedArticle } from './shared-file.ts'

export type SharedCame = {
  readonly article: string
  readonly title: string
  /** Facts of its own that are new or say something else, and those of which nothing could be made. */
  readonly own: number
  readonly unmade: number
}

/**
 * Brings a shared article into the library under the ids it had where it came from, so that it is changed and not
 * doubled when it comes again; what is studied here of it goes on. One transaction.
 *
 * @param uid of the deed that brings the facts of its own, which can be undone
 */
export function bringShared(
  db: Db,
  now: Date,
  uid: string,
  shared: SharedArticle,
  made: MadeShared,
): SharedCame {
  return inTransaction(db, () => {
    bringText(db, now, shared, made.article)
    const entries = [
      ...ownEntries(db, now, shared, made),
      ...tagEntries(db, shared),
      ...memoryEntries(db, shared),
    ]
    if (entries.length > 0) recorded(db, now, uid, entries)
    const row = sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(shared.id)
    const own = entries.filter(({ what }) => what === 'own written' || what === 'own changed').length
    return {
      article: shared.id,
      title: row?.title ?? '',
      own,
      unmade: made.own.filter((one) => one === null).length,
    }
  })
}

function bringText(db: Db, now: Date, { id, name, title }: SharedArticle, read: ReadArticle): void {
  const there = sql<{ origin: string; binned_at: string | null }>(
    db,
    'SELECT origin, binned_at FROM article WHERE id = ?',
  ).get(id)
  if (there?.binned_at != null)
    throw new Refused('conflict', `${name} is in the bin: put it back first. Nothing was stored.`)
  const same = articleWithText(db, read.hash)
  // Its text is there; one that ships is kept by Afterread itself.
  if (same?.article === id || there?.origin === 'shipped') return
  if (same && !isArticle(db, id))
    throw new Refused(
      'conflict',
      `${name} is in the library already, as “${same.title}”; nothing was stored.`,
    )
  const from = originOfRead(read, name, 'import')
  const given = there ? null : title
  importBank(db, titled(preparedOf(read), given), {
    article: id,
    origin: 'imported',
    at: now.toISOString(),
    from,
  })
  if (given !== null) sql(db, 'UPDATE article SET renamed = ? WHERE id = ?').run(given, id)
}

type TextNow = { readonly version: number | null; readonly same: 0 | 1 | null }

function ownEntries(db: Db, now: Date, { id: article, own }: SharedArticle, made: MadeShared): Entry[] {
  const at = now.toISOString()
  const seen =
    sql<{ version: number }>(db, 'SELECT version FROM article WHERE id = ?').get(article)?.version ?? 0
  return own.flatMap((one, i): Entry[] => {
    const came = made.own[i]
    const { id: fact, kind, front, back, topic, card } = one
    const before = sql<TextNow>(
      db,
      `SELECT f.own AS version, o.kind = ? AND o.front = ? AND o.back = ? AND (o.made ->> '$.topic') IS ? AS same
       FROM fact f LEFT JOIN own_text o ON o.version = f.own WHERE f.id = ? AND f.removed_at IS NULL`,
    ).get(kind, front, back, topic, fact)
    if (!came || before?.same === 1) return []
    const words = { kind, front, back }
    const version = addOwnText(db, at, {
      fact,
      article,
      words,
      topic,
      made: came,
      seen,
      ...(card ? { card } : {}),
    })
    const body: OwnBody = { fact, version, was: before?.version ?? null, at, statement: came.fact.statement }
    return [{ about: 'library', what: before ? 'own changed' : 'own written', body }]
  })
}

/** Tags that its facts and itself do not bear yet. */
function tagEntries(db: Db, { id, tags, own }: SharedArticle): Entry[] {
  const wanted = [
    ...tags.map((name) => ({ name, of: 'article' as const, id })),
    ...own.flatMap((one) => one.tags.map((name) => ({ name, of: 'fact' as const, id: one.id }))),
  ].filter(({ name }) => /[^\s#]/u.test(name))
  return wanted.flatMap(({ name, of, id: bearer }): Entry[] => {
    const tag = tagName(name)
    if (sql(db, `SELECT 1 FROM tag WHERE ${of} = ? AND name = ?`).get(bearer, tag) !== undefined) return []
    if (of === 'fact' && sql(db, 'SELECT 1 FROM fact WHERE id = ?').get(bearer) === undefined) return []
    const body: TagBody = {
      name: tag,
      articles: of === 'article' ? [bearer] : [],
      facts: of === 'fact' ? [bearer] : [],
    }
    return [{ about: 'library', what: 'tagged', body }]
  })
}

/** What the other learner remembered of facts that were never answered here. */
function memoryEntries(db: Db, { id, memory }: SharedArticle): Entry[] {
  return Object.entries(memory ?? {}).flatMap(([fact, schedule]) => {
    const known = sql(db, 'SELECT 1 FROM fact WHERE id = ? AND article = ?').get(fact, id)
    return known === undefined ? [] : memoryBrought(db, fact, schedule)
  })
}
