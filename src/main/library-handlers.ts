import type { Handlers } from '../shared/contract.ts'
import type { LibraryOutputs } from '../shared/library-calls.ts'
import { binArticles, binnedArticles, restoreArticles } from './articles/bin.ts'
import type { Db } from './db/sql.ts'
import type { AskAgain } from './decisions/ask-again.ts'
import type { Edits } from './articles/edits.ts'
import type { EmptyBin } from './articles/empty-bin.ts'
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
  readonly again: AskAgain
  readonly emptyBin: EmptyBin
}

/** What the application can do with articles, their texts, names, tags and the bin. */
export function libraryHandlers(
  db: Db,
  now: () => Date,
  { edits, again, emptyBin }: Workers,
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
    undoDeed: async (_, page) => writing(await again(page, 'undo')),
    redoDeed: async (_, page) => writing(await again(page, 'redo')),
    factIds: ({ articles }) => articles.flatMap((article) => factsOf(db, article).map(({ id }) => id)),
    bin: () => binnedArticles(db),
    emptyBin: async (_, page) => writing(await emptyBin(page)),
    versions: ({ article }) => versions(db, article),
    articleText: ({ article, version }) => articleText(db, article, version ?? null),
    previewEdit: (input, page) => edits.preview(page, input),
    saveEdit: async (input, page) => writing(await edits.save(page, input)),
    dropEdit: async (_, page) => {
      await edits.drop(page)
      return { dropped: true }
    },
    tag: (input) => writing(tagAll(db, now(), input)),
    untag: (input) => writing(untagAll(db, now(), input)),
    tags: () => tags(db),
  }
}
