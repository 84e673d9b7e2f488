import type { Input } from '../../shared/contract.ts'
import type { ExamDraft, ExamPart, ExamRow, ExamView } from '../../shared/exam-models.ts'
import type { Deed } from '../../shared/models.ts'
import type { ExamBody } from '../decisions/acts.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { saidOfDeed } from '../decisions/deed-words.ts'
import { entriesOf, recordDeed } from '../decisions/deeds.ts'
import { Refused } from '../dispatch.ts'
import { outlookOn } from './exam-readiness.ts'
import { draftOf, partsOf } from './exam-store.ts'
import { momentOf } from '../moment.ts'
import { factsInScope } from '../sessions/scope.ts'
import { dateOfDay } from '../memory/study-day.ts'
import { tagName } from '../articles/tags.ts'

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

/** Makes an exam, or changes the one of that id: a deed that can be undone. */
export function saveExam(db: Db, now: Date, { uid, exam, name, date, parts }: Input<'saveExam'>): Deed {
  const draft = { name, date, parts: parts.map((part) => checkedPart(db, part)) }
  return decideOnExam(db, now, uid, exam, draft)
}

function checkedPart(db: Db, part: ExamPart): ExamPart {
  if ('tag' in part) return { tag: tagName(part.tag) }
  if (sql(db, 'SELECT 1 FROM article WHERE id = ?').get(part.article)) return part
  throw new Refused('not-found', 'An article of this exam is not in the library: nothing was changed.')
}

/** Takes an exam off the list: a deed that can be undone. */
export const deleteExam = (db: Db, now: Date, { uid, exam }: Input<'deleteExam'>): Deed =>
  decideOnExam(db, now, uid, exam, null)

function decideOnExam(db: Db, now: Date, uid: string, exam: string, draft: ExamDraft | null): Deed {
  return inTransaction(db, () => {
    if (entriesOf(db, uid).length === 0) {
      const was = draftOf(db, exam)
      if (draft === null) examById(db, exam)
      const what = draft === null ? 'exam deleted' : was === null ? 'exam planned' : 'exam changed'
      const body: ExamBody = { exam, name: (draft ?? was)?.name ?? '', draft, was, at: now.toISOString() }
      recordDeed(db, now, uid, [{ about: 'library', what, body }])
    }
    return { uid, said: saidOfDeed(entriesOf(db, uid)) }
  })
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

function titleOf(db: Db, part: ExamPart): string {
  if ('tag' in part) return `#${part.tag}`
  const row = sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(part.article)
  return part.topic === null ? (row?.title ?? '') : `${row?.title ?? ''}: ${part.topic}`
}
