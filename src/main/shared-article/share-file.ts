import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { unreadable } from '../../engine/unreadable.ts'
import type { Db } from '../db/sql.ts'
import { askDeckWorker } from '../decks/ask-deck-worker.ts'
import { DECK_LIMITS } from '../decks/deck-jobs.ts'
import { articleNamed, reportOf, writeOut } from '../decks/export-file.ts'
import { libraryNamed } from '../folder.ts'
import { openForReading } from '../db/open-for-reading.ts'
import type { SharedLook } from '../../shared/share-models.ts'
import { bringShared, refuseBinned } from './bring-shared.ts'
import type { SharedCame } from './bring-shared.ts'
import { unpackedShared } from './packed-shared.ts'
import { planShared } from './plan-shared.ts'
import { writeShared } from './shared-file.ts'
import { lossOfSharing, sharedOf } from './shared-of.ts'
import { sharedPlan } from './shared-preview.ts'

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
  /** Only what would come in is told. */
  readonly dryRun: boolean
  readonly now: Date
  readonly worker: string
}

/** Brings an `.afterread` file into a library, or tells what would come in. Throws `unreadable` or `Refused`. */
export async function importSharedFile(db: Db, wanted: SharedWanted): Promise<SharedReport> {
  const { file, bytes, history, dryRun, now, worker } = wanted
  const name = basename(file)
  const task = { do: 'read shared', file: { name, bytes }, library: null } as const
  const never = new AbortController().signal
  const news = await askDeckWorker(worker, task, DECK_LIMITS, never, () => undefined)
  if (news.kind !== 'shared')
    throw unreadable(news.kind === 'refused' ? news.sentence : `${name} was not read.`)
  const given = unpackedShared(news.given)
  refuseBinned(db, name, planShared(db, given))
  const looks = sharedPlan(db, { name, given }).articles
  const came = dryRun ? null : bringShared(db, now, { uid: randomUUID(), name, given, history })
  const articles = looks.map(({ title, facts, questions, text, own }) => ({
    title,
    facts,
    questions,
    text,
    own,
  }))
  const hasHistory = given.some(({ shared }) => shared.memory !== null)
  const stored = came ? storedSaid(came) : 'nothing was stored'
  return {
    report: [
      ...looks.map((look) => `${name}: ${lookSaid(look)}`),
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

function lookSaid({ title, facts, questions, text, own }: SharedLook): string {
  const all = own.fresh + own.changed + own.same + own.unmade
  const parts = [
    ...(own.fresh > 0 ? [`${own.fresh} new`] : []),
    ...(own.changed > 0 ? [`${own.changed} changed`] : []),
    ...(own.same > 0 ? [`${own.same} here already`] : []),
    ...(own.unmade > 0 ? [`${own.unmade} left out`] : []),
  ]
  const added = `${counted(all, 'fact')} of its learner${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`
  return `“${title}” (${TEXT_SAID[text]}), ${counted(facts, 'fact')}, ${counted(questions, 'question')}, ${added}.`
}

const TEXT_SAID: Readonly<Record<SharedLook['text'], string>> = {
  new: 'a new article',
  changed: 'another text of an article that is here',
  chosen: 'here, with another choice of passages',
  same: 'here as it is',
  ships: 'it comes with Afterread and keeps its text',
  binned: 'in the bin',
}

const storedSaid = ({ deed, articles, texts, own }: SharedCame): string => {
  const them = articles.length === 1 ? 'it is' : 'they are'
  return deed === null
    ? `${them} in the library as ${them === 'it is' ? 'it was' : 'they were'}`
    : `${them} in the library: ${counted(texts, 'article')} new or changed, ${counted(own, 'fact')} of its learner new or changed`
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
