import { parentPort } from 'node:worker_threads'
import type { LibraryCheck } from '../../shared/backup-models.ts'
import type { DeckAccepted } from '../../shared/deck-models.ts'
import type { Deed } from '../../shared/models.ts'
import type { Work, WorkStage } from '../../shared/work-models.ts'
import type { SharedAccepted } from '../../shared/share-models.ts'
import type { PackedShared } from '../shared-article/packed-shared.ts'
import type { SharedPlan } from '../shared-article/shared-preview.ts'
import type { SharedToStore } from '../shared-article/store-shared.ts'
import type { TextTask } from '../articles/text-task.ts'
import type { Told } from '../db/told-writes.ts'
import type { Again } from '../decisions/deed-again.ts'
import type { Accepted } from '../import/accept-import.ts'
import { taskDone } from './deck-tasks.ts'
import type { DeckFile, LossNote } from './deck.ts'
import type { Selection } from './deck-of-library.ts'
import type { DeckPlan } from './deck-preview.ts'
import type { DeckFormat } from './formats.ts'
import type { PackedCards } from './packed-cards.ts'
import type { ReadChoices } from './read-deck.ts'
import type { DeckTable } from './readers.ts'
import type { Tell } from './tell.ts'

/** A file of cards or shared articles to be read, one to be written, or what is done to a library; `library` names its file. */
export type DeckTask =
  | { readonly do: 'read shared'; readonly file: DeckFile; readonly library: string | null }
  | {
      readonly do: 'plan shared'
      readonly library: string
      readonly name: string
      readonly given: PackedShared
    }
  | ({ readonly do: 'store shared'; readonly library: string } & SharedToStore)
  /** `notes`: how many of them are told; without a library nobody knows what the cards would become. */
  | {
      readonly do: 'read'
      readonly file: DeckFile
      readonly choices: ReadChoices
      readonly library: string | null
      readonly notes: number
    }
  | { readonly do: 'plan'; readonly library: string; readonly title: string; readonly cards: PackedCards }
  | {
      readonly do: 'store'
      readonly library: string
      readonly title: string
      readonly cards: PackedCards
      readonly schedule: boolean
      readonly uid: string
      readonly now: string
    }
  /** An article that was read is stored. */
  | ({ readonly do: 'store article'; readonly library: string; readonly now: string } & Accepted)
  /** What was read of one that is there is stored. */
  | { readonly do: 'store text'; readonly library: string; readonly now: string; readonly text: TextTask }
  /** The questions of cards are made anew. */
  | { readonly do: 'renew cards'; readonly library: string; readonly now: string }
  | { readonly do: 'empty bin'; readonly library: string; readonly now: string }
  /** The last deed is taken back, or the one taken back last done again. */
  | { readonly do: 'again'; readonly library: string; readonly now: string; readonly again: Again }
  | {
      readonly do: 'write'
      readonly library: string
      readonly selection: Omit<Selection, 'each'>
      readonly format: DeckFormat
      readonly notes: number
    }
  /** All of a library, as JSON. */
  | { readonly do: 'write all'; readonly library: string; readonly out: string }
  /** All of a library is looked through. */
  | { readonly do: 'check'; readonly library: string }

export type DeckNews =
  /** It would write, and waits until nobody else does; then that it is over. */
  | { readonly kind: 'turn wanted' }
  | { readonly kind: 'turn over'; readonly written: Told | null }
  | { readonly kind: 'progress'; readonly at: Pick<Work, 'stage' | 'done' | 'of'> }
  | { readonly kind: 'shared'; readonly given: PackedShared; readonly plan: SharedPlan | null }
  | { readonly kind: 'shared planned'; readonly plan: SharedPlan }
  | { readonly kind: 'shared stored'; readonly accepted: SharedAccepted; readonly written: Told }
  | {
      readonly kind: 'read'
      readonly title: string
      readonly format: DeckFormat
      readonly cards: PackedCards
      /** How many there are, and how many of them bear a schedule. */
      readonly count: number
      readonly scheduled: number
      readonly notes: readonly LossNote[]
      readonly notesTotal: number
      readonly table: DeckTable | null
      readonly plan: DeckPlan | null
    }
  | { readonly kind: 'planned'; readonly plan: DeckPlan }
  | { readonly kind: 'stored'; readonly accepted: DeckAccepted; readonly written: Told }
  | { readonly kind: 'article stored'; readonly written: Told }
  | { readonly kind: 'cards renewed' }
  | { readonly kind: 'bin emptied'; readonly emptied: number; readonly written: Told }
  | { readonly kind: 'deed'; readonly deed: Deed | null; readonly written: Told }
  | {
      readonly kind: 'written'
      readonly title: string
      /** In base64, as a page gets it. */
      readonly bytes: string
      readonly ending: string
      readonly cards: number
      readonly kept: number
      readonly notes: readonly LossNote[]
      readonly notesTotal: number
    }
  | { readonly kind: 'all written' }
  /** Null where the library's file is damaged. */
  | { readonly kind: 'checked'; readonly check: LibraryCheck | null }
  | { readonly kind: 'refused'; readonly sentence: string; readonly conflict?: boolean }

export type InTurn = <T>(write: () => T | Promise<T>, written?: () => Told | null) => Promise<T>

/** Told of a stage, whoever goes through a list then tells how far it is. */
export type TellStage = (stage: WorkStage) => Tell

parentPort?.once('message', (task: DeckTask) => {
  void taskDone(task, tellStages(), inTurn).then((news) => parentPort?.postMessage(news, moved(news)))
})

/** Writes when nobody else does: whoever asked this worker says when, and is told what was written, where that is known. */
const inTurn: InTurn = async (write, written = () => null) => {
  const turn = new Promise((resolve) => parentPort?.once('message', resolve))
  parentPort?.postMessage({ kind: 'turn wanted' } satisfies DeckNews)
  await turn
  try {
    return await write()
  } finally {
    parentPort?.postMessage({ kind: 'turn over', written: written() } satisfies DeckNews)
  }
}

/** What is large goes over in one piece, not copied. */
function moved(news: DeckNews): ArrayBuffer[] {
  const large = news.kind === 'read' ? news.cards : news.kind === 'shared' ? news.given : null
  return large?.buffer instanceof ArrayBuffer ? [large.buffer] : []
}

const OFTEN_MS = 100

function tellStages(): TellStage {
  let told = -Infinity
  return (stage) => {
    const tell = (done: number, of: number): void => {
      told = performance.now()
      parentPort?.postMessage({
        kind: 'progress',
        at: { stage, done: Math.floor(done), of },
      } satisfies DeckNews)
    }
    tell(0, 0)
    return (done, of) => {
      if (performance.now() - told >= OFTEN_MS) tell(done, of)
    }
  }
}
