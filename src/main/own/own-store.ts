import { shortHash } from '../../engine/ids.ts'
import type { OwnMade, OwnWords } from '../../engine/own/own.ts'
import type { Fact, Question } from '../../engine/types.ts'
import type { OwnCard } from '../decks/card-made.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { applyEdits } from '../questions/edited-questions.ts'
import { addVersion } from '../import/import.ts'
import { forgetReading } from '../articles/readings.ts'
import { retireQuestions, storeQuestion } from '../articles/store-question.ts'
import { engineName } from '../articles/shipped.ts'
import { retotalTopics } from '../memory/totals.ts'

/** A text of a fact of one's own, with what was made of it. */
export type OwnText = {
  readonly fact: string
  readonly article: string
  readonly words: OwnWords
  /** Null where it stands under the title of its article. */
  readonly topic: string | null
  readonly made: OwnMade & { readonly fact: Fact }
  /** The version of the article beside which it was made. */
  readonly seen: number
  /** The card of another program that it came as. */
  readonly card?: OwnCard
}

/** As it is kept with the text, by the ids of the library. */
type Stored = { readonly fact: Fact; readonly topic: string | null; readonly questions: readonly Question[] }

/** Where facts of one's own stand among those of their article: behind them. */
const BEHIND = 1_000_000

/** Keeps a text of a fact, with its reading; it is none of the article's own. Returns its version. */
export function addOwnText(db: Db, at: string, own: OwnText): number {
  const { words, made, seen } = own
  addFact(db, own)
  const version = addVersion(db, own.article, made.text, at)
  const section = { title: '', level: 0, parent: null, heading: null, scope: null, topic: '' }
  sql(
    db,
    `INSERT INTO reading (version, engine, icu, blocks, sections, excluded) VALUES (?, ?, '', ?, ?, '[]')`,
  ).run(version, engineName, JSON.stringify(made.blocks), JSON.stringify([section]))
  sql(
    db,
    `INSERT INTO own_text (version, fact, kind, front, back, seen, made, engine, card)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    version,
    own.fact,
    words.kind,
    words.front,
    words.back,
    seen,
    JSON.stringify(storedOf(db, own)),
    engineName,
    own.card ? JSON.stringify(own.card) : null,
  )
  return version
}

/** A fact of one's own is there from its first text on, and lives when that is put in force. */
function addFact(db: Db, { fact, article, made }: OwnText): void {
  const { kind, subject, slot, label, value, statement } = made.fact
  sql(
    db,
    `INSERT INTO fact (id, article, place, kind, subject, slot, label, value, kin, statement, topic, confidence,
       attributed, anchors, origin, removed_at)
     SELECT ?, ?, max(?, 1 + coalesce((SELECT max(place) FROM fact WHERE article = ?), 0)), ?, ?, ?, ?, ?, NULL, ?, '', 1, 0, '{}', 'own', ''
     WHERE NOT EXISTS (SELECT 1 FROM fact WHERE id = ?)`,
  ).run(fact, article, BEHIND, article, kind, subject, slot, label, value, statement, fact)
}

/** What was made of a text, anew: beside another text of the article, or by another engine. */
export function remakeOwnText(db: Db, version: number, own: OwnText): void {
  sql(db, 'UPDATE own_text SET seen = ?, made = ?, engine = ? WHERE version = ?').run(
    own.seen,
    JSON.stringify(storedOf(db, own)),
    engineName,
    version,
  )
  sql(db, 'UPDATE reading SET engine = ?, blocks = ? WHERE version = ?').run(
    engineName,
    JSON.stringify(own.made.blocks),
    version,
  )
  forgetReading(db)
}

function storedOf(db: Db, { fact, article, topic, made }: OwnText): Stored {
  const known = (id: string | null): string | null => {
    const inLibrary = id === made.fact.id ? fact : `${article}-${id ?? ''}`
    return sql(db, 'SELECT 1 FROM fact WHERE id = ?').get(inLibrary) === undefined ? null : inLibrary
  }
  const questions = made.questions.map((question): Question => {
    const id = `${article}-${shortHash(`${fact}|${question.form}|${question.prompt}`)}`
    const own = { ...question, id, facts: [fact] }
    if (!('options' in own)) return own
    const options = own.options.map((option) => ({ ...option, fact: known(option.fact) }))
    return { ...own, options } as Question // the same question with other ids
  })
  return { fact: { ...made.fact, id: fact }, topic, questions }
}

/**
 * Puts a text of a fact in force, with its questions: its memory goes on. Without a text the fact is no longer asked;
 * what it had stays.
 */
export function setOwnText(db: Db, fact: string, version: number | null, at: string): void {
  setOwnTexts(db, [{ fact, version }], at)
}

/** The same for many facts at one go. */
export function setOwnTexts(
  db: Db,
  texts: readonly { readonly fact: string; readonly version: number | null }[],
  at: string,
): void {
  const articles = new Set<string>()
  const articleOf = sql<{ article: string }>(db, 'SELECT article FROM fact WHERE id = ?')
  const asked = sql(db, 'SELECT 1 FROM question_fact WHERE fact = ? LIMIT 1')
  for (const { fact, version } of texts) {
    if (asked.get(fact) !== undefined)
      retireQuestions(db, 'id IN (SELECT question FROM question_fact WHERE fact = ?)', fact)
    if (version === null) sql(db, 'UPDATE fact SET removed_at = ? WHERE id = ?').run(at, fact)
    else putInForce(db, fact, version)
    const row = articleOf.get(fact)
    if (row) articles.add(row.article)
  }
  for (const article of articles) {
    applyEdits(db, article)
    retotalTopics(db, article)
  }
  forgetReading(db)
}

function putInForce(db: Db, id: string, version: number): void {
  const row = sql<{ made: string; engine: string; article: string; title: string }>(
    db,
    `SELECT o.made, o.engine, f.article, a.title FROM own_text o JOIN fact f ON f.id = o.fact
     JOIN article a ON a.id = f.article WHERE o.version = ?`,
  ).get(version)
  if (!row) throw new Error(`There is no own text ${version}.`)
  const { fact, topic: chosen, questions } = JSON.parse(row.made) as Stored // storedOf made it
  const topic = chosen ?? row.title
  const { aliases, members, evidence, decisive } = fact
  sql(
    db,
    `UPDATE fact SET kind = ?, subject = ?, slot = ?, label = ?, value = ?, statement = ?, topic = ?, anchors = ?,
       own = ?, removed_at = NULL,
       revision = (SELECT count(*) FROM own_text WHERE fact = ? AND version < ?) WHERE id = ?`,
  ).run(
    fact.kind,
    fact.subject,
    fact.slot,
    fact.label,
    fact.value,
    fact.statement,
    topic,
    JSON.stringify({ aliases, members, evidence, decisive }),
    version,
    id,
    version,
    id,
  )
  const making = { article: row.article, version, reveals: [id], engine: row.engine }
  for (const question of questions) storeQuestion(db, { ...question, topic }, making)
}
