/** The part of the contract that is about exams to come. */
import { z } from 'zod'
import type { ExamRow, ExamView } from './exam-models.ts'
import type { Deed } from './models.ts'

const id = z.string().min(1).max(64)
const nothing = z.strictObject({})

const part = z.union([
  z.strictObject({ article: id, topic: z.string().max(300).nullable() }),
  z.strictObject({ tag: z.string().trim().min(1).max(60) }),
])

export const examInputs = {
  /** The exams to come by their day, and then those that are over, the last one first. */
  exams: nothing,
  exam: z.strictObject({ exam: id }),
  /** Makes an exam, or changes the one of that id: a deed that can be undone. */
  saveExam: z.strictObject({
    uid: z.uuid(),
    exam: z.uuid(),
    name: z.string().trim().min(1).max(120),
    date: z.iso.date(),
    parts: z.array(part).min(1).max(500),
  }),
  /** Takes an exam off the list: a deed that can be undone. */
  deleteExam: z.strictObject({ uid: z.uuid(), exam: id }),
  /** Moves the reviews of its plan that fall after an exam to the days before it: a deed that can be undone. */
  pullReviews: z.strictObject({ exam: id, uid: z.uuid() }),
}

export type ExamOutputs = {
  exams: readonly ExamRow[]
  exam: ExamView
  saveExam: Deed
  deleteExam: Deed
  pullReviews: Deed
}
