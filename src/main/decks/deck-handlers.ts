import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DeckOutputs } from '../../shared/deck-calls.ts'
import type { Handlers } from '../../shared/contract.ts'
import type { Input } from '../../shared/contract.ts'
import type { DeckExport } from '../../shared/deck-models.ts'
import type { Backups } from '../backups/backups.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { fileNameOf } from '../terminal/file-name.ts'
import type { DeckEnd } from './ask-deck-worker.ts'
import { NOTES } from './deck-jobs.ts'
import type { Decks } from './deck-jobs.ts'

/** What the application can do with decks of cards: the calls of `deck-calls.ts`. */
export function deckHandlers(
  db: Db,
  decks: Decks,
  backups: Backups,
  now: () => Date,
  wrote: () => void,
): Pick<Handlers, keyof DeckOutputs> {
  return {
    readDeck: (input, page) => decks.read(page, input),
    decks: (_, page) => decks.of(page),
    rereadDeck: (input, page) => decks.reread(page, input),
    discardDeck: ({ job }, page) => decks.discard(page, job),
    acceptDeck: async (input, page) => {
      await backups.before('import')
      const accepted = await decks.accept(page, input)
      wrote()
      return accepted
    },
    stopWork: (_, page) => ({ stopped: decks.stop(page) }),
    exportAll: (_, page) => exportedAll(db, decks, page, now()),
    exportDeck: (input, page) => exported(db, decks, page, input),
  }
}

/** Beside the library, so that it needs no choice of a place and can be of any size. */
async function exportedAll(
  db: Db,
  decks: Decks,
  page: string,
  now: Date,
): Promise<{ readonly file: string }> {
  const folder = join(dirname(db.name), 'exports')
  mkdirSync(folder, { recursive: true })
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-')
  const file = join(folder, `afterread-${stamp}.json`)
  const news = await decks.ask(page, { do: 'write all', library: db.name, out: file }, '')
  if (news.kind !== 'all written') throw new Refused('invalid', refusalOf(news))
  return { file }
}

async function exported(
  db: Db,
  decks: Decks,
  page: string,
  { format, articles, tags, forms, history = false }: Input<'exportDeck'>,
): Promise<DeckExport> {
  const selection = { articles: articles ?? null, tags: tags ?? null, forms: forms ?? null, history }
  const task = { do: 'write', library: db.name, selection, format, notes: NOTES } as const
  const news = await decks.ask(page, task, '')
  if (news.kind !== 'written') throw new Refused('conflict', refusalOf(news))
  const { title, ending, bytes, cards, kept, notes, notesTotal } = news
  const name = `${fileNameOf(title)}.${ending}`
  return { name, bytes, cards, kept, notes, notesTotal }
}

const refusalOf = (news: DeckEnd): string => (news.kind === 'refused' ? news.sentence : 'No file was made.')
