import type { Handlers } from '../../shared/contract.ts'
import type { DecisionOutputs } from '../../shared/decision-calls.ts'
import type { Db } from '../db/sql.ts'
import { decide } from './decisions.ts'
import { engineReading } from '../questions/engine-reading.ts'
import type { Judges } from '../questions/judges.ts'
import type { LibraryCalls } from '../library-handlers.ts'
import { editQuestion, questionText, triedWording } from '../questions/wording-edits.ts'

/** The calls of `decision-calls.ts` but undo and redo, which may have a text to read again. */
export type DecisionCalls = Exclude<keyof DecisionOutputs, LibraryCalls>

/** What the application can do with what a learner decides of facts and questions. */
export function decisionHandlers(
  db: Db,
  now: () => Date,
  judges: Judges,
  wrote: () => void,
): Pick<Handlers, DecisionCalls> {
  const writing = <T>(value: T): T => {
    wrote()
    return value
  }
  return {
    decide: (input) => writing(decide(db, now(), input)),
    questionText: ({ question }) => questionText(db, question),
    judgeQuestion: async (input) => {
      const { question, article, version, faults } = triedWording(db, input)
      const reading = () => engineReading(db, article)
      const findings =
        faults.length > 0 ? [] : await judges.opinion(`${article} ${version}`, question, reading)
      return { faults, findings }
    },
    editQuestion: (input) => writing(editQuestion(db, now(), input)),
  }
}
