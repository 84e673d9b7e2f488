import type { Form } from '../../engine/types.ts'
import type { QuestionNote, QuestionRow } from '../../shared/question-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { KNOWN, KNOWN_AS, TODAY, WITH_TODAY } from '../memory/known-sql.ts'
import { COUNTS_AS_RIGHT } from '../memory/memory.ts'
import { LEECH_LAPSES } from '../today/leeches.ts'
import { REWORDED } from './question-conditions.ts'
import { foundPieces } from './question-search.ts'
import { dateOfDay } from '../memory/study-day.ts'

type Row = {
  readonly id: string
  readonly form: Form
  readonly prompt: string
  readonly article: string
  readonly articleTitle: string
  readonly topic: string
  readonly fact: string
  readonly warnings: string
  readonly own: number
  readonly review: number
  readonly suspended: number
  readonly disputed: number
}

/** How the facts of a question stand, all together. */
type Stand = {
  readonly facts: number
  readonly known: number
  readonly due: number | null
  readonly lapses: number
  readonly suspended: number
  readonly buried: number
}

/**
 * The rows of the list for questions by their number, in that order.
 *
 * @param words what was searched for, to be marked
 */
export function questionRows(
  db: Db,
  day: number,
  numbers: readonly number[],
  words: readonly string[],
): QuestionRow[] {
  const rows = sql<Row>(
    db,
    `SELECT q.id, q.form, q.prompt, q.article, a.title AS articleTitle, f.topic, q.fact, q.warnings,
       f.origin = 'own' AS own, ${REWORDED} AS review,
       coalesce(n.suspended, 0) AS suspended, coalesce(n.disputed, 0) AS disputed
     FROM json_each(?) j CROSS JOIN question q ON q.number = j.value
     JOIN fact f ON f.id = q.fact JOIN article a ON a.id = q.article
     LEFT JOIN question_note n ON n.question = q.id ORDER BY j.key`,
  ).all(JSON.stringify(numbers))
  return rows.map((row) => questionRow(db, day, row, words))
}

function questionRow(db: Db, day: number, row: Row, words: readonly string[]): QuestionRow {
  const stand = standOf(db, day, row.id)
  const { id, form, article, articleTitle, topic, fact } = row
  return {
    id,
    form,
    prompt: foundPieces(row.prompt, words),
    article,
    articleTitle,
    topic,
    fact,
    facts: stand.facts,
    known: KNOWN_AS[stand.known] ?? 'new',
    due: stand.due === null ? null : { date: dateOfDay(stand.due), inDays: stand.due - day },
    ...answersOf(db, row),
    notes: notesOf(row, stand),
    warnings: JSON.parse(row.warnings),
    tags: tagsOf(db, id),
  }
}

function standOf(db: Db, day: number, question: string): Stand {
  const stand = sql<Stand>(
    db,
    `${WITH_TODAY} SELECT count(*) AS facts, min(${KNOWN}) AS known, min(m.due) AS due, max(coalesce(m.lapses, 0)) AS lapses,
       min(coalesce(m.suspended, 0)) AS suspended, min(coalesce(m.buried_until, 0) > ${TODAY}) AS buried
     FROM question_fact l LEFT JOIN memory m ON m.fact = l.fact WHERE l.question = ?`,
  ).get(day, question)
  if (!stand) throw new Error(`The question ${question} asks no fact.`)
  return stand
}

/** How often the question was asked, and how much of it was right, by the answers to its first fact. */
function answersOf(db: Db, { id, fact }: Row): Pick<QuestionRow, 'asked' | 'right'> {
  const row = sql<{ asked: number; share: number | null }>(
    db,
    `SELECT count(*) AS asked, avg(${COUNTS_AS_RIGHT}) AS share FROM standing WHERE fact = ? AND question = ?`,
  ).get(fact, id)
  return { asked: row?.asked ?? 0, right: row?.share ?? null }
}

function notesOf(row: Row, stand: Stand): QuestionNote[] {
  const notes: readonly (readonly [QuestionNote, boolean])[] = [
    ['disputed', row.disputed === 1],
    ['suspended', row.suspended === 1 || stand.suspended === 1],
    ['buried', stand.buried === 1],
    ['leech', stand.lapses >= LEECH_LAPSES],
    ['review', row.review === 1],
    ['own', row.own === 1],
  ]
  return notes.flatMap(([note, holds]) => (holds ? [note] : []))
}

/** The tags of the question's facts and of its article. */
function tagsOf(db: Db, question: string): string[] {
  return sql<{ name: string }>(
    db,
    `SELECT t.name FROM question_fact l JOIN tag t ON t.fact = l.fact WHERE l.question = ?
     UNION SELECT t.name FROM question q JOIN tag t ON t.article = q.article WHERE q.id = ? ORDER BY 1`,
  )
    .all(question, question)
    .map(({ name }) => name)
}
