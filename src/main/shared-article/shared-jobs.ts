import { randomUUID } from 'node:crypto'
import type { Input } from '../../shared/contract.ts'
import { LARGEST_FILE } from '../../shared/import-limits.ts'
import type { SharedAccepted, SharedPreview } from '../../shared/share-models.ts'
import type { Db } from '../db/sql.ts'
import type { Decks } from '../decks/deck-jobs.ts'
import { Refused } from '../dispatch.ts'
import { tooLarge } from '../terminal/file-bytes.ts'
import { quoted } from '../decks/quoted.ts'
import { bringShared } from './bring-shared.ts'
import type { Given } from './plan-shared.ts'
import { sharedPreview } from './shared-preview.ts'

/** The files of shared articles that were read and wait to be accepted; a page knows its own alone. */
export type SharedFiles = {
  readonly read: (page: string, input: Input<'readShared'>) => Promise<SharedPreview>
  readonly of: (page: string) => readonly SharedPreview[]
  readonly accept: (page: string, input: Input<'acceptShared'>) => SharedAccepted
  readonly discard: (page: string, job: string) => { readonly discarded: boolean }
  readonly leave: (page: string) => void
}

type Job = {
  readonly job: string
  readonly page: string
  readonly name: string
  readonly given: readonly Given[]
}

/** So many wait at once; what was made of them is kept in memory. */
const MOST = 10

/** @param decks has its worker read them */
export function createSharedFiles(
  db: Db,
  decks: Pick<Decks, 'ask' | 'discard'>,
  now: () => Date,
): SharedFiles {
  const jobs = new Map<string, Job>()
  const accepted = new Map<string, SharedAccepted>()
  const ofPage = (page: string): Job[] => [...jobs.values()].filter((job) => job.page === page)

  return {
    async read(page, { name, bytes }) {
      const content = Buffer.from(bytes, 'base64')
      if (content.length > LARGEST_FILE)
        throw new Refused('invalid', quoted(name, tooLarge(name, content.length)))
      if (ofPage(page).length >= MOST)
        throw new Refused('busy', `${MOST} files are waiting already: accept or discard some of them first.`)
      const news = await decks.ask(page, { do: 'read shared', file: { name, bytes: content } }, name)
      if (news.kind !== 'shared')
        throw new Refused(
          'invalid',
          news.kind === 'refused' ? quoted(name, news.sentence) : 'The file was not read.',
        )
      const job = { job: randomUUID(), page, name, given: news.given }
      jobs.set(job.job, job)
      return sharedPreview(db, job)
    },
    of: (page) => ofPage(page).map((job) => sharedPreview(db, job)),
    accept(page, { job: id, uid, history }) {
      // Sent again, it gets the same reply.
      const before = accepted.get(uid)
      if (before) return before
      const job = jobs.get(id)
      if (job?.page !== page)
        throw new Refused('not-found', 'That file is no longer there; choose it once more.')
      const { deed, articles } = bringShared(db, now(), { ...job, uid, history })
      const [first] = articles
      if (!deed || !first)
        throw new Refused('conflict', `All of ${job.name} is in the library already; nothing was stored.`)
      jobs.delete(id)
      const reply = { deed, article: first.article }
      accepted.set(uid, reply)
      return reply
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
