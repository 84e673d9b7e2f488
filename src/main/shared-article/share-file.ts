import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { basename } from 'node:path'
import { unreadable } from '../../engine/unreadable.ts'
import { openLibrary } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { askDeckWorker } from '../decks/ask-deck-worker.ts'
import { DECK_LIMITS } from '../decks/deck-jobs.ts'
import { articleNamed, writeOut } from '../decks/export-file.ts'
import { libraryFolder } from '../folder.ts'
import { bringShared } from './bring-shared.ts'
import { writeShared } from './shared-file.ts'
import { sharedOf } from './shared-of.ts'

export type ShareWords = {
  /** Its id or title. */
  readonly article: string
  readonly history: boolean
  readonly json: boolean
  readonly library: string | undefined
  readonly out: string
}

/** Writes an article of a library into an `.afterread` file, for another Afterread. */
export function shareFile(
  { article, history, json, library, out }: ShareWords,
  say: (line: string) => void,
): void {
  const where = { platform: process.platform, env: process.env, home: homedir() }
  const { db, close } = openLibrary(libraryFolder(library, where))
  try {
    const shared = sharedOf(db, articleNamed(db, article), { history })
    writeOut(out, writeShared(shared))
    const summary = { file: out, format: 'afterread', article: shared.id, own: shared.own.length, history }
    say(
      json ? JSON.stringify(summary) : `${out}: the article with ${shared.own.length} facts of its learner.`,
    )
  } finally {
    close()
  }
}

/** What came of a shared article, for a person and for a script. */
export type SharedReport = { readonly report: string; readonly summary: unknown }

export const isShared = (name: string): boolean => /\.afterread$/i.test(name)

/** Brings an `.afterread` file into a library; without one it is only read. Throws `unreadable` or `Refused`. */
export async function importSharedFile(
  db: Db | null,
  wanted: { readonly file: string; readonly bytes: Uint8Array; readonly now: Date; readonly worker: string },
): Promise<SharedReport> {
  const name = basename(wanted.file)
  const task = { do: 'read shared', file: { name, bytes: wanted.bytes } } as const
  const never = new AbortController().signal
  const news = await askDeckWorker(wanted.worker, task, DECK_LIMITS, never, () => undefined)
  if (news.kind !== 'shared')
    throw unreadable(news.kind === 'refused' ? news.sentence : `${name} was not read.`)
  const { shared, made } = news
  const { facts, questions, title } = made.article.preview
  const about = { name, title: shared.title ?? title, facts, questions, own: shared.own.length }
  const came = db ? bringShared(db, wanted.now, randomUUID(), shared, made) : null
  const stored = came
    ? `it is in the library, ${came.own} of its own facts new or changed`
    : 'nothing was stored'
  return {
    report: `${name}: “${about.title}”, ${facts} facts, ${questions} questions, ${about.own} facts of its learner: ${stored}.`,
    summary: { ...about, stored: came !== null },
  }
}
