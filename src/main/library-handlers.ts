import { randomUUID } from 'node:crypto'
import type { Handlers } from '../shared/contract.ts'
import type { LibraryOutputs } from '../shared/library-calls.ts'
import { binArticles, binnedArticles, emptyBin, restoreArticles } from './bin.ts'
import type { Db } from './db/sql.ts'
import { redoDeed, undoDeed } from './decisions.ts'
import type { Edits } from './edits.ts'
import { factsOf } from './facts.ts'
import { findArticles } from './find-articles.ts'
import { passageSentences } from './passage-sentences.ts'
import { tagAll, tags, untagAll } from './tags.ts'
import { renameArticle } from './titles.ts'
import { articleText, versions } from './versions.ts'

/** The calls of `library-calls.ts`, and undo and redo, which may have a text to read again. */
export type LibraryCalls = keyof LibraryOutputs | 'undoDeed' | 'redoDeed'

/** What the application can do with articles, their texts, names, tags and the bin. */
export function libraryHandlers(
  db: Db,
  now: () => Date,
  edits: Edits,
  wrote: () => void,
): Pick<Handlers, LibraryCalls> {
  const writing = <T>(value: T): T => {
    wrote()
    return value
  }
  return {
    passageSentences: ({ article, block }) => passageSentences(db, article, block),
    choosePassage: async (input, page) => writing(await edits.choose(page, input)),
    findArticles: ({ words }) => findArticles(db, words),
    renameArticle: ({ article, title }) => writing(renameArticle(db, now(), article, title)),
    binArticles: ({ articles }) => writing(binArticles(db, now(), articles)),
    restoreArticles: ({ articles }) => writing(restoreArticles(db, now(), articles)),
    undoDeed: async (_, page) => {
      await edits.follow(page, 'undo')
      return writing(undoDeed(db, now()))
    },
    redoDeed: async (_, page) => {
      await edits.follow(page, 'redo')
      return writing(redoDeed(db, now(), randomUUID()))
    },
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
