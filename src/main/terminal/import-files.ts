import { randomUUID } from 'node:crypto'
import { basename, join, relative } from 'node:path'
import { isSharedFile } from '../../shared/article-endings.ts'
import { DECK_HEAD, deckFormatOf } from '../../shared/deck-format.ts'
import type { DeckFormat } from '../../shared/deck-models.ts'
import { isUnreadable, unreadable } from '../../engine/unreadable.ts'
import { acceptArticle, articleWithText } from '../import/accept-import.ts'
import { articleFiles } from '../import/article-files.ts'
import { backUpBefore } from '../backups/backups.ts'
import { readClock } from '../clock.ts'
import { chapterSource } from '../documents/convert.ts'
import type { ReadBook } from '../documents/document.ts'
import { openLibrary } from '../db/open.ts'
import { openForTrial } from '../db/open-for-reading.ts'
import type { Db } from '../db/sql.ts'
import type { LossNote } from '../decks/deck.ts'
import { reportOf, writeOut } from '../decks/export-file.ts'
import { deckReport, importDeckFile } from '../decks/import-deck-file.ts'
import { Refused } from '../dispatch.ts'
import { readDeckBytes } from './file-bytes.ts'
import { libraryNamed } from '../folder.ts'
import { bookReport, importReport } from '../import/import-report.ts'
import type { ArticleSource } from '../import/article-source.ts'
import { importSharedFile } from '../shared-article/share-file.ts'
import type { ReadArticle } from '../import/read-article.ts'
import { READ_LIMITS, readInWorker } from '../import/read-in-worker.ts'
import type { ReadOutcome } from '../import/read-in-worker.ts'

export type ImportWords = {
  /** Files, and folders of them. */
  readonly files: readonly string[]
  /** Tells what would come in, whoever has the library open; nothing is written. */
  readonly dryRun: boolean
  /** What decks of cards are; null where each says it itself. */
  readonly format: DeckFormat | null
  /** Whether what another program knows of the learner's memory comes along. */
  readonly schedule: boolean
  /** Where what was lost of decks is written; undefined for nowhere. */
  readonly report: string | undefined
  readonly json: boolean
  readonly library: string | undefined
}

/** Where the report of each file goes, and the sentence of each that was refused. */
type Terminal = { readonly say: (report: string) => void; readonly refuse: (sentence: string) => void }

/**
 * Brings files into the library one after the other, each whole or not at all.
 *
 * Throws `StartError` or `LibraryError`, whose message is one sentence, where the library can't be had.
 *
 * @param root where Afterread itself lies
 * @returns whether all of them came in
 */
export async function importFiles(words: ImportWords, root: string, terminal: Terminal): Promise<boolean> {
  const folder = libraryNamed(words.library)
  const library = words.dryRun ? openForTrial(folder) : openLibrary(folder)
  const notes: LossNote[] = []
  let all = true
  const { now } = readClock(process.env['AFTERREAD_NOW'])
  if (!words.dryRun && !backUpBefore(library.file, 'import', now()))
    terminal.refuse('No backup of the library could be made before; the import goes on.')
  try {
    const { files, skipped } = articleFiles(words.files)
    const tell = (came: Came): void => {
      notes.push(...came.notes)
      terminal.say(words.json ? JSON.stringify(came.summary) : came.report)
    }
    const importing = { db: library.db, root, words, now, tell, terminal }
    for (const file of files) all = (await importFile(file, importing)) && all
    if (skipped.length > 0 && !words.json) terminal.say(skippedReport(skipped))
    if (words.report !== undefined) writeOut(words.report, reportOf(words.report, notes))
  } finally {
    library.close()
  }
  return all
}

/** What came in of one file: for a person, and for a script. */
type Came = { readonly report: string; readonly summary: unknown; readonly notes: readonly LossNote[] }

type Importing = {
  readonly db: Db
  readonly root: string
  readonly words: ImportWords
  readonly now: () => Date
  readonly tell: (came: Came) => void
  readonly terminal: Terminal
}

