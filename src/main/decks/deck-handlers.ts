import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DeckOutputs } from '../../shared/deck-calls.ts'
import type { Handlers } from '../../shared/contract.ts'
import type { Input } from '../../shared/contract.ts'
import type { DeckExport } from '../../shared/deck-models.ts'
import type { Backups } from '../backups.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { fileNameOf } from '../file-name.ts'
import type { Decks } from './deck-jobs.ts'
import { deckOfLibrary } from './deck-of-library.ts'
import { keptCards } from './kept-cards.ts'
import { EACH } from './writers.ts'

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
      const accepted = decks.accept(page, input)
      wrote()
      return accepted
    },
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
  const news = await decks.ask(page, { do: 'write all', library: db.name, out: file })
  if (news.kind !== 'all written')
    throw new Refused('invalid', news.kind === 'refused' ? news.sentence : 'No file was made.')
  return { file }
}

const NOTES = 300

async function exported(
  db: Db,
  decks: Decks,
  page: string,
  { format, articles, tags, forms, history = false }: Input<'exportDeck'>,
): Promise<DeckExport> {
  const deck = deckOfLibrary(db, {
    articles: articles ?? null,
    tags: tags ?? null,
    forms: forms ?? null,
    history,
    each: EACH[format],
  })
  if (deck.cards.length === 0)
    throw new Refused(
      'conflict',
      'There is nothing to export in what you chose: choose more articles, tags or forms.',
    )
  const news = await decks.ask(page, { do: 'write', deck, format })
  if (news.kind !== 'written')
    throw new Refused('invalid', news.kind === 'refused' ? news.sentence : 'No file was made.')
  return {
    name: `${fileNameOf(deck.title)}.${news.ending}`,
    bytes: Buffer.from(news.bytes).toString('base64'),
    cards: deck.cards.length,
    kept: keptCards(deck, news.notes),
    notes: news.notes.slice(0, NOTES),
    notesTotal: news.notes.length,
  }
}
