import { randomUUID } from 'node:crypto'
import type { Input } from '../../shared/contract.ts'
import type { DeckAccepted, DeckPreview } from '../../shared/deck-models.ts'
import { LARGEST_FILE } from '../../shared/import-limits.ts'
import type { Work } from '../../shared/work-models.ts'
import { revisionOf } from '../db/revision.ts'
import type { Db } from '../db/sql.ts'
import { recorded } from '../decisions/decisions.ts'
import { entriesOf } from '../decisions/deeds.ts'
import { Refused } from '../dispatch.ts'
import type { Elsewhere } from '../elsewhere.ts'
import { tooLarge } from '../terminal/file-bytes.ts'
import { quoted } from './quoted.ts'
import { askDeckWorker, written } from './ask-deck-worker.ts'
import type { DeckAsked, DeckEnd, DeckLimits, DeckProgress } from './ask-deck-worker.ts'
import type { DeckFile } from './deck.ts'
import { deckPreview } from './deck-preview.ts'
import type { DeckPlan } from './deck-preview.ts'
import type { ReadChoices } from './read-deck.ts'

export const DECK_LIMITS: DeckLimits = { ms: 120_000, megabytes: 2048 }

export type DecksOptions = {
  readonly db: Db
  /** The file of `deck-worker`. */
  readonly worker: string
  readonly limits: DeckLimits
  readonly now: () => Date
  readonly elsewhere: Elsewhere
  /** Told how far the work for a page is. */
  readonly tell: (page: string, work: Work) => void
  readonly report: (error: unknown) => void
}

/** The decks that were read and wait to be accepted; a page knows its own alone. */
export type Decks = {
  readonly read: (page: string, input: Input<'readDeck'>) => Promise<DeckPreview>
  readonly of: (page: string) => Promise<readonly DeckPreview[]>
  readonly reread: (page: string, input: Input<'rereadDeck'>) => Promise<DeckPreview>
  readonly accept: (page: string, input: Input<'acceptDeck'>) => Promise<DeckAccepted>
  readonly discard: (page: string, job: string) => { readonly discarded: boolean }
  /** Has a worker do something else for a page, in the background. */
  readonly ask: DeckAsked
  /** Ends what is at work for a page, and says whether anything was. */
  readonly stop: (page: string) => boolean
  readonly leave: (page: string) => void
  readonly close: () => void
}

export type DeckJob = {
  readonly id: string
  readonly page: string
  readonly file: DeckFile
  readonly choices: ReadChoices
  readonly schedule: boolean
  readonly read: Extract<DeckEnd, { kind: 'read' }>
  /** What its cards would become in the library as it was at `revision`. */
  readonly plan: DeckPlan
  readonly revision: number
}

/** So many wait at once; their cards are kept in memory. */
const MOST = 10
/** So many notes are shown of a deck. */
export const NOTES = 300

