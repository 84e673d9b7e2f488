import { randomUUID } from 'node:crypto'
import type { Input } from '../../shared/contract.ts'
import { LARGEST_FILE } from '../../shared/import-limits.ts'
import type { ImportPreview, ImportState, LeftOut } from '../../shared/import-models.ts'
import { articleWithText, isArticle } from './accept-import.ts'
import type { ArticleSource } from './article-source.ts'
import { chapterSource } from '../documents/convert.ts'
import type { ReadBook } from '../documents/document.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { tooLarge } from '../terminal/file-bytes.ts'
import { minutesFor } from '../insights/pace.ts'
import type { ReadArticle } from './read-article.ts'
import { readInWorker } from './read-in-worker.ts'
import type { ReadLimits, Reading, ReadOutcome } from './read-in-worker.ts'
import { createReadyReader } from './ready-reader.ts'
import type { StoreArticle } from './store-article.ts'

export type ImportsOptions = {
  readonly db: Db
  /** The file of `import-worker`. */
  readonly worker: string
  readonly limits: ReadLimits
  readonly store: StoreArticle
  /** Told of every step of an import of a page. */
  readonly tell: (page: string, state: ImportState) => void
  readonly report: (error: unknown) => void
}

/** The imports at work and waiting to be accepted, one read at a time. A page knows its own alone. */
export type Imports = {
  /** Soon there will be something to read. */
  readonly prepare: () => void
  readonly read: (page: string, source: ArticleSource) => ImportState
  readonly of: (page: string) => readonly ImportState[]
  readonly preview: (page: string, job: string) => ImportPreview
  readonly reread: (page: string, input: Input<'rereadImport'>) => ImportState
  readonly chooseChapters: (page: string, input: Input<'chooseChapters'>) => readonly ImportState[]
  readonly accept: (page: string, input: Input<'acceptImport'>) => Promise<{ readonly article: string }>
  readonly discard: (page: string, job: string) => Promise<{ readonly discarded: boolean }>
  /** The page is gone, and its imports with it. */
  readonly leave: (page: string) => void
  readonly close: () => void
}

type Job = {
  readonly page: string
  readonly source: ArticleSource
  readonly putBack: readonly LeftOut[]
  readonly state: ImportState
  readonly article: ReadArticle | null
  /** The book that it is, until its chapters are chosen. */
  readonly book: ReadBook | null
}

/** So many of a page are read ahead of the learner; their banks are kept in memory. */
const AHEAD = 20
/** So many wait at once, and so many of their bytes. */
const MOST = 500
const MOST_BYTES = 200 * 1024 * 1024

