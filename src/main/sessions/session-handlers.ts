import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../shared/contract.ts'
import type { SessionOutputs } from '../../shared/session-calls.ts'
import { answerQuestion } from '../answers/answers.ts'
import { lookingAhead } from '../answers/look-ahead.ts'
import type { Db } from '../db/sql.ts'
import { endSession } from './end-session.ts'
import { handIn } from '../exams/hand-in.ts'
import { fillPaper, paper, setTimer } from '../exams/paper.ts'
import { printedPaper } from '../exams/printed-paper.ts'
import { redoAnswer } from '../decisions/redo.ts'
import { changeGrade } from '../answers/regrade.ts'
import { resultOf } from '../insights/results.ts'
import { scopes } from './scopes.ts'
import { hintFor, reveal, sessionView, startSession } from './sessions.ts'
import { undoAnswer } from '../decisions/undo.ts'

/** The calls of `session-calls.ts`. */
export type SessionCalls = keyof SessionOutputs

/** What the application can do with a session, from its start to its result. */
export function sessionHandlers(
  db: Db,
  now: () => Date,
  wrote: () => void,
  report: (error: unknown) => void,
): Pick<Handlers, SessionCalls> {
  const lookAhead = lookingAhead(db, report)
  const asking = <T extends { readonly id: string }>(session: T): T => {
    lookAhead(session.id)
    return session
  }
  const writing = <T>(value: T): T => {
    wrote()
    return value
  }
  return {
    startSession: (input) => writing(asking(startSession(db, now(), input, randomUUID()))),
    scopes: () => scopes(db),
    session: ({ session }) => asking(sessionView(db, session)),
    answer: (input) => {
      const answered = writing(answerQuestion(db, now(), input))
      asking(answered.session)
      return answered
    },
    hint: (input) => hintFor(db, input),
    reveal: (input) => reveal(db, now(), input),
    changeGrade: (input) => writing(changeGrade(db, now(), input)),
    paper: ({ session }) => paper(db, session),
    fillPaper: (input) => writing(fillPaper(db, now(), input)),
    setTimer: (input) => writing(setTimer(db, input)),
    handIn: (input) => writing(handIn(db, now(), input)),
    undo: ({ session }) => writing(undoAnswer(db, now(), session)),
    redo: (input) => writing(redoAnswer(db, now(), input)),
    endSession: ({ session }) => writing(endSession(db, now(), session)),
    result: ({ session }) => resultOf(db, session),
    printedPaper: (input) => printedPaper(db, now(), input),
  }
}
