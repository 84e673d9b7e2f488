import { alignFacts } from '../../engine/facts/align.ts'
import type { KeptFact } from '../../engine/facts/fact-matching.ts'
import { questionId } from '../../engine/ids.ts'
import type { Fact } from '../../engine/types.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { Anchors } from './facts.ts'
import type { Question } from '../../engine/types.ts'
import type { VersionNames } from './origins.ts'

/** By what ids the library knows the facts and questions that the engine made, and how often a fact has changed. */
export type Names = {
  readonly fact: (id: string) => string
  readonly revision: (id: string) => number
  readonly question: (question: Question) => string
  /** The ids of the facts without the article's, by the engine's. */
  readonly local: VersionNames
}

/**
 * Facts that the article had before keep their name, as far as it is certain which they are.
 *
 * @param settled what is known already: by the engine's id of a fact that in the article, without the article's
 */
export function namesInLibrary(
  db: Db,
  article: string,
  facts: readonly Fact[],
  settled: ReadonlyMap<string, string> = new Map(),
): Names {
  const { facts: aligned } = alignFacts(keptFacts(db, article), facts, settled)
  // Ids of the engine are unique in an article; in the library they carry its name.
  const inLibrary = (id: string): string => `${article}-${id}`
  const own = (id: string): string => aligned.get(id)?.id ?? id
  return {
    fact: (id) => inLibrary(own(id)),
    revision: (id) => aligned.get(id)?.revision ?? 0,
    local: Object.fromEntries(facts.map(({ id }) => [id, own(id)])),
    question: ({ id, facts: asked, form, prompt }) => {
      const renamed = asked.some((fact) => own(fact) !== fact)
      return inLibrary(renamed ? questionId(asked.map(own), form, prompt) : id)
    },
  }
}

type Row = Omit<KeptFact, 'gone' | 'aliases' | 'evidence'> & {
  readonly anchors: string
  readonly gone: number
}

/** Every fact that was ever made of the article, by the engine's ids. */
export function keptFacts(db: Db, article: string): KeptFact[] {
  return sql<Row>(
    db,
    `SELECT id, kind, subject, slot, value, anchors, revision, removed_at IS NOT NULL AS gone
     FROM fact WHERE article = ? AND origin = 'generated' ORDER BY place, id`,
  )
    .all(article)
    .map(({ id, anchors, gone, ...row }) => {
      const { aliases, evidence } = JSON.parse(anchors) as Anchors // the import wrote it
      return { ...row, id: id.slice(article.length + 1), aliases, evidence, gone: gone === 1 }
    })
}
