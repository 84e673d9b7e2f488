import type { Input, Output } from '../shared/contract.ts'
import type { ExamDraft, ExamPart, ExamRow, ExamView } from '../shared/exam-models.ts'
import type { Deed } from '../shared/models.ts'
import { inTransaction, sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { saidOfDeed } from './deed-words.ts'
import { entriesOf, recordDeed } from './deeds.ts'
import { Refused } from './dispatch.ts'
import { outlookOn } from './exam-readiness.ts'
import { momentOf } from './moment.ts'
import { factsInScope } from './scope.ts'
import { dateOfDay, dayOfDate } from './study-day.ts'
import { tagName } from './tags.ts'

type Row = { readonly id: string; readonly name: string; readonly day: number }

/** The exams to come by their day, and then those that are over, the last one first. */
export function exams(db: Db, now: Date): ExamRow[] {
  const { day } = momentOf(db, now)
  const rows = sql<Row>(
    db,
    'SELECT id, name, day FROM exam WHERE removed_at IS NULL ORDER BY day, name',
  ).all()
  const ahead = rows.filter((row) => row.day >= day)
  const over = rows.filter((row) => row.day < day).reverse()
  return [...ahead, ...over].map((row) => {
    const { facts, unseen, readiness } = outlookOn(db, row.id, row.day, day)
    return { ...headOf(row, day), facts, unseen, readiness }
  })
}

/** An exam with what it covers and the plan that leads there. */
export function exam(db: Db, now: Date, id: string): ExamView {
  const row = examById(db, id)
  const { day } = momentOf(db, now)
  const { pulls: _, ...outlook } = outlookOn(db, id, row.day, day)
  const parts = partsOf(db, id).map((part) => ({
    ...part,
    title: titleOf(db, part),
    facts: factsInScope(db, day, 'tag' in part ? part : { ...part, topic: part.topic ?? undefined }).length,
  }))
  return { ...headOf(row, day), ...outlook, parts }
}

const headOf = (
  { id, name, day }: Row,
  today: number,
): Pick<ExamRow, 'id' | 'name' | 'date' | 'daysLeft'> => ({
  id,
  name,
  date: dateOfDay(day),
  daysLeft: day - today,
})

/** Makes an exam, or changes the one of that id: what it covers is written anew. */
export function saveExam(db: Db, now: Date, input: Input<'saveExam'>): Output<'saveExam'> {
  return inTransaction(db, () => {
    const before = sql<Row>(db, 'SELECT id, name, day FROM exam WHERE id = ?').get(input.exam)
    const was = before ? draftOf(db, before) : null
    sql(
      db,
      `INSERT INTO exam (id, name, day, made_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, day = excluded.day, removed_at = NULL`,
    ).run(input.exam, input.name, dayOfDate(input.date), now.toISOString())
    sql(db, 'DELETE FROM exam_part WHERE exam = ?').run(input.exam)
    input.parts.forEach((part, place) => insertPart(db, input.exam, place, part))
    return { was }
  })
}

function insertPart(db: Db, exam: string, place: number, part: ExamPart): void {
  const [article, topic, tag] =
    'tag' in part ? [null, null, tagName(part.tag)] : [part.article, part.topic, null]
  if (article !== null && !sql(db, 'SELECT 1 FROM article WHERE id = ?').get(article)) {
    throw new Refused('not-found', 'An article of this exam is not in the library: nothing was changed.')
  }
  sql(db, 'INSERT INTO exam_part (exam, place, article, topic, tag) VALUES (?, ?, ?, ?, ?)').run(
    exam,
    place,
    article,
    topic,
    tag,
  )
}

export function deleteExam(db: Db, now: Date, id: string): { readonly name: string } {
  const { name } = examById(db, id)
  sql(db, 'UPDATE exam SET removed_at = ? WHERE id = ?').run(now.toISOString(), id)
  return { name }
}

export function restoreExam(db: Db, id: string): { readonly name: string } {
  sql(db, 'UPDATE exam SET removed_at = NULL WHERE id = ?').run(id)
  return { name: examById(db, id).name }
}

/** Moves the reviews of its plan that fall after an exam to the days before it. Taken back like any other deed. */
export function pullReviews(db: Db, now: Date, { exam: id, uid }: Input<'pullReviews'>): Deed {
  return inTransaction(db, () => {
    if (entriesOf(db, uid).length === 0) {
      const row = examById(db, id)
      const { pulls } = outlookOn(db, id, row.day, momentOf(db, now).day)
      if (pulls.length === 0) {
        throw new Refused('conflict', 'No review of this exam’s facts is left to be done before it.')
      }
      const entries = pulls.map(({ fact, day }) => ({ about: { fact }, what: 'due moved', body: { day } }))
      recordDeed(db, now, uid, entries)
    }
    return { uid, said: saidOfDeed(entriesOf(db, uid)) }
  })
}

function examById(db: Db, id: string): Row {
  const row = sql<Row>(db, 'SELECT id, name, day FROM exam WHERE id = ? AND removed_at IS NULL').get(id)
  if (!row) throw new Refused('not-found', 'There is no such exam any more.')
  return row
}

const draftOf = (db: Db, { id, name, day }: Row): ExamDraft => ({
  name,
  date: dateOfDay(day),
  parts: partsOf(db, id),
})

type PartRow = { readonly article: string | null; readonly topic: string | null; readonly tag: string | null }

const partsOf = (db: Db, exam: string): ExamPart[] =>
  sql<PartRow>(db, 'SELECT article, topic, tag FROM exam_part WHERE exam = ? ORDER BY place')
    .all(exam)
    .map(({ article, topic, tag }) => (article === null ? { tag: tag ?? '' } : { article, topic }))

function titleOf(db: Db, part: ExamPart): string {
  if ('tag' in part) return `#${part.tag}`
  const row = sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(part.article)
  return part.topic === null ? (row?.title ?? '') : `${row?.title ?? ''}: ${part.topic}`
}
