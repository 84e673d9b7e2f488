import type { Question } from '../../engine/types.ts'
import { sql } from '../db/sql.ts'
import type { Db, Value } from '../db/sql.ts'

export type Making = {
  readonly article: string
  /** The version of a text that the question's passages count in. */
  readonly version: number
  /** The facts that something shown with it states outright. */
  readonly reveals: readonly string[]
  readonly engine: string
}

/** Stores a question, by the ids of the library, in place of the one of its id, and links it to its facts. */
export function storeQuestion(db: Db, question: Question, making: Making): void {
  sql(
    db,
    `INSERT INTO question (id, article, version, form, facts, prompt, body, reveals, options, classes, warnings,
       engine)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, form = excluded.form, facts = excluded.facts,
       prompt = excluded.prompt, body = excluded.body, reveals = excluded.reveals,
       options = excluded.options, classes = excluded.classes,
       warnings = excluded.warnings, engine = excluded.engine, retired = 0, original = NULL`,
  ).run(
    question.id,
    making.article,
    making.version,
    question.form,
    JSON.stringify(question.facts),
    question.prompt,
    JSON.stringify(question),
    JSON.stringify(making.reveals),
    'options' in question ? question.options.length : 0,
    question.form === 'sort' ? question.classes.length : 0,
    JSON.stringify(question.warnings),
    making.engine,
  )
  const link = sql(db, 'INSERT INTO question_fact (fact, question) VALUES (?, ?)')
  for (const fact of new Set(question.facts)) link.run(fact, question.id)
}

/** Sets questions aside: they are no longer asked, and stay for the sessions that planned them. */
export function retireQuestions(db: Db, which: string, ...values: Value[]): void {
  sql(db, `UPDATE question SET retired = 1 WHERE ${which}`).run(...values)
  sql(db, `DELETE FROM question_fact WHERE question IN (SELECT id FROM question WHERE ${which})`).run(
    ...values,
  )
}