export function createImports(options: ImportsOptions): Imports {
  const { db, tell } = options
  const jobs = new Map<string, Job>()
  const ready = createReadyReader(options.worker, options.limits)
  let running: { readonly job: string; readonly reading: Reading } | null = null

  function change(id: string, changed: Partial<Job>): void {
    const job = jobs.get(id)
    if (!job) return
    const state = { ...(changed.state ?? job.state), revision: job.state.revision + 1 }
    const next = { ...job, ...changed, state }
    jobs.set(id, next)
    tell(next.page, next.state)
  }

  function startNext(): void {
    const next = [...jobs.values()].find(
      ({ state, page }) => state.state === 'waiting' && readAhead(page) < AHEAD,
    )
    if (running || !next) return
    const { job } = next.state
    const stateNow = (): ImportState => jobs.get(job)?.state ?? next.state
    const reading = readInWorker(
      options.worker,
      { source: next.source, putBack: next.putBack },
      options.limits,
      (stage, count) =>
        change(job, { state: { ...stateNow(), at: null, stages: [...stateNow().stages, { stage, count }] } }),
      ready.take(),
      (news) => {
        // Read again, a document's text is at hand.
        if (news.kind === 'converted')
          change(job, { source: news.source, state: { ...stateNow(), at: null } })
        else change(job, { state: { ...stateNow(), at: news.at } })
      },
    )
    running = { job, reading }
    change(job, { state: { ...next.state, state: 'working' } })
    void reading.done.then((outcome) => {
      running = null
      finish(job, outcome)
      startNext()
    })
  }

  function finish(id: string, outcome: ReadOutcome): void {
    const state = jobs.get(id)?.state
    if (!state || outcome.kind === 'stopped') return
    if (outcome.kind === 'read')
      change(id, { article: outcome.article, state: { ...state, at: null, state: 'ready' } })
    else if (outcome.kind === 'book')
      change(id, { book: outcome.book, state: stateOfBook(state, outcome.book) })
    else change(id, { state: { ...state, at: null, state: 'failed', failure: outcome.sentence } })
    if (outcome.kind === 'failed' && outcome.fault !== undefined) options.report(outcome.fault)
  }

  async function drop(id: string): Promise<void> {
    jobs.delete(id)
    if (running?.job === id) await running.reading.stop()
    else startNext()
  }

  const own = (page: string, id: string): Job => {
    const job = jobs.get(id)
    if (job?.page === page) return job
    throw new Refused('not-found', 'That import is no longer there; read the article once more.')
  }

  const of = (page: string): Job[] => [...jobs.values()].filter((job) => job.page === page)
  const readAhead = (page: string): number => of(page).filter(({ article }) => article !== null).length

  function begin(page: string, source: ArticleSource): string {
    const job = randomUUID()
    const state = { job, name: source.name, revision: 0, ...WAITING } as const
    jobs.set(job, { page, source, putBack: [], state, article: null, book: null })
    return job
  }

  return {
    prepare: ready.prepare,
    read(page, source) {
      refuseTooMuch(source, of(page))
      const job = begin(page, source)
      startNext()
      return own(page, job).state
    },
    chooseChapters(page, { job: id, chapters }) {
      const { book, source } = own(page, id)
      if (!book) throw new Refused('invalid', `${source.name} has no chapters to choose from.`)
      const chosen = book.chapters.filter((_, at) => chapters.includes(at))
      jobs.delete(id)
      const begun = chosen.map((chapter) => begin(page, chapterSource(source.name, book, chapter)))
      startNext()
      return begun.map((job) => own(page, job).state)
    },
    of: (page) => of(page).map(({ state }) => state),
    preview(page, job) {
      const { preview, hash } = read(own(page, job))
      return { job, ...preview, minutes: minutesFor(db, preview.facts), already: articleWithText(db, hash) }
    },
    reread(page, { job: id, format, encoding, putBack }) {
      const job = own(page, id)
      if (job.state.state === 'waiting' || job.state.state === 'working') throw atWork()
      const source = { ...job.source, ...(format ? { format } : {}), ...(encoding ? { encoding } : {}) }
      const known = (job.article?.leftOut ?? job.putBack).filter(({ start, end }) => start < end)
      const wanted = (one: LeftOut): boolean =>
        putBack ? putBack.some(({ start, end }) => start === one.start && end === one.end) : one.putBack
      const state = { ...job.state, ...WAITING, revision: job.state.revision + 1 } as const
      jobs.set(id, { page, source, putBack: known.filter(wanted), state, article: null, book: null })
      startNext()
      return own(page, id).state
    },
    async accept(page, { job: id, title }) {
      // The job's name is the article's: a second acceptance finds what the first one stored.
      if (!jobs.has(id) && isArticle(db, id)) return { article: id }
      const job = own(page, id)
      await options.store(page, { id, source: job.source, article: read(job), title })
      jobs.delete(id)
      startNext()
      return { article: id }
    },
    async discard(page, job) {
      const known = jobs.get(job)?.page === page
      if (known) await drop(job)
      return { discarded: known }
    },
    leave(page) {
      for (const { state } of of(page)) void drop(state.job)
    },
    close() {
      ready.close()
      for (const job of [...jobs.keys()]) void drop(job)
    },
  }
}

function read({ state, article }: Job): ReadArticle {
  if (state.failure !== null) throw new Refused('invalid', state.failure)
  if (!article) throw atWork()
  return article
}

const atWork = (): Refused => new Refused('busy', 'The article is still being read; wait a moment.')

const WAITING = { state: 'waiting', stages: [], at: null, book: null, failure: null } as const

const stateOfBook = (state: ImportState, { title, chapters }: ReadBook): ImportState => ({
  ...state,
  state: 'book',
  at: null,
  book: { title, chapters: chapters.map(({ title, words, leftOut }) => ({ title, words, leftOut })) },
})

function refuseTooMuch({ name, content }: ArticleSource, waiting: readonly Job[]): void {
  if (content.length > LARGEST_FILE) throw new Refused('invalid', tooLarge(name, content.length))
  const bytes = waiting.reduce((sum, { source }) => sum + source.content.length, content.length)
  if (waiting.length >= MOST || bytes > MOST_BYTES) {
    throw new Refused(
      'busy',
      `${waiting.length} articles are waiting already: accept or discard some of them first.`,
    )
  }
}
