import type { Bank, Fact } from '../../engine/types.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { applyEdits } from '../questions/edited-questions.ts'
import { namesInLibrary } from '../articles/fact-names.ts'
import type { Names } from '../articles/fact-names.ts'
import { shippedOrigin, storeOrigin } from '../articles/origins.ts'
import type { Origin } from '../articles/origins.ts'
import type { PreparedBank } from '../articles/prepared-bank.ts'
import { forgetReading } from '../articles/readings.ts'
import type { Unasked } from '../articles/readings.ts'
import { retireQuestions, storeQuestion } from '../articles/store-question.ts'
import { textHash } from '../articles/text-hash.ts'
import { renamedTo, titled } from '../articles/titles.ts'
import { retotalTopics } from '../memory/totals.ts'
import type { Question } from '../../engine/types.ts'

export type Importing = {
  readonly article: string
  readonly origin: 'shipped' | 'imported'
  readonly at: string
  /** Where the text came from; as one that ships where it is not given. */
  readonly from?: Origin
  /** By the engine's ids, facts of which it is known which of the article's they are. */
  readonly settled?: ReadonlyMap<string, string>
}

/**
 * Brings a bank into the library, whether its article is new or was there before: a fact that stays keeps
 * its memory, though its words or the engine's id for it have changed; one that is gone is set aside with its
 * answers and comes back if the text does; questions are made anew. One transaction: all of it or nothing.
 */
export function importBank(db: Db, made: PreparedBank, importing: Importing): void {
  const { article, from = shippedOrigin(article) } = importing
  const prepared = titled(made, renamedTo(db, article))
  const { bank } = prepared
  inTransaction(db, () => {
    storeArticle(db, bank, importing)
    const version = storeText(db, bank, importing)
    const names = namesInLibrary(db, article, bank.facts, importing.settled)
    storeReading(db, bank, version, names)
    storeFacts(db, bank.facts, importing, names)
    storeQuestions(db, prepared, { article, version, names })
    storeOrigin(db, version, from, {
      words: bank.article.words,
      facts: bank.facts.length,
      questions: bank.questions.length,
      names: names.local,
    })
    applyEdits(db, article)
    retotalTopics(db, article)
  })
  forgetReading(db)
}

function storeArticle(db: Db, { article }: Bank, { article: id, origin, at }: Importing): void {
  sql(
    db,
    `INSERT INTO article (id, origin, title, language, summary, sources, words, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET origin = excluded.origin, title = excluded.title, language = excluded.language,
       summary = excluded.summary, sources = excluded.sources, words = excluded.words`,
  ).run(
    id,
    origin,
    article.title,
    article.language,
    article.summary,
    JSON.stringify(article.sources),
    article.words,
    at,
  )
}

/** The version with this text: the one there is now, or a new one. */
function storeText(db: Db, { article }: Bank, { article: id, at }: Importing): number {
  const hash = textHash(article.text)
  const now = sql<{ id: number }>(
    db,
    'SELECT v.id FROM article_version v JOIN article a ON a.version = v.id WHERE a.id = ? AND v.hash = ?',
  ).get(id, hash)?.id
  const version = now ?? addVersion(db, id, article.text, at)
  sql(db, 'UPDATE article SET version = ? WHERE id = ?').run(version, id)
  return version
}

/** Keeps a text of an article, without making it the one it has now. */
export function addVersion(db: Db, article: string, text: string, at: string): number {
  const added = sql(db, 'INSERT INTO article_version (article, text, hash, at) VALUES (?, ?, ?, ?)')
  return Number(added.run(article, text, textHash(text), at).lastInsertRowid)
}

function storeReading(db: Db, bank: Bank, version: number, names: Names): void {
  sql(
    db,
    `INSERT INTO reading (version, engine, icu, blocks, sections, excluded, unasked) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (version) DO UPDATE SET engine = excluded.engine, icu = excluded.icu,
       blocks = excluded.blocks, sections = excluded.sections, excluded = excluded.excluded,
       unasked = excluded.unasked`,
  ).run(
    version,
    bank.engine,
    bank.icu,
    JSON.stringify(bank.article.blocks),
    JSON.stringify(bank.article.sections),
    JSON.stringify(bank.article.excluded),
    JSON.stringify(unaskedOf(bank, names)),
  )
}

/** The facts that no question asks, each with what became of those that were made: those that no rule names say least. */
function unaskedOf({ facts, questions, dropped }: Bank, names: Names): Unasked[] {
  const asked = new Set(questions.flatMap((question) => question.facts))
  return facts
    .filter(({ id }) => !asked.has(id))
    .map(({ id }) => ({
      fact: names.fact(id),
      dropped: dropped
        .filter((one) => one.facts.includes(id))
        .slice(0, MOST_DROPPED)
        .map(({ form, rule, why }) => ({ form, rule, why })),
    }))
}

const MOST_DROPPED = 6

function storeFacts(db: Db, facts: readonly Fact[], { article, at }: Importing, names: Names): void {
  sql(
    db,
    `UPDATE fact SET removed_at = ? WHERE article = ? AND origin = 'generated' AND removed_at IS NULL`,
  ).run(at, article)
  const store = sql(
    db,
    `INSERT INTO fact (id, article, place, kind, subject, slot, label, value, kin, statement, topic, confidence,
       attributed, anchors, revision, origin)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'generated')
     ON CONFLICT (id) DO UPDATE SET place = excluded.place, kind = excluded.kind, subject = excluded.subject,
       slot = excluded.slot, label = excluded.label, value = excluded.value, kin = excluded.kin,
       statement = excluded.statement, topic = excluded.topic, confidence = excluded.confidence,
       attributed = excluded.attributed, anchors = excluded.anchors, revision = excluded.revision,
       removed_at = NULL`,
  )
  facts.forEach((fact, place) => {
    const { aliases, members, evidence, decisive } = fact
    store.run(
      names.fact(fact.id),
      article,
      place,
      fact.kind,
      fact.subject,
      fact.slot,
      fact.label,
      fact.value,
      fact.group,
      fact.statement,
      fact.topic,
      fact.confidence,
      fact.attributed ? 1 : 0,
      JSON.stringify({ aliases, members, evidence, decisive }),
      names.revision(fact.id),
    )
  })
}

/** Questions of the learner's own facts stay: they are made anew by themselves, beside the new text. */
function storeQuestions(
  db: Db,
  { bank, reveals: revealed }: PreparedBank,
  { article, version, names }: { readonly article: string; readonly version: number; readonly names: Names },
): void {
  retireQuestions(db, 'article = ? AND version NOT IN (SELECT version FROM own_text)', article)
  for (const made of bank.questions) {
    const question = questionInLibrary(names, made)
    const reveals = (revealed[made.id] ?? []).map(names.fact)
    storeQuestion(db, question, { article, version, reveals, engine: bank.engine })
  }
}

function questionInLibrary(names: Names, question: Question): Question {
  const shared = { id: names.question(question), facts: question.facts.map(names.fact) }
  switch (question.form) {
    case 'choice':
    case 'multi':
    case 'truefalse':
      return {
        ...question,
        ...shared,
        options: question.options.map((option) => ({
          ...option,
          fact: option.fact === null ? null : names.fact(option.fact),
        })),
      }
    case 'match':
    case 'sort':
      return {
        ...question,
        ...shared,
        pairs: question.pairs.map((pair) => ({ ...pair, fact: names.fact(pair.fact) })),
      }
    default:
      return { ...question, ...shared }
  }
}
