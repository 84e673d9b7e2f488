import type { Handlers } from '../../shared/contract.ts'
import type { ExamOutputs } from '../../shared/exam-calls.ts'
import type { Db } from '../db/sql.ts'
import { deleteExam, exam, exams, pullReviews, saveExam } from './exams.ts'

/** The calls of `exam-calls.ts`. */
export type ExamCalls = keyof ExamOutputs

/** What the application can do with exams to come. */
export function examHandlers(db: Db, now: () => Date, wrote: () => void): Pick<Handlers, ExamCalls> {
  const writing = <T>(value: T): T => {
    wrote()
    return value
  }
  return {
    exams: () => exams(db, now()),
    exam: ({ exam: id }) => exam(db, now(), id),
    saveExam: (input) => writing(saveExam(db, now(), input)),
    deleteExam: (input) => writing(deleteExam(db, now(), input)),
    pullReviews: (input) => writing(pullReviews(db, now(), input)),
  }
}