/** @returns whether it came in, or all of its chapters did. */
async function importFile(file: string, importing: Importing): Promise<boolean> {
  const { root, words, tell, terminal } = importing
  try {
    const bytes = await readDeckBytes(file)
    if (isSharedFile(file)) {
      tell(await importShared(file, bytes, importing))
      return true
    }
    const head = new TextDecoder().decode(bytes.subarray(0, DECK_HEAD))
    if (words.format !== null || deckFormatOf(file, head) !== null) {
      tell(await importDeck(file, bytes, importing))
      return true
    }
    const source = { name: basename(file), format: null, content: bytes }
    const read = await readSource(source, root)
    if (read.kind === 'book') return await importBook(source.name, read.book, importing)
    tell(kept(source, read.article, importing))
    return true
  } catch (error) {
    return refused(error, terminal)
  }
}

async function importShared(file: string, bytes: Uint8Array, importing: Importing): Promise<Came> {
  const { db, root, words, now } = importing
  const worker = join(root, 'out', 'main', 'deck-worker.js')
  const { schedule: history, dryRun } = words
  return { ...(await importSharedFile(db, { file, bytes, history, dryRun, now: now(), worker })), notes: [] }
}

async function importDeck(file: string, bytes: Uint8Array, importing: Importing): Promise<Came> {
  const { db, root, words, now } = importing
  const worker = join(root, 'out', 'main', 'deck-worker.js')
  const { format, schedule, dryRun } = words
  const wanted = { file, bytes, format, schedule, dryRun, now: now(), worker }
  const { notes, ...came } = await importDeckFile(db, wanted)
  return { report: deckReport({ ...came, notes }), summary: { ...came, notes: notes.length }, notes }
}

async function importBook(file: string, book: ReadBook, importing: Importing): Promise<boolean> {
  const { root, words, terminal, tell } = importing
  if (!words.json) terminal.say(bookReport(file, book))
  let all = true
  for (const chapter of book.chapters.filter(({ leftOut }) => leftOut === null)) {
    try {
      const source = chapterSource(file, book, chapter)
      const read = await readSource(source, root)
      if (read.kind === 'read') tell(kept(source, read.article, importing))
    } catch (error) {
      all = refused(error, terminal)
    }
  }
  return all
}

function kept(source: ArticleSource, article: ReadArticle, { db, words: { dryRun }, now }: Importing): Came {
  const there = articleWithText(db, article.hash)
  const stored = !dryRun && there === null
  if (stored) acceptArticle(db, now(), { id: randomUUID(), source, article })
  const { name, title, words, facts, questions } = article.preview
  const becomes = there === null ? 'new' : 'same'
  const summary = { name, title, words, facts, questions, becomes, stored }
  const said = there
    ? `It is in the library already, as “${there.title}”; nothing was stored.`
    : stored
      ? 'It is in the library.'
      : 'It would be new; nothing was stored.'
  return { report: importReport(article, said), summary, notes: [] }
}

function refused(error: unknown, terminal: Terminal): false {
  if (!(isUnreadable(error) || error instanceof Refused)) throw error
  terminal.refuse(error.message)
  return false
}

type Read = Extract<ReadOutcome, { readonly kind: 'read' | 'book' }>

async function readSource(source: ArticleSource, root: string): Promise<Read> {
  const worker = join(root, 'out', 'main', 'import-worker.js')
  const outcome = await readInWorker(worker, { source, putBack: [] }, READ_LIMITS, () => undefined).done
  if (outcome.kind === 'read' || outcome.kind === 'book') return outcome
  throw unreadable(outcome.kind === 'failed' ? outcome.sentence : `${source.name} was not read.`)
}

const skippedReport = (skipped: readonly string[]): string =>
  ['Skipped, since they are no articles:', ...skipped.map((file) => `  ${relative('.', file)}`)].join('\n')
