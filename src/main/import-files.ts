import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { isUnreadable, unreadable } from '../engine/unreadable.ts'
import { acceptArticle } from './accept-import.ts'
import { backUpBefore } from './backups.ts'
import { readClock } from './clock.ts'
import { openLibrary } from './db/open.ts'
import type { Library } from './db/open.ts'
import { Refused } from './dispatch.ts'
import { readBytes } from './file-bytes.ts'
import { libraryFolder } from './folder.ts'
import { importReport } from './import-report.ts'
import type { ArticleSource } from './article-source.ts'
import type { ReadArticle } from './read-article.ts'
import { READ_LIMITS, readInWorker } from './read-in-worker.ts'

export type ImportWords = {
  readonly files: readonly string[]
  /** Reads and reports alone: the library is not even opened. */
  readonly dryRun: boolean
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
  const library = words.dryRun ? null : openOwn(words.library)
  let all = true
  if (library && !backUpBefore(library.file, 'import', readClock(process.env['AFTERREAD_NOW']).now()))
    terminal.refuse('No backup of the library could be made before; the import goes on.')
  try {
    for (const file of words.files) {
      try {
        terminal.say(await importFile(file, library, root))
      } catch (error) {
        if (!(isUnreadable(error) || error instanceof Refused)) throw error
        terminal.refuse(error.message)
        all = false
      }
    }
  } finally {
    library?.close()
  }
  return all
}

const openOwn = (asked: string | undefined): Library =>
  openLibrary(libraryFolder(asked, { platform: process.platform, env: process.env, home: homedir() }))

async function importFile(file: string, library: Library | null, root: string): Promise<string> {
  const source = { name: basename(file), format: null, content: readBytes(file) }
  const article = await read(source, root)
  if (library) {
    const { now } = readClock(process.env['AFTERREAD_NOW'])
    acceptArticle(library.db, now(), { id: randomUUID(), source, article })
  }
  return importReport(article, library !== null)
}

async function read(source: ArticleSource, root: string): Promise<ReadArticle> {
  const worker = join(root, 'out', 'main', 'import-worker.js')
  const outcome = await readInWorker(worker, { source, putBack: [] }, READ_LIMITS, () => undefined).done
  if (outcome.kind === 'read') return outcome.article
  throw unreadable(outcome.kind === 'failed' ? outcome.sentence : `${source.name} was not read.`)
}
