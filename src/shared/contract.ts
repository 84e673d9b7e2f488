/**
 * Everything that crosses between the page and the application: each call's name, the shape of its
 * input, the type of its output. A new call edits three files: this one, `main/app.ts` and its subject.
 * What is done with articles stands in `library-calls.ts`, what the application tells the page unasked in `events.ts`.
 */
import { z } from 'zod'
import type { BackupList, LibraryCheck } from './backup-models.ts'
import { examInputs } from './exam-calls.ts'
import type { ExamOutputs } from './exam-calls.ts'
import type { ImportPreview, ImportState } from './import-models.ts'
import type { Insights } from './insight-models.ts'
import type { About, ArticleRow, ArticleView, Deed, Settings } from './models.ts'
import type { Paper, PaperState } from './paper-models.ts'
import { libraryInputs } from './library-calls.ts'
import type { LibraryOutputs } from './library-calls.ts'
import { questionInputs } from './question-calls.ts'
import type { QuestionOutputs } from './question-calls.ts'
import type { PrintedPaper } from './printed-models.ts'
import type { Scopes } from './scope-models.ts'
import type { ArticleScores, Comparison, Result, ScoredArticle } from './score-models.ts'
import type { Feedback, Hint, Revealed, SessionView } from './session-models.ts'
import { changedSettings } from './settings-calls.ts'
import { questionEdit } from './wording-models.ts'
import type { Opinion, QuestionText } from './wording-models.ts'
import { todayInputs } from './today-calls.ts'
import type { TodayOutputs } from './today-calls.ts'

const nothing = z.strictObject({})
const id = z.string().min(1).max(64)
const uid = z.uuid()
const count = z.int().min(0).max(200)
/** Ids of facts or questions; a library has tens of thousands. */
const ids = z.array(id).max(100_000)
const format = z.enum(['markdown', 'plain', 'html'])

/** What a session is about: what fits all of it; the whole library where nothing narrows it. */
const scope = {
  article: id.optional(),
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

const inputs = {
  ...todayInputs,

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

  articles: nothing,
  article: z.strictObject({ article: id }),
  ...libraryInputs,
  ...examInputs,
  ...questionInputs,

  /**
   * Starts reading an article, in the background; the event `importing` tells how far it is. Nothing is
   * written before `acceptImport`, and a page that closes takes its imports with it.
   */
  readImport: z.strictObject({
    /** The name of the file, or what a pasted text is to be called. Never taken for a path. */
    name: z.string().min(1).max(255),
    /** Where it is not given, the name tells, or the text itself. */
    format: format.optional(),
    source: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), text: z.string() }),
      /** A file as it is, in base64: what its bytes mean is found out here. */
      z.strictObject({ kind: z.literal('file'), bytes: z.string() }),
    ]),
  }),
  /** The imports of this page that are neither accepted nor discarded, the oldest first. */
  imports: nothing,
  /** Refused with `busy` until the import is ready. */
  importPreview: z.strictObject({ job: id }),
  /** Reads the same source once more, in another format or with passages put back; then there is a new preview. */
  rereadImport: z.strictObject({
    job: id,
    /** As before where it is not given. */
    format: format.optional(),
    /** All passages left out that are to be asked about; as before where it is not given. */
    putBack: z
      .array(z.strictObject({ start: z.int().min(0), end: z.int().min(0) }))
      .max(2000)
      .optional(),
  }),
  /** Stores the article with all that was made of it, in one transaction. Sending it again is harmless. */
  acceptImport: z.strictObject({ job: id, title: z.string().trim().min(1).max(300).optional() }),
  /** Stops an import where it is at work, and forgets it. */
  discardImport: z.strictObject({ job: id }),

  scores: nothing,
  articleScores: z.strictObject({ article: id }),
  /** What two attempts at an article made of each fact; which of them is the later one, their time says. */
  compareAttempts: z.strictObject({ article: id, sessions: z.tuple([id, id]) }),

  /**
   * What the charts of Insights draw, of all articles, of one, or of those that bear a tag. `span` is in days, null
   * for all there are.
   */
  insights: z.strictObject({
    article: id.optional(),
    tag: z.string().max(60).optional(),
    span: z.union([z.literal(30), z.literal(180), z.literal(365), z.null()]),
  }),

  settings: nothing,
  changeSettings: changedSettings,
  about: nothing,

  /** The copies of the library there are. */
  backups: nothing,
  /** Copies the library now; nothing is made where nothing has changed since the last copy. */
  backUp: nothing,
  /** Puts a backup in the library's place; what was there is kept as another backup. Then a page loads anew. */
  restoreBackup: z.strictObject({ name: z.string().min(1).max(100) }),
  /** Looks through the whole library and makes anew what can be derived. */
  checkLibrary: nothing,
  /** Shows the data folder in the system's file manager; only the desktop can. */
  openFolder: nothing,
  /** Saves what is on the screen as a PDF, where the learner chooses; only the desktop can. */
  savePdf: z.strictObject({
    /** The name that is offered for the file. Never taken for a path. */
    name: z.string().min(1).max(255),
  }),
}

export type Outputs = LibraryOutputs &
  TodayOutputs &
  QuestionOutputs &
  ExamOutputs & {
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
    decide: Deed
    questionText: QuestionText
    judgeQuestion: Opinion
    editQuestion: Deed
    undoDeed: Deed | null
    redoDeed: Deed | null
    articles: readonly ArticleRow[]
    article: ArticleView
    readImport: ImportState
    imports: readonly ImportState[]
    importPreview: ImportPreview
    rereadImport: ImportState
    acceptImport: { readonly article: string }
    discardImport: { readonly discarded: boolean }
    scores: readonly ScoredArticle[]
    articleScores: ArticleScores
    compareAttempts: Comparison
    insights: Insights
    settings: Settings
    changeSettings: Settings
    about: About
    backups: BackupList
    backUp: { readonly made: string | null }
    restoreBackup: { readonly replaced: string }
    checkLibrary: LibraryCheck
    openFolder: { readonly opened: boolean }
    savePdf: { readonly saved: boolean }
  }

/** The calls by name, each with the zod schema of its input. */
export const contract = inputs

export type CallName = keyof Outputs & keyof typeof inputs
export type Input<N extends CallName> = z.infer<(typeof inputs)[N]>
export type Output<N extends CallName> = Outputs[N]

/** Why a call was refused; `sentence` is for a person: what, where, what to do. */
export type Refusal = {
  readonly kind: 'invalid' | 'not-found' | 'conflict' | 'busy' | 'internal'
  readonly sentence: string
}

/** What comes back over every transport. Failures travel as values. */
export type Reply<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Refusal)

/** A handler for each call; `page` tells which page calls, where more than one is open. */
export type Handlers = {
  readonly [N in CallName]: (input: Input<N>, page: string) => Output<N> | Promise<Output<N>>
}

/** A transport: it carries a call's name and input and brings the reply. It never throws. */
export type Call = <N extends CallName>(name: N, input: Input<N>) => Promise<Reply<Output<N>>>
