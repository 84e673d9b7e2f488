import type { Handlers, Input } from '../../shared/contract.ts'
import type { ShareOutputs } from '../../shared/share-calls.ts'
import type { SharedExport } from '../../shared/share-models.ts'
import type { Backups } from '../backups/backups.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { fileNameOf } from '../terminal/file-name.ts'
import { writeShared } from './shared-file.ts'
import type { SharedFiles } from './shared-jobs.ts'
import { lossOfSharing, sharedOf } from './shared-of.ts'

/** What the application can do with shared articles: the calls of `share-calls.ts`. */
export function sharedHandlers(
  db: Db,
  files: SharedFiles,
  backups: Backups,
  wrote: () => void,
): Pick<Handlers, keyof ShareOutputs> {
  return {
    readShared: (input, page) => files.read(page, input),
    sharedFiles: (_, page) => files.of(page),
    discardShared: ({ job }, page) => files.discard(page, job),
    acceptShared: async (input, page) => {
      await backups.before('import')
      const accepted = await files.accept(page, input)
      wrote()
      return accepted
    },
    exportShared: (input) => exported(db, input),
  }
}

const NOTES = 300

function exported(db: Db, { articles, history }: Input<'exportShared'>): SharedExport {
  const wanted = articles ?? articlesInOrder(db)
  const shared = wanted.map((article) => sharedOf(db, article, { history }))
  const [first] = shared
  if (!first) throw new Refused('conflict', 'There is no article in the library to be shared.')
  const notes = lossOfSharing(db, wanted)
  const title = sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(first.id)?.title
  return {
    name: `${fileNameOf(shared.length === 1 ? (title ?? '') : 'Afterread articles')}.afterread`,
    bytes: Buffer.from(writeShared(shared)).toString('base64'),
    articles: shared.length,
    own: shared.reduce((all, { own }) => all + own.length, 0),
    remembered: history
      ? shared.reduce((all, { memory }) => all + Object.keys(memory ?? {}).length, 0)
      : null,
    notes: notes.slice(0, NOTES),
    notesTotal: notes.length,
  }
}

const articlesInOrder = (db: Db): string[] =>
  sql<{ id: string }>(
    db,
    'SELECT id FROM article WHERE binned_at IS NULL AND version IS NOT NULL ORDER BY title, id',
  )
    .all()
    .map(({ id }) => id)
