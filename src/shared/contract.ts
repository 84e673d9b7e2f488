/**
 * Everything that crosses between the page and the application: each call's name, the shape of its
 * input, the type of its output. A new call edits three files: its subject's `*-calls.ts` beside this one, that
 * subject's `*-handlers.ts` in `main/` and what it does. What the application tells the page unasked stands in `events.ts`.
 */
import { z } from 'zod'
import { backupInputs } from './backup-calls.ts'
import type { BackupOutputs } from './backup-calls.ts'
import { deckInputs } from './deck-calls.ts'
import type { DeckOutputs } from './deck-calls.ts'
import { decisionInputs } from './decision-calls.ts'
import type { DecisionOutputs } from './decision-calls.ts'
import { examInputs } from './exam-calls.ts'
import type { ExamOutputs } from './exam-calls.ts'
import { importInputs } from './import-calls.ts'
import type { ImportOutputs } from './import-calls.ts'
import { libraryInputs } from './library-calls.ts'
import type { LibraryOutputs } from './library-calls.ts'
import type { About, ArticleRow, ArticleView, Settings } from './models.ts'
import { questionInputs } from './question-calls.ts'
import type { QuestionOutputs } from './question-calls.ts'
import { recoveryInputs } from './recovery-calls.ts'
import type { RecoveryOutputs } from './recovery-calls.ts'
import { scoreInputs } from './score-calls.ts'
import type { ScoreOutputs } from './score-calls.ts'
import { sessionInputs } from './session-calls.ts'
import type { SessionOutputs } from './session-calls.ts'
import { changedSettings } from './settings-calls.ts'
import { shareInputs } from './share-calls.ts'
import type { ShareOutputs } from './share-calls.ts'
import { todayInputs } from './today-calls.ts'
import type { TodayOutputs } from './today-calls.ts'

const nothing = z.strictObject({})

const inputs = {
  ...todayInputs,
  ...sessionInputs,
  ...decisionInputs,
  ...libraryInputs,
  ...examInputs,
  ...questionInputs,
  ...importInputs,
  ...deckInputs,
  ...shareInputs,
  ...scoreInputs,
  ...backupInputs,
  ...recoveryInputs,

  articles: nothing,
  article: z.strictObject({ article: z.string().min(1).max(64) }),

  settings: nothing,
  changeSettings: changedSettings,
  about: nothing,

  /** Shows the data folder in the system's file manager; only the desktop can. */
  openFolder: nothing,
  /** Saves a file that was made for the page, in base64, where the learner chooses; only the desktop can. */
  saveFile: z.strictObject({
    /** The name that is offered for it. Never taken for a path. */
    name: z.string().min(1).max(255),
    bytes: z.string(),
  }),
  /** Saves what is on the screen as a PDF, where the learner chooses; only the desktop can. */
  savePdf: z.strictObject({
    /** The name that is offered for the file. Never taken for a path. */
    name: z.string().min(1).max(255),
  }),
}

export type Outputs = SessionOutputs &
  DecisionOutputs &
  ImportOutputs &
  DeckOutputs &
  ShareOutputs &
  ScoreOutputs &
  BackupOutputs &
  RecoveryOutputs &
  LibraryOutputs &
  TodayOutputs &
  QuestionOutputs &
  ExamOutputs & {
    articles: readonly ArticleRow[]
    article: ArticleView
    settings: Settings
    changeSettings: Settings
    about: About
    openFolder: { readonly opened: boolean }
    savePdf: { readonly saved: boolean }
    saveFile: { readonly saved: boolean }
  }

/** The calls by name, each with the zod schema of its input. */
export const contract = inputs

export type CallName = keyof Outputs & keyof typeof inputs
export type Input<N extends CallName> = z.infer<(typeof inputs)[N]>
export type Output<N extends CallName> = Outputs[N]

/** Why a call was refused; `sentence` is for a person: what, where, what to do. */
export type Refusal = {
  readonly kind: 'invalid' | 'not-found' | 'conflict' | 'busy' | 'damaged' | 'updating' | 'internal'
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
