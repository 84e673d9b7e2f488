import { randomUUID } from 'node:crypto'
import type { Input } from '../../shared/contract.ts'
import type { DeckAccepted, DeckPreview } from '../../shared/deck-models.ts'
import { LARGEST_FILE } from '../../shared/import-limits.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { tooLarge } from '../file-bytes.ts'
import { askDeckWorker } from './ask-deck-worker.ts'
import type { DeckAsked, DeckLimits } from './ask-deck-worker.ts'
import { bringDeck } from './bring-deck.ts'
import type { DeckFile } from './deck.ts'
import { deckPreview } from './deck-preview.ts'
import type { DeckNews } from './deck-worker.ts'
import type { ReadChoices } from './read-deck.ts'

export const DECK_LIMITS: DeckLimits = { ms: 120_000, megabytes: 2048 }

export type DecksOptions = {
  readonly db: Db
  /** The file of `deck-worker`. */
  readonly worker: string
  readonly limits: DeckLimits
  readonly now: () => Date
  readonly report: (error: unknown) => void
}

/** The decks that were read and wait to be accepted; a page knows its own alone. */
export type Decks = {
  readonly read: (page: string, input: Input<'readDeck'>) => Promise<DeckPreview>
  readonly of: (page: string) => readonly DeckPreview[]
  readonly reread: (page: string, input: Input<'rereadDeck'>) => Promise<DeckPreview>
  readonly accept: (page: string, input: Input<'acceptDeck'>) => DeckAccepted
  readonly discard: (page: string, job: string) => { readonly discarded: boolean }
  /** Makes a file of facts of the library, in the background. */
  readonly ask: DeckAsked
  readonly leave: (page: string) => void
  readonly close: () => void
}

export type DeckJob = {
  readonly id: string
  readonly page: string
  readonly file: DeckFile
  readonly choices: ReadChoices
  readonly schedule: boolean
  readonly read: Extract<DeckNews, { kind: 'read' }>
}

/** So many wait at once; their cards are kept in memory. */
const MOST = 10

export function createDecks({ db, worker, limits, now, report }: DecksOptions): Decks {
  const jobs = new Map<string, DeckJob>()
  const atWork = new Map<string, Set<AbortController>>()

  async function ask(page: string, task: Parameters<DeckAsked>[1]): Promise<DeckNews> {
    const stop = new AbortController()
    const stops = atWork.get(page) ?? new Set()
    atWork.set(page, stops.add(stop))
    try {
      return await askDeckWorker(worker, task, limits, stop.signal, report)
    } finally {
      stops.delete(stop)
    }
  }

  async function read(job: Omit<DeckJob, 'read'>): Promise<DeckPreview> {
    const news = await ask(job.page, { do: 'read', file: job.file, choices: job.choices })
    if (news.kind !== 'read')
      throw new Refused('invalid', news.kind === 'refused' ? quoted(job.file.name, news.sentence) : NOT_READ)
    const done = { ...job, read: news }
    jobs.set(job.id, done)
    return deckPreview(db, done)
  }

  const own = (page: string, id: string): DeckJob => {
    const job = jobs.get(id)
    if (job?.page === page) return job
    throw new Refused('not-found', 'That deck is no longer there; choose its file once more.')
  }

  function leave(page: string): void {
    for (const { id } of [...jobs.values()].filter((job) => job.page === page)) jobs.delete(id)
    for (const stop of atWork.get(page) ?? []) stop.abort()
  }

  return {
    read(page, { name, bytes, format, columns, header, schedule = false }) {
      const content = Buffer.from(bytes, 'base64')
      if (content.length > LARGEST_FILE) throw new Refused('invalid', tooLarge(name, content.length))
      if ([...jobs.values()].filter((job) => job.page === page).length >= MOST)
        throw new Refused('busy', `${MOST} decks are waiting already: accept or discard some of them first.`)
      const file = { name, bytes: content }
      return read({ id: randomUUID(), page, file, choices: { format, columns, header }, schedule })
    },
    of: (page) => [...jobs.values()].filter((job) => job.page === page).map((job) => deckPreview(db, job)),
    reread(page, { job: id, format, columns, header, schedule }) {
      const job = own(page, id)
      // Another format has other columns.
      const isOther = format !== undefined && format !== job.read.format
      const { columns: had, header: hadHeader } = job.choices
      const choices = isOther
        ? { format }
        : { format: job.read.format, columns: columns ?? had, header: header ?? hadHeader }
      return read({ id, page, file: job.file, choices, schedule: schedule ?? job.schedule })
    },
    accept(page, { job: id, uid }) {
      const {
        read: { title, cards },
        schedule,
      } = own(page, id)
      const { deed, fresh, changed, articles } = bringDeck(db, now(), { uid, title, cards, schedule })
      return { deed, fresh, changed, article: articles[0] ?? null }
    },
    discard(page, job) {
      const known = jobs.get(job)?.page === page
      if (known) jobs.delete(job)
      else for (const stop of atWork.get(page) ?? []) stop.abort()
      return { discarded: known }
    },
    ask,
    leave,
    close() {
      for (const page of [...atWork.keys()]) leave(page)
      jobs.clear()
    },
  }
}

/** A sentence that begins with the name of a file, whatever letter that begins with. */
const quoted = (name: string, sentence: string): string =>
  sentence.startsWith(name) ? `“${name}”${sentence.slice(name.length)}` : sentence

const NOT_READ = 'The file was not read. Nothing was stored.'
