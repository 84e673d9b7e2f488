import { noteWrites } from '../db/note-writes.ts'
import type { Written } from '../db/note-writes.ts'
import { sqlValues } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'

type Numbers = readonly number[]

type Kept = {
  /** Of each article, in the order of its text. */
  readonly lists: Map<string, Numbers>
  /** Null before they are read, and where something was written through another connection: of what nobody knows. */
  all: Numbers | null
  /** Articles of which something was written since. */
  readonly noted: Set<string>
}

const inMemory = new WeakMap<Db, Kept>()

/**
 * The numbers of all questions, by article and place. No answer changes it: it is read once and kept, and then only
 * those articles again of which something else was written.
 */
export function allByPlace(db: Db): Numbers {
  const kept = inMemory.get(db) ?? begin(db)
  const changed = kept.all === null ? titled(db) : kept.noted
  for (const article of changed) kept.lists.set(article, placesOf(db, article))
  if (kept.all === null || kept.noted.size > 0) {
    kept.all = titled(db).flatMap((article) => kept.lists.get(article) ?? [])
  }
  // What a transaction wrote may be taken back: then it is read once more.
  if (!db.inTransaction) kept.noted.clear()
  return kept.all
}

/** To be called when something was written through another connection: of these articles, or nobody knows of which. */
export function noteArticles(db: Db, articles: readonly string[] | null): void {
  const kept = inMemory.get(db)
  if (!kept) return
  if (articles === null) kept.all = null
  else for (const article of articles) kept.noted.add(article)
}

function begin(db: Db): Kept {
  const kept: Kept = { lists: new Map(), all: null, noted: new Set() }
  noteWrites(db, 'article', WRITTEN_OF_ARTICLES, (article) => kept.noted.add(article))
  // In a transaction that wrote already nothing tells what: another look follows.
  if (!db.inTransaction) inMemory.set(db, kept)
  return kept
}

/** From two indexes, without the questions themselves. */
const placesOf = (db: Db, article: string): Numbers =>
  sqlValues<number>(
    db,
    `SELECT q.number FROM fact f INDEXED BY fact_place CROSS JOIN question q ON q.fact = f.id AND q.retired = 0
     WHERE f.article = ? AND f.removed_at IS NULL ORDER BY f.place, f.id, q.form, q.number`,
  ).all(article)

const titled = (db: Db): string[] => sqlValues<string>(db, 'SELECT id FROM article ORDER BY title, id').all()

const ITS_ARTICLE = (question: string): string => `f.article FROM fact f WHERE f.id = ${question}.fact`

/** What is written of articles and their questions, and how the articles are called that it concerns. */
export const WRITTEN_OF_ARTICLES: Written = [
  ['INSERT ON article', 'new.id'],
  ['UPDATE OF title ON article', 'new.id'],
  ['DELETE ON article', 'old.id'],
  ['INSERT ON fact', 'new.article'],
  ['UPDATE OF article, place, removed_at ON fact', 'old.article'],
  ['UPDATE OF article ON fact', 'new.article'],
  ['DELETE ON fact', 'old.article'],
  ['INSERT ON question', ITS_ARTICLE('new')],
  ['UPDATE OF facts ON question', ITS_ARTICLE('old')],
  ['UPDATE OF facts, form, number, retired ON question', ITS_ARTICLE('new')],
  ['DELETE ON question', ITS_ARTICLE('old')],
]
