import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { unreadable } from '../../engine/unreadable.ts'
import type { Db } from '../db/sql.ts'
import { askDeckWorker } from '../decks/ask-deck-worker.ts'
import { DECK_LIMITS } from '../decks/deck-jobs.ts'
import { articleNamed, reportOf, writeOut } from '../decks/export-file.ts'
import { libraryNamed } from '../folder.ts'
import { openForReading } from '../db/open-for-reading.ts'
import { bringShared } from './bring-shared.ts'
import type { SharedCame } from './bring-shared.ts'
import { writeShared } from './shared-file.ts'
import { lossOfSharing, sharedOf } from './shared-of.ts'

export type ShareWords = {
  /** Their ids or titles. */
  readonly articles: readonly string[]
  readonly history: boolean
  /** Where the loss report is written; undefined for nowhere. */
  readonly report: string | undefined
  readonly json: boolean
  readonly library: string | undefined
  readonly out: string
}

/** Writes articles of a library into an `.afterread` file, for another Afterread. */
export function shareFile(words: ShareWords, say: (line: string) => void): void {
  const { history, report, out } = words
  const { db, close } = openForReading(libraryNamed(words.library))
  try {
    const articles = [...new Set(words.articles.map((name) => articleNamed(db, name)))]
    const shared = articles.map((article) => sharedOf(db, article, { history }))
    const notes = lossOfSharing(db, articles)
    writeOut(out, writeShared(shared))
    if (report !== undefined) writeOut(report, reportOf(report, notes))
    const own = shared.reduce((sum, one) => sum + one.own.length, 0)
    const summary = { file: out, format: 'afterread', articles, own, history, notes: notes.length }
    const lost = notes.length === 0 ? 'nothing was lost' : `${notes.length} notes on what was lost`
    const what = articles.length === 1 ? 'the article' : `${articles.length} articles`
    say(
      words.json
        ? JSON.stringify(summary)
        : `${out}: ${what} with ${counted(own, 'fact')} of its learner, ${lost}.`,
    )
  } finally {
    close()
  }
}

/** What came of a shared article, for a person and for a script. */
export type SharedReport = { readonly report: string; readonly summary: unknown }

type SharedWanted = {
  readonly file: string
  readonly bytes: Uint8Array
  /** Whether what its owner remembers comes along, where it is in the file. */
  readonly history: boolean
  readonly now: Date
  readonly worker: string
}

/** Brings an `.afterread` file into a library; without one it is only read. Throws `unreadable` or `Refused`. */
export async function importSharedFile(db: Db | null, wanted: SharedWanted): Promise<SharedReport> {
  const { file, bytes, history, now, worker } = wanted
  const name = basename(file)
  const task = { do: 'read shared', file: { name, bytes } } as const
  const never = new AbortController().signal
  const news = await askDeckWorker(worker, task, DECK_LIMITS, never, () => undefined)
  if (news.kind !== 'shared')
    throw unreadable(news.kind === 'refused' ? news.sentence : `${name} was not read.`)
  const { given } = news
  const came = db ? bringShared(db, now, { uid: randomUUID(), name, given, history }) : null
  const articles = given.map(({ shared, made }) => ({
    title: shared.title ?? made.article.preview.title,
    facts: made.article.preview.facts,
    questions: made.article.preview.questions,
    own: shared.own.length,
  }))
  const hasHistory = given.some(({ shared }) => shared.memory !== null)
  const stored = came ? storedSaid(came) : 'nothing was stored'
  return {
    report: [
      ...articles.map(
        ({ title, facts, questions, own }) =>
          `${name}: “${title}”, ${counted(facts, 'fact')}, ${counted(questions, 'question')}, ${counted(own, 'fact')} of its learner.`,
      ),
      `  ${hasHistory ? `Memory and answers are in it${history ? '' : ', and stay out without --schedule'}` : 'No answers are in it'}; ${stored}.`,
    ].join('\n'),
    summary: {
      name,
      articles,
      history: hasHistory,
      stored: came !== null,
      ...(came ? { texts: came.texts, own: came.own, unmade: came.unmade } : {}),
    },
  }
}

const storedSaid = ({ deed, articles, texts, own }: SharedCame): string => {
  const them = articles.length === 1 ? 'it is' : 'they are'
  return deed === null
    ? `${them} in the library as ${them === 'it is' ? 'it was' : 'they were'}`
    : `${them} in the library: ${counted(texts, 'article')} new or with another text, ${counted(own, 'fact')} of its learner new or changed`
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
