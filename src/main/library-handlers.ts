import { randomUUID } from 'node:crypto'
import type { Handlers } from '../shared/contract.ts'
import type { LibraryOutputs } from '../shared/library-calls.ts'
import type { Deed } from '../shared/models.ts'
import { binArticles, binnedArticles, emptyBin, restoreArticles } from './articles/bin.ts'
import type { Db } from './db/sql.ts'
import { redoDeed, undoDeed } from './decisions/decisions.ts'
import { written } from './decks/ask-deck-worker.ts'
import type { Decks } from './decks/deck-jobs.ts'
import { nextDeed } from './decisions/deeds.ts'
import type { StoredEntry } from './decisions/deeds.ts'
import type { Edits } from './articles/edits.ts'
import type { Elsewhere } from './elsewhere.ts'
import { factsOf } from './articles/facts.ts'
import { findArticles } from './articles/find-articles.ts'
import { passageSentences } from './articles/passage-sentences.ts'
import { tagAll, tags, untagAll } from './articles/tags.ts'
import { renameArticle } from './articles/titles.ts'
import { articleText, versions } from './articles/versions.ts'

/** The calls of `library-calls.ts`, and undo and redo, which may have a text to read again. */
export type LibraryCalls = keyof LibraryOutputs | 'undoDeed' | 'redoDeed'

/** What works for it in the background. */
export type Workers = {
  readonly edits: Edits
  readonly decks: Pick<Decks, 'ask'>
  readonly elsewhere: Elsewhere
}

/** Letters of a deed that names so much that to do it again would hold everything up. */
const LARGE = 20_000

const isLarge = (entries: readonly StoredEntry[]): boolean =>
  entries.reduce((sum, { body }) => sum + body.length, 0) > LARGE

/** What the application can do with articles, their texts, names, tags and the bin. */
export function libraryHandlers(
  db: Db,
  now: () => Date,
  { edits, decks, elsewhere }: Workers,
  wrote: () => void,
): Pick<Handlers, LibraryCalls> {
  const writing = <T>(value: T): T => {
    wrote()
    return value
  }
  async function again(page: string, which: 'undo' | 'redo'): Promise<Deed | null> {
    await edits.follow(page, which)
    await elsewhere.over()
    const uid = randomUUID()
    if (!isLarge(nextDeed(db, which)))
      return writing(which === 'undo' ? undoDeed(db, now()) : redoDeed(db, now(), uid))
    const task = { do: which, library: db.name, uid, now: now().toISOString() } as const
    const news = await elsewhere.alone(() => decks.ask(page, task, ''), written)
    if (news.kind !== 'deed') throw new Error('The worker did not say what it did.')
    return writing(news.deed)
  }
  return {
    passageSentences: ({ article, block }) => passageSentences(db, article, block),
    choosePassage: async (input, page) => writing(await edits.choose(page, input)),
    findArticles: ({ words }) => findArticles(db, words),
    renameArticle: ({ article, title }) => writing(renameArticle(db, now(), article, title)),
    binArticles: ({ articles }) => writing(binArticles(db, now(), articles)),
    restoreArticles: ({ articles }) => writing(restoreArticles(db, now(), articles)),
    undoDeed: (_, page) => again(page, 'undo'),
    redoDeed: (_, page) => again(page, 'redo'),
    factIds: ({ articles }) => articles.flatMap((article) => factsOf(db, article).map(({ id }) => id)),
    bin: () => binnedArticles(db),
    emptyBin: () => writing(emptyBin(db, now())),
    versions: ({ article }) => versions(db, article),
    articleText: ({ article, version }) => articleText(db, article, version ?? null),
    previewEdit: (input, page) => edits.preview(page, input),
    saveEdit: (input, page) => writing(edits.save(page, input)),
    dropEdit: async (_, page) => {
      await edits.drop(page)
      return { dropped: true }
    },
    tag: (input) => writing(tagAll(db, now(), input)),
    untag: (input) => writing(untagAll(db, now(), input)),
    tags: () => tags(db),
  }
}