export function createDecks({ db, worker, limits, now, elsewhere, tell, report }: DecksOptions): Decks {
  const jobs = new Map<string, DeckJob>()
  /** By the deed, for one that is sent again. */
  const accepted = new Map<string, DeckAccepted>()
  const atWork = new Map<string, Set<AbortController>>()

  const ask: DeckAsked = async (page, task, name) => {
    const id = randomUUID()
    const abort = new AbortController()
    const stops = atWork.get(page) ?? new Set()
    atWork.set(page, stops.add(abort))
    try {
      const telling = (at: DeckProgress): void => tell(page, { id, name, ...at })
      return await askDeckWorker(worker, task, limits, abort.signal, report, telling, elsewhere.alone)
    } finally {
      stops.delete(abort)
      tell(page, { id, name, stage: null, done: 0, of: 0 })
    }
  }

  async function read(job: Omit<DeckJob, 'read' | 'plan' | 'revision'>): Promise<DeckPreview> {
    const { page, file, choices } = job
    const revision = revisionOf(db)
    const news = await ask(page, { do: 'read', file, choices, library: db.name, notes: NOTES }, file.name)
    if (news.kind !== 'read' || news.plan === null)
      throw new Refused('invalid', news.kind === 'refused' ? quoted(file.name, news.sentence) : NOT_READ)
    return kept({ ...job, read: news, plan: news.plan, revision })
  }

  function kept(job: DeckJob): DeckPreview {
    jobs.set(job.id, job)
    return deckPreview(job)
  }

  /** As the library is now: another deck may have come in since. */
  async function upToDate(job: DeckJob): Promise<DeckPreview> {
    const revision = revisionOf(db)
    if (job.revision === revision || elsewhere.busy()) return deckPreview(job)
    const { title, cards } = job.read
    const news = await ask(job.page, { do: 'plan', library: db.name, title, cards }, job.file.name)
    if (news.kind !== 'planned' || !jobs.has(job.id)) return deckPreview(job)
    return kept({ ...job, plan: news.plan, revision })
  }

  async function store({ page, read, schedule, plan }: DeckJob, uid: string): Promise<DeckAccepted> {
    const { title, cards } = read
    const task = { do: 'store', library: db.name, title, cards, schedule, uid } as const
    try {
      const news = await elsewhere.alone(
        () => ask(page, { ...task, now: now().toISOString() }, title),
        written,
      )
      if (news.kind === 'stored') return news.accepted
      throw news.kind === 'refused' ? new Refused('conflict', news.sentence) : new Error(NOT_STORED)
    } catch (error) {
      // Stopped in the very moment in which it was done: then it is done, and can be undone.
      if (!db.open || entriesOf(db, uid).length === 0) throw error
      const { fresh, changed } = plan
      return { deed: recorded(db, now(), uid, []), fresh, changed, article: null }
    }
  }

  const own = (page: string, id: string): DeckJob => {
    const job = jobs.get(id)
    if (job?.page === page) return job
    throw new Refused('not-found', 'That deck is no longer there; choose its file once more.')
  }

  function stop(page: string): boolean {
    const stops = [...(atWork.get(page) ?? [])]
    for (const one of stops) one.abort()
    return stops.length > 0
  }

  function leave(page: string): void {
    for (const { id } of [...jobs.values()].filter((job) => job.page === page)) jobs.delete(id)
    stop(page)
    atWork.delete(page)
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
    async of(page) {
      const previews: DeckPreview[] = []
      for (const job of [...jobs.values()].filter((one) => one.page === page))
        previews.push(await upToDate(job))
      return previews
    },
    reread(page, { job: id, format, columns, header, schedule }) {
      const job = own(page, id)
      const wanted = { ...job, schedule: schedule ?? job.schedule }
      // Whether the schedule comes along is decided when the cards are stored.
      if (format === undefined && columns === undefined && header === undefined) {
        jobs.set(id, wanted)
        return upToDate(wanted)
      }
      // Another format has other columns.
      const isOther = format !== undefined && format !== job.read.format
      const { columns: had, header: hadHeader } = job.choices
      const choices = isOther
        ? { format }
        : { format: job.read.format, columns: columns ?? had, header: header ?? hadHeader }
      return read({ ...wanted, choices })
    },
    async accept(page, { job: id, uid }) {
      const before = accepted.get(uid)
      if (before) return before
      const done = await store(own(page, id), uid)
      accepted.set(uid, done)
      jobs.delete(id)
      return done
    },
    discard(page, job) {
      const known = jobs.get(job)?.page === page
      if (known) jobs.delete(job)
      else stop(page)
      return { discarded: known }
    },
    ask,
    stop,
    leave,
    close() {
      for (const page of [...atWork.keys()]) leave(page)
      jobs.clear()
    },
  }
}

const NOT_STORED = 'The worker did not say what it stored.'
const NOT_READ = 'The file was not read. Nothing was stored.'
