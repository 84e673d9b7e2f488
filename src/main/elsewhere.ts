import type { Handlers } from '../shared/contract.ts'
import { forgetKept } from './db/keep.ts'
import type { Db } from './db/sql.ts'
import type { Told } from './db/told-writes.ts'
import { noteFacts } from './memory/overview.ts'
import { noteArticles } from './questions/question-places.ts'
import { forgetReading } from './articles/readings.ts'
import { countAnswers } from './memory/totals.ts'

/** What a worker writes through a connection of its own, while this one reads and writes nothing. */
export type Elsewhere = {
  /**
   * Runs a write of a worker; what else writes waits until it is over, one after the other.
   *
   * @param written what of it the worker told it wrote; where it told nothing, all that is kept in memory is read anew
   */
  readonly alone: <T>(write: () => Promise<T>, written?: (came: T) => Told | null) => Promise<T>
  /** Resolves as soon as one may write here. */
  readonly over: () => Promise<void>
  readonly busy: () => boolean
}

/** How long SQLite would hold everything up where something wrote in spite of all, in milliseconds. */
const IMPATIENT = 100
const PATIENT = 5000

export function createElsewhere(db: Db): Elsewhere {
  let last: Promise<unknown> = Promise.resolve()
  let writing = 0
  async function run<T>(write: () => Promise<T>, written?: (came: T) => Told | null): Promise<T> {
    let told: Told | null = null
    // What reads later finds nothing left to count, and so writes nothing.
    countAnswers(db)
    db.pragma(`busy_timeout = ${IMPATIENT}`)
    try {
      const came = await write()
      told = written?.(came) ?? null
      return came
    } finally {
      if (db.open) {
        db.pragma(`busy_timeout = ${PATIENT}`)
        // What is kept in memory goes by what this connection writes.
        noteFacts(db, told?.facts ?? null)
        noteArticles(db, told?.articles ?? null)
        forgetReading(db)
        forgetKept(db)
      }
    }
  }
  return {
    alone(write, written) {
      writing++
      const turn = last.then(() => run(write, written)).finally(() => writing--)
      last = turn.catch(() => undefined)
      return turn
    },
    async over() {
      while (writing > 0) await last
    },
    busy: () => writing > 0,
  }
}

/** Has all calls wait that may write, while a worker does. What only reads, or begins what is stored later, goes on. */
export function waitingForTurn(handlers: Handlers, elsewhere: Elsewhere): Handlers {
  const entries = Object.entries(handlers) as [keyof Handlers, Waiting][]
  return Object.fromEntries(
    entries.map(([name, handler]) => [name, READS.has(name) ? handler : waiting(handler, elsewhere)]),
  ) as Handlers // the same calls, of which some wait
}

type Waiting = (input: never, page: string) => unknown

const waiting =
  (handler: Waiting, { busy, over }: Elsewhere): Waiting =>
  (input, page) =>
    busy() ? over().then(() => handler(input, page)) : handler(input, page)

const READS: ReadonlySet<keyof Handlers> = new Set([
  ...(['today', 'articles', 'article', 'settings', 'about', 'scopes', 'recovery', 'backups'] as const),
  ...(['findArticles', 'tags', 'bin', 'versions', 'articleText', 'passageSentences', 'factIds'] as const),
  ...(['questions', 'chosenQuestions', 'questionFacets', 'countQuestions', 'fact', 'savedSearches'] as const),
  ...(['scores', 'articleScores', 'compareAttempts', 'insights', 'exams', 'exam', 'questionText'] as const),
  ...(['prepareImport', 'readImport', 'imports', 'importPreview', 'rereadImport', 'chooseChapters'] as const),
  ...(['discardImport', 'decks', 'readDeck', 'rereadDeck', 'discardDeck', 'stopWork'] as const),
  ...(['exportDeck', 'exportAll', 'openFolder', 'saveFile', 'savePdf', 'dropEdit'] as const),
  ...(['sharedFiles', 'readShared', 'discardShared'] as const),
])
