import type { ExamDraft } from '../../shared/exam-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { setExam } from '../exams/exam-store.ts'
import { setOwnText, setOwnTexts } from '../own/own-store.ts'
import { retotalTopics } from '../memory/totals.ts'

/**
 * A decision about the library itself. It names exactly what it changed, so that taking it back changes that alone.
 * A text is not exchanged here: it has to be read first (`edits.ts`).
 */
export type Act =
  | { readonly what: 'tagged' | 'untagged'; readonly body: TagBody }
  | { readonly what: 'binned' | 'restored'; readonly body: ArticlesBody }
  | { readonly what: 'renamed'; readonly body: RenamedBody }
  | { readonly what: 'exam planned' | 'exam changed' | 'exam deleted'; readonly body: ExamBody }
  | { readonly what: 'own written' | 'own changed' | 'own deleted'; readonly body: OwnBody }
  | { readonly what: 'deck brought in'; readonly body: DeckBody }
  | { readonly what: 'shared brought in'; readonly body: SharedBody }

export type TagBody = {
  readonly name: string
  readonly articles: readonly string[]
  readonly facts: readonly string[]
}
export type ArticlesBody = {
  readonly articles: readonly string[]
  /** The title of the only one. */
  readonly title: string | null
  readonly at: string
}
/** `given` is the title the learner had given it before. */
export type RenamedBody = {
  readonly article: string
  readonly title: string
  readonly was: string
  readonly given: string | null
}

/** Which of its texts a fact of one's own has, and had before; null where it is not asked. */
export type OwnBody = {
  readonly fact: string
  readonly version: number | null
  readonly was: number | null
  readonly at: string
  readonly statement: string
}

/** Cards that came in: of each fact the text it has and the one it had before; the articles made for them. */
export type DeckBody = {
  readonly title: string
  readonly texts: readonly (readonly [fact: string, version: number, was: number | null])[]
  readonly made: readonly string[]
  readonly at: string
}

/** Shared articles that came in: those that were not there before, and how many there were in all. */
export type SharedBody = {
  /** Of the only one. */
  readonly title: string | null
  readonly came: number
  readonly made: readonly string[]
  readonly at: string
}

/** What an exam to come is after it and was before; null where it is not on the list. */
export type ExamBody = {
  readonly exam: string
  readonly name: string
  readonly draft: ExamDraft | null
  readonly was: ExamDraft | null
  readonly at: string
}

/** Does what a decision says, or where it is taken back the contrary; decisions about other things do nothing here. */
export function applyAct(db: Db, decided: { what: string; body: string }, isTakenBack: boolean): void {
  const act = { what: decided.what, body: JSON.parse(decided.body) } as Act // those who record acts wrote it
  switch (act.what) {
    case 'tagged':
    case 'untagged':
      return (act.what === 'tagged') === isTakenBack ? takeTag(db, act.body) : putTag(db, act.body)
    case 'binned':
    case 'restored':
      return (act.what === 'binned') === isTakenBack ? takeOut(db, act.body) : setAside(db, act.body)
    case 'renamed': {
      const { article, title, was, given } = act.body
      return isTakenBack ? setTitle(db, article, was, given) : setTitle(db, article, title, title)
    }
    case 'exam planned':
    case 'exam changed':
    case 'exam deleted': {
      const { exam, draft, was, at } = act.body
      return setExam(db, exam, isTakenBack ? was : draft, at)
    }
    case 'own written':
    case 'own changed':
    case 'own deleted': {
      const { fact, version, was, at } = act.body
      return setOwnText(db, fact, isTakenBack ? was : version, at)
    }
    case 'deck brought in':
      return setDeck(db, act.body, isTakenBack)
    case 'shared brought in':
      return setShared(db, act.body, isTakenBack)
  }
}

/** An article that was made for the cards goes and comes with them; it is not put in the bin. */
function setDeck(db: Db, { texts, made, at }: DeckBody, isTakenBack: boolean): void {
  const gone = isTakenBack ? at : null
  for (const article of made)
    sql(db, 'UPDATE article SET binned_at = ?, emptied_at = ? WHERE id = ?').run(gone, gone, article)
  const wanted = texts.map(([fact, version, was]) => ({ fact, version: isTakenBack ? was : version }))
  setOwnTexts(db, wanted, at)
}

/** They go and come with all that was made of them, and are not put in the bin. */
function setShared(db: Db, { made, at }: SharedBody, isTakenBack: boolean): void {
  const facts = isTakenBack
    ? 'UPDATE fact SET removed_at = ?, binned = 1 WHERE article = ? AND removed_at IS NULL'
    : 'UPDATE fact SET removed_at = ?, binned = 0 WHERE article = ? AND binned = 1'
  for (const article of made) {
    const gone = isTakenBack ? at : null
    sql(db, 'UPDATE article SET binned_at = ?, emptied_at = ? WHERE id = ?').run(gone, gone, article)
    sql(db, facts).run(gone, article)
    retotalTopics(db, article)
  }
}

function putTag(db: Db, { name, articles, facts }: TagBody): void {
  for (const article of articles) sql(db, 'INSERT INTO tag (name, article) VALUES (?, ?)').run(name, article)
  for (const fact of facts) sql(db, 'INSERT INTO tag (name, fact) VALUES (?, ?)').run(name, fact)
}

function takeTag(db: Db, { name, articles, facts }: TagBody): void {
  for (const article of articles) sql(db, 'DELETE FROM tag WHERE name = ? AND article = ?').run(name, article)
  for (const fact of facts) sql(db, 'DELETE FROM tag WHERE name = ? AND fact = ?').run(name, fact)
}

/** The facts of an article go with it into the bin; those its text had lost before stay as they are. */
function setAside(db: Db, { articles, at }: ArticlesBody): void {
  for (const article of articles) {
    sql(db, 'UPDATE article SET binned_at = ? WHERE id = ? AND binned_at IS NULL').run(at, article)
    sql(db, 'UPDATE fact SET removed_at = ?, binned = 1 WHERE article = ? AND removed_at IS NULL').run(
      at,
      article,
    )
    retotalTopics(db, article)
  }
}

/** What was taken out of the bin for good stays gone. */
function takeOut(db: Db, { articles }: ArticlesBody): void {
  for (const article of articles) {
    const back = 'UPDATE article SET binned_at = NULL WHERE id = ? AND emptied_at IS NULL'
    if (sql(db, back).run(article).changes === 0) continue
    sql(db, 'UPDATE fact SET removed_at = NULL, binned = 0 WHERE article = ? AND binned = 1').run(article)
    retotalTopics(db, article)
  }
}

/** What stands under no heading has the title as its topic. */
function setTitle(db: Db, article: string, title: string, given: string | null): void {
  const was = sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(article)?.title ?? ''
  sql(db, 'UPDATE article SET title = ?, renamed = ? WHERE id = ?').run(title, given, article)
  sql(db, 'UPDATE fact SET topic = ? WHERE article = ? AND topic = ?').run(title, article, was)
  sql(
    db,
    `UPDATE question SET body = json_set(body, '$.topic', ?)
     WHERE article = ? AND json_extract(body, '$.topic') = ?`,
  ).run(title, article, was)
  retotalTopics(db, article)
}
