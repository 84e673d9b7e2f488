/** The part of the contract that is about sessions: questions and answers, an exam’s paper, and what came of it. */
import { z } from 'zod'
import type { Paper, PaperState } from './paper-models.ts'
import type { PrintedPaper } from './printed-models.ts'
import type { Scopes } from './scope-models.ts'
import type { Result } from './score-models.ts'
import type { Feedback, Hint, Revealed, SessionView } from './session-models.ts'

const nothing = z.strictObject({})
const id = z.string().min(1).max(64)
const uid = z.uuid()
const count = z.int().min(0).max(200)

/** What a session is about: what fits all of it; the whole library where nothing narrows it. */
const scope = {
  article: id.optional(),
  /** Any of several. */
  articles: z.array(id).min(1).max(1000).optional(),
  /** A topic of the article. */
  topic: z.string().max(300).optional(),
  tag: z.string().trim().min(1).max(60).optional(),
  /** What an exam to come covers. */
  exam: id.optional(),
  /** Only what was not right when it was asked last. */
  missed: z.boolean().optional(),
}
const minutes = z.int().min(1).max(600)
/** What the learner did with the question on the screen. Numbers are indices of what was dealt. */
const response = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('option'), chosen: z.int().min(0).max(9) }),
  /** multi: all that apply; none is an answer too. */
  z.strictObject({ kind: z.literal('options'), chosen: z.array(z.int().min(0).max(9)).max(10) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(2000) }),
  /** For each piece the slot it was put in. */
  z.strictObject({ kind: z.literal('places'), slots: z.array(z.int().min(0).max(9)).max(10) }),
  /** order: for each place, from the first, the piece that stands there. */
  z.strictObject({ kind: z.literal('order'), order: z.array(z.int().min(0).max(9)).max(10) }),
  /** recall: what was written, which may be nothing, and the learner's own grade. */
  z.strictObject({
    kind: z.literal('recall'),
    text: z.string().max(2000),
    grade: z.int().min(1).max(4),
  }),
  /** "I don't know". */
  z.strictObject({ kind: z.literal('unknown') }),
])
export type Response = z.infer<typeof response>

export const sessionInputs = {
  /** Starts a session; `review` takes what is due and new, the others ask what they are told to. */
  startSession: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('review'), count: count.optional() }),
    z.strictObject({
      kind: z.enum(['quiz', 'practice', 'taste', 'exam']),
      ...scope,
      /** How many questions; all there are where it is not given. */
      count: count.optional(),
      /** The time of an exam; no clock runs where it is not given. */
      minutes: minutes.optional(),
    }),
    /** A quiz on the facts missed in an earlier session. */
    z.strictObject({ kind: z.literal('misses'), session: id }),
  ]),
  /** What a session can be about. */
  scopes: nothing,
  session: z.strictObject({ session: id }),
  answer: z.strictObject({
    session: id,
    /** Made by the page, once an answer: sending it again is harmless. */
    uid,
    position: z.int().min(0),
    /** The question that was shown there: another, and the answer is refused. */
    question: id.optional(),
    response,
    guessed: z.boolean(),
    hinted: z.boolean(),
    ms: z.int().min(0).max(86_400_000),
  }),
  /** The hint of the question at `position`; refused where it has none. */
  hint: z.strictObject({ session: id, position: z.int().min(0) }),
  /** What a recall at `position` is held against, and the grade that what was written suggests. Stores nothing. */
  reveal: z.strictObject({ session: id, position: z.int().min(0), text: z.string().max(2000) }),
  /** Voids the answer and stores it again with the learner's grade. */
  changeGrade: z.strictObject({ session: id, answer: uid, uid, grade: z.int().min(1).max(4) }),
  /** The paper of an exam, until it is handed in. */
  paper: z.strictObject({ session: id }),
  /** Writes an answer on the paper, in any order and as often as the learner likes; null leaves the place blank. */
  fillPaper: z.strictObject({
    session: id,
    uid,
    position: z.int().min(0),
    response: response.nullable(),
    guessed: z.boolean(),
    /** Time spent at the paper since it was filled last. */
    ms: z.int().min(0).max(86_400_000),
  }),
  /** Gives an exam another time, or none: null stops its clock. */
  setTimer: z.strictObject({ session: id, minutes: minutes.nullable() }),
  /** The paper of that number, to print, with its key. Nothing is stored. */
  printedPaper: z.strictObject({
    ...scope,
    number: z.int().min(1).max(9999),
    /** How many questions; all there are where it is not given. */
    count: count.optional(),
  }),
  /** Hands an exam in: only now it is marked and feeds the memory. `undo` gives the paper back. */
  handIn: z.strictObject({ session: id, uid }),
  /** Takes the session's last answer back. */
  undo: z.strictObject({ session: id }),
  /** Gives the answer that was taken back last once more. */
  redo: z.strictObject({ session: id, uid }),
  /** Ends a session early; what was answered counts. */
  endSession: z.strictObject({ session: id }),
  result: z.strictObject({ session: id }),
}

export type SessionOutputs = {
  startSession: SessionView
  scopes: Scopes
  session: SessionView
  answer: { readonly feedback: Feedback; readonly session: SessionView }
  hint: Hint
  reveal: Revealed
  changeGrade: { readonly feedback: Feedback; readonly session: SessionView }
  paper: Paper
  fillPaper: PaperState
  setTimer: PaperState
  handIn: SessionView
  undo: SessionView
  redo: SessionView
  endSession: SessionView
  result: Result
  printedPaper: PrintedPaper
}
