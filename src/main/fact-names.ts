import { alignFacts } from '../engine/align.ts'
import type { Aligned, KeptFact } from '../engine/fact-matching.ts'
import { questionId } from '../engine/ids.ts'
import type { Fact } from '../engine/types.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import type { Anchors } from './facts.ts'
import type { Question } from '../engine/types.ts'

/** By what ids the library knows the facts and questions that the engine made, and how often a fact has changed. */
export type Names = {
  readonly fact: (id: string) => string
  readonly revision: (id: string) => number
  readonly question: (question: Question) => string
}

/** Facts that the article had before keep their name, as far as it is certain which they are. */
export function namesInLibrary(db: Db, article: string, facts: readonly Fact[]): Names {
  const { facts: aligned } = alignFacts(keptFacts(db, article), facts)
  // Ids of the engine are unique in an article; in the library they carry its name.
  const inLibrary = (id: string): string => `${article}-${id}`
  const own = (id: string): string => aligned.get(id)?.id ?? id
  return {
    fact: (id) => inLibrary(own(id)),
    revision: (id) => aligned.get(id)?.revision ?? 0,
    question: ({ id, facts: asked, form, prompt }) => {
      const renamed = asked.some((fact) => own(fact) !== fact)
      return inLibrary(renamed ? questionId(asked.map(own), form, prompt) : id)
    },
  }
}

/** What would become of the facts of an article with another text or engine, by the ids these gave them. */
export function factsAfter(db: Db, article: string, facts: readonly Fact[]): ReadonlyMap<string, Aligned> {
  return alignFacts(keptFacts(db, article), facts).facts
}

type Row = Omit<KeptFact, 'gone' | 'aliases' | 'evidence'> & {
  readonly anchors: string
  readonly gone: number
}

/** Every fact that was ever made of the article, by the engine's ids. */
function keptFacts(db: Db, article: string): KeptFact[] {
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
