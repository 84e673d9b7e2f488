import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { DeckFormat } from '../../shared/deck-models.ts'
import type { Db } from '../db/sql.ts'
import { unreadable } from '../../engine/unreadable.ts'
import { askDeckWorker } from './ask-deck-worker.ts'
import type { DeckEnd } from './ask-deck-worker.ts'
import { bringDeck } from './bring-deck.ts'
import type { LossNote } from './deck.ts'
import { DECK_LIMITS } from './deck-jobs.ts'
import { deckPlan } from './deck-preview.ts'
import { unpacked } from './packed-cards.ts'

export type DeckImport = {
  readonly file: string
  readonly bytes: Uint8Array
  readonly format: DeckFormat | null
  readonly schedule: boolean
  /** Only what would come in is told. */
  readonly dryRun: boolean
  readonly now: Date
  /** The file of `deck-worker`. */
  readonly worker: string
}

/** What came in of a file of cards, or would. */
export type DeckCame = {
  readonly name: string
  readonly format: DeckFormat
  readonly title: string
  readonly cards: number
  readonly fresh: number
  readonly changed: number
  /** In the library as they are, or said by one of its articles. */
  readonly same: number
  readonly stored: boolean
  readonly notes: readonly LossNote[]
}

/** Brings a file of cards into a library, or tells what would come in. Throws `unreadable` with a sentence. */
export async function importDeckFile(db: Db, wanted: DeckImport): Promise<DeckCame> {
  const name = basename(wanted.file)
  const read = await readFile(name, wanted)
  const { title, format, notes } = read
  const cards = unpacked(read.cards)
  const { schedule, dryRun, now } = wanted
  const { fresh, changed } = dryRun
    ? deckPlan(db, title, cards)
    : bringDeck(db, now, { uid: randomUUID(), title, cards, schedule })
  const same = cards.length - fresh - changed
  return { name, format, title, cards: cards.length, fresh, changed, same, stored: !dryRun, notes }
}

async function readFile(
  name: string,
  { bytes, format, worker }: DeckImport,
): Promise<Extract<DeckEnd, { kind: 'read' }>> {
  const choices = format === null ? {} : { format }
  const never = new AbortController().signal
  const task = { do: 'read', file: { name, bytes }, choices, library: null, notes: Infinity } as const
  const news = await askDeckWorker(worker, task, DECK_LIMITS, never, () => undefined)
  if (news.kind === 'read') return news
  throw unreadable(news.kind === 'refused' ? news.sentence : `${name} was not read.`)
}

/** The same for a person at a terminal. */
export function deckReport({ name, title, cards, fresh, changed, same, stored, notes }: DeckCame): string {
  const said = stored
    ? `${fresh} new, ${changed} changed, ${same} as they were`
    : `${fresh} would be new, ${changed} changed, ${same} as they are; nothing was stored`
  return [
    `${name}: “${title}”, ${cards} card${cards === 1 ? '' : 's'}: ${said}.`,
    ...notesReport(notes).map((line) => `  ${line}`),
  ].join('\n')
}

/** A loss report, a line a note. */
export const notesReport = (notes: readonly LossNote[]): string[] =>
  notes.map(({ where, became, what, why }) => `${where}: ${what} ${became}. ${why}`)
