import type { TagBody } from '../decisions/acts.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { Entry } from '../decisions/deeds.ts'
import { memoryBrought } from '../decks/bring-deck.ts'
import { originOf } from '../articles/origins.ts'
import { tagName } from '../articles/tags.ts'
import type { PlannedShared } from './plan-shared.ts'
import type { SharedArticle } from './shared-file.ts'

/** Tags that the articles and their own facts do not bear yet. */
export function tagEntries(db: Db, planned: readonly PlannedShared[]): Entry[] {
  const wanted = planned.flatMap(({ shared, own }) => [
    ...shared.tags.map((name) => ({ name, of: 'article' as const, id: shared.id })),
    ...shared.own.flatMap(({ id, tags }, i) =>
      own[i] === 'unmade' ? [] : tags.map((name) => ({ name, of: 'fact' as const, id })),
    ),
  ])
  const borne = (name: string, of: 'article' | 'fact', id: string): boolean =>
    sql(db, `SELECT 1 FROM tag WHERE ${of} = ? AND name = ?`).get(id, name) !== undefined
  const missing = wanted
    .filter(({ name }) => /[^\s#]/u.test(name))
    .map((one) => ({ ...one, name: tagName(one.name) }))
    .filter(({ name, of, id }) => !borne(name, of, id))
  const bearers = (of: readonly (typeof missing)[number][], which: 'article' | 'fact'): string[] => [
    ...new Set(of.flatMap((one) => (one.of === which ? [one.id] : []))),
  ]
  return [...Map.groupBy(missing, ({ name }) => name)].map(([name, of]): Entry => {
    const body: TagBody = { name, articles: bearers(of, 'article'), facts: bearers(of, 'fact') }
    return { about: 'library', what: 'tagged', body }
  })
}

/** What the other learner remembered of facts that were never answered here. */
export function memoryEntries(db: Db, shared: SharedArticle): Entry[] {
  const factHere = factsHere(db, shared)
  return Object.entries(shared.memory ?? {}).flatMap(([id, schedule]) => {
    const fact = factHere(id)
    return fact === null ? [] : memoryBrought(db, fact, schedule, shared.reviews[id])
  })
}

/** By its id where the article came from the fact of this library, or null where it is not here. */
function factsHere(db: Db, { id: article, names }: SharedArticle): (there: string) => string | null {
  const version = sql<{ version: number }>(db, 'SELECT version FROM article WHERE id = ?').get(
    article,
  )?.version
  const here = (version !== undefined && originOf(db, version)?.names) || {}
  const made = new Map(Object.entries(names).map(([engine, called]) => [called, engine]))
  // Its own facts are only about to be put in force.
  const known = sql(
    db,
    `SELECT 1 FROM fact WHERE id = ? AND article = ? AND (removed_at IS NULL OR origin = 'own')`,
  )
  return (there) => {
    const local = there.slice(article.length + 1)
    const engine = made.get(local) ?? local
    const candidates = [there, `${article}-${here[engine] ?? engine}`]
    return candidates.find((id) => known.get(id, article) !== undefined) ?? null
  }
}
