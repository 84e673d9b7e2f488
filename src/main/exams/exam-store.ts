import type { ExamDraft, ExamPart } from '../../shared/exam-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { dateOfDay, dayOfDate } from '../memory/study-day.ts'

/** Gives an exam this name, day and scope, or takes it off the list where there is no draft. */
export function setExam(db: Db, exam: string, draft: ExamDraft | null, at: string): void {
  if (draft === null) {
    sql(db, 'UPDATE exam SET removed_at = ? WHERE id = ?').run(at, exam)
    return
  }
  sql(
    db,
    `INSERT INTO exam (id, name, day, made_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, day = excluded.day, removed_at = NULL`,
  ).run(exam, draft.name, dayOfDate(draft.date), at)
  sql(db, 'DELETE FROM exam_part WHERE exam = ?').run(exam)
  draft.parts.forEach((part, place) => {
    const [article, topic, tag] = 'tag' in part ? [null, null, part.tag] : [part.article, part.topic, null]
    sql(db, 'INSERT INTO exam_part (exam, place, article, topic, tag) VALUES (?, ?, ?, ?, ?)').run(
      exam,
      place,
      article,
      topic,
      tag,
    )
  })
}

/** An exam as it was planned; null where it is not on the list. */
export function draftOf(db: Db, exam: string): ExamDraft | null {
  const row = sql<{ name: string; day: number }>(
    db,
    'SELECT name, day FROM exam WHERE id = ? AND removed_at IS NULL',
  ).get(exam)
  return row ? { name: row.name, date: dateOfDay(row.day), parts: partsOf(db, exam) } : null
}

type PartRow = { readonly article: string | null; readonly topic: string | null; readonly tag: string | null }

/** What an exam covers, in the order it was chosen in. */
export const partsOf = (db: Db, exam: string): ExamPart[] =>
  sql<PartRow>(db, 'SELECT article, topic, tag FROM exam_part WHERE exam = ? ORDER BY place')
    .all(exam)
    .map(({ article, topic, tag }) => (article === null ? { tag: tag ?? '' } : { article, topic }))
