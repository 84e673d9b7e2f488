/** The part of the contract that is about what a learner decides of facts and questions, and its undo. */
import { z } from 'zod'
import type { Deed } from './models.ts'
import { questionEdit } from './wording-models.ts'
import type { Opinion, QuestionText } from './wording-models.ts'

const nothing = z.strictObject({})
const id = z.string().min(1).max(64)
const uid = z.uuid()
/** Ids of facts or questions; a library has tens of thousands. */
const ids = z.array(id).max(100_000)

export const decisionInputs = {
  /**
   * Decides the same about facts and questions, at one go. A suspended fact or question is not asked until it is
   * resumed; a fact put off (`bury`) comes back tomorrow. A disputed question is suspended, and scores and memory
   * are as if it had not been asked, until the dispute is settled.
   */
  decide: z.discriminatedUnion('what', [
    z.strictObject({
      uid,
      what: z.enum(['suspend', 'resume']),
      facts: ids.optional(),
      questions: ids.optional(),
    }),
    z.strictObject({ uid, what: z.literal('bury'), facts: ids }),
    z.strictObject({
      uid,
      what: z.literal('dispute'),
      questions: ids,
      reason: z.string().trim().max(1000).optional(),
    }),
    z.strictObject({ uid, what: z.literal('settle'), questions: ids }),
  ]),
  /** The words of a question, as they can be edited. */
  questionText: z.strictObject({ question: id }),
  /** What the engine's linter thinks of a wording, while it is being written. Stores nothing. */
  judgeQuestion: z.strictObject({ question: id, edit: questionEdit }),
  /**
   * Keeps the learner's wording of a question, which no engine remakes; null goes back to the engine's. It is asked
   * so from the next time on; answers given before keep the words they were given to.
   */
  editQuestion: z.strictObject({ uid, question: id, edit: questionEdit.nullable() }),
  /** Takes back what was decided last, also before the last start; null where there is nothing. */
  undoDeed: nothing,
  /** Decides once more what was taken back last; null where something was decided since. */
  redoDeed: nothing,
}

export type DecisionOutputs = {
  decide: Deed
  questionText: QuestionText
  judgeQuestion: Opinion
  editQuestion: Deed
  undoDeed: Deed | null
  redoDeed: Deed | null
}
