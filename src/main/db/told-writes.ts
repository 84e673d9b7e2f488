import { noteWrites } from './note-writes.ts'
import type { Written } from './note-writes.ts'
import type { Db } from './sql.ts'

/** What a worker wrote through a connection of its own, told to what is kept in memory elsewhere. */
export type Told = { readonly facts: readonly string[]; readonly articles: readonly string[] }

/** Notes what is written from now on; what is given back says what it was so far. */
export function tellingWrites(db: Db, { facts, articles }: Record<keyof Told, Written>): () => Told {
  const noted = { facts: new Set<string>(), articles: new Set<string>() }
  noteWrites(db, 'told_fact', facts, (fact) => noted.facts.add(fact))
  noteWrites(db, 'told_article', articles, (article) => noted.articles.add(article))
  return () => ({ facts: [...noted.facts], articles: [...noted.articles] })
}
