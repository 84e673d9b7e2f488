import { randomUUID } from 'node:crypto'
import type { Input } from '../../shared/contract.ts'
import { LARGEST_FILE } from '../../shared/import-limits.ts'
import type { SharedAccepted, SharedPreview } from '../../shared/share-models.ts'
import { revisionOf } from '../db/revision.ts'
import type { Db } from '../db/sql.ts'
import { written } from '../decks/ask-deck-worker.ts'
import type { Decks } from '../decks/deck-jobs.ts'
import { quoted } from '../decks/quoted.ts'
import { recorded } from '../decisions/decisions.ts'
import { entriesOf } from '../decisions/deeds.ts'
import { Refused } from '../dispatch.ts'
import type { Elsewhere } from '../elsewhere.ts'
import { tooLarge } from '../terminal/file-bytes.ts'
import type { PackedShared } from './packed-shared.ts'
import type { SharedPlan } from './shared-preview.ts'

/** The files of shared articles that were read and wait to be accepted; a page knows its own alone. */
export type SharedFiles = {
  readonly read: (page: string, input: Input<'readShared'>) => Promise<SharedPreview>
  readonly of: (page: string) => Promise<readonly SharedPreview[]>
  readonly accept: (page: string, input: Input<'acceptShared'>) => Promise<SharedAccepted>
  readonly discard: (page: string, job: string) => { readonly discarded: boolean }
  readonly leave: (page: string) => void
}

type Job = {
  readonly job: string
  readonly page: string
  readonly given: PackedShared
  /** What would become of it in the library as it was at `revision`. */
  readonly plan: SharedPlan
  readonly revision: number
}

/** So many wait at once; what was made of them is kept in memory. */
const MOST = 10

/**
 * A thousand questions would hold the page up for as long as ten frames: workers read the files, look them up in the
 * library and store them.
 */
export function createSharedFiles(
  db: Db,
  decks: Pick<Decks, 'ask' | 'discard'>,
  elsewhere: Elsewhere,
  now: () => Date,
): SharedFiles {
  const jobs = new Map<string, Job>()
  const accepted = new Map<string, SharedAccepted>()
  const ofPage = (page: string): Job[] => [...jobs.values()].filter((job) => job.page === page)

  function kept(job: Job): SharedPreview {
    jobs.set(job.job, job)
    return previewOf(job)
  }

  /** As the library is now: something else may have come in since. */
  async function upToDate(job: Job): Promise<SharedPreview> {
    const revision = revisionOf(db)
    if (job.revision === revision || elsewhere.busy()) return previewOf(job)
    const { name } = job.plan
    const news = await decks.ask(
      job.page,
      { do: 'plan shared', library: db.name, name, given: job.given },
      name,
    )
    if (news.kind !== 'shared planned' || !jobs.has(job.job)) return previewOf(job)
    return kept({ ...job, plan: news.plan, revision })
  }

  async function store({ page, given, plan }: Job, uid: string, history: boolean): Promise<SharedAccepted> {
    const { name } = plan
    const task = { do: 'store shared', library: db.name, uid, name, given, history } as const
    try {
      const news = await elsewhere.alone(
        () => decks.ask(page, { ...task, now: now().toISOString() }, name),
        written,
      )
      if (news.kind === 'shared stored') return news.accepted
      throw news.kind === 'refused' ? new Refused('conflict', news.sentence) : new Error(NOT_STORED)
    } catch (error) {
      // Stopped in the very moment in which it was done, or sent twice: then it is done, and can be undone.
      const [first] = plan.articles
      if (!db.open || !first || entriesOf(db, uid).length === 0) throw error
      return { deed: recorded(db, now(), uid, []), article: first.article }
    }
  }

  return {
    async read(page, { name, bytes }) {
      const content = Buffer.from(bytes, 'base64')
      if (content.length > LARGEST_FILE)
        throw new Refused('invalid', quoted(name, tooLarge(name, content.length)))
      if (ofPage(page).length >= MOST)
        throw new Refused('busy', `${MOST} files are waiting already: accept or discard some of them first.`)
      const revision = revisionOf(db)
      const file = { name, bytes: content }
      const news = await decks.ask(page, { do: 'read shared', file, library: db.name }, name)
      if (news.kind !== 'shared' || news.plan === null)
        throw new Refused('invalid', news.kind === 'refused' ? quoted(name, news.sentence) : NOT_READ)
      return kept({ job: randomUUID(), page, given: news.given, plan: news.plan, revision })
    },
    async of(page) {
      const previews: SharedPreview[] = []
      for (const job of ofPage(page)) previews.push(await upToDate(job))
      return previews
    },
    async accept(page, { job: id, uid, history }) {
      // Sent again, it gets the same reply.
      const before = accepted.get(uid)
      if (before) return before
      const job = jobs.get(id)
      if (job?.page !== page)
        throw new Refused('not-found', 'That file is no longer there; choose it once more.')
      const done = await store(job, uid, history)
      jobs.delete(id)
      accepted.set(uid, done)
      return done
    },
    discard(page, job) {
      if (jobs.get(job)?.page !== page) return decks.discard(page, job)
      return { discarded: jobs.delete(job) }
    },
    leave(page) {
      for (const { job } of ofPage(page)) jobs.delete(job)
    },
  }
}

const previewOf = ({ job, plan }: Job): SharedPreview => ({ job, ...plan })

const NOT_READ = 'The file was not read.'
const NOT_STORED = 'The worker did not say what it stored.'
