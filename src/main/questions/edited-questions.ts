import { editedQuestion } from '../../engine/own/edit.ts'
import type { QuestionEdit } from '../../engine/own/edit.ts'
import { revealedFacts } from '../../engine/bank/leak.ts'
import type { Question } from '../../engine/types.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { engineFacts } from './engine-reading.ts'
import { questionById } from './questions.ts'

/** Puts a question into the learner's words, or back into the engine's where `edit` is null. */
export function applyEdit(db: Db, id: string, edit: string | null): void {
  const stored = questionById(db, id)
  if (!stored) return
  const original = originalOf(db, id)
  const made = original ?? stored.question
  if (edit === null && original === null) return
  const question = edit === null ? made : editedQuestion(made, JSON.parse(edit) as QuestionEdit) // from a decision
  sql(db, 'UPDATE question SET prompt = ?, body = ?, reveals = ?, original = ? WHERE id = ?').run(
    question.prompt,
    JSON.stringify(question),
    JSON.stringify(revealedFacts(question, engineFacts(db, stored.article))),
    edit === null ? null : JSON.stringify(made),
    id,
  )
}

/** Puts the questions of an article that were made anew into the learner's words again. */
export function applyEdits(db: Db, article: string): void {
  const edited = sql<{ id: string; edit: string }>(
    db,
    `SELECT q.id, n.edit FROM question_note n JOIN question q ON q.id = n.question
     WHERE n.edit IS NOT NULL AND q.article = ? AND q.retired = 0`,
  ).all(article)
  for (const { id, edit } of edited) applyEdit(db, id, edit)
}

/** The question as the engine made it, where it stands in the learner's words; else null. */
export function originalOf(db: Db, id: string): Question | null {
  const row = sql<{ original: string | null }>(db, 'SELECT original FROM question WHERE id = ?').get(id)
  return row?.original ? (JSON.parse(row.original) as Question) : null // written by `applyEdit`
}
