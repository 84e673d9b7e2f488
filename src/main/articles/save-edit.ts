import type { Input } from '../../shared/contract.ts'
import type { Deed } from '../../shared/models.ts'
import { originOfRead, preparedOf } from '../import/accept-import.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { recorded } from '../decisions/decisions.ts'
import type { Entry } from '../decisions/deeds.ts'
import { Refused } from '../dispatch.ts'
import { currentText } from './edit-tasks.ts'
import type { EditTask } from './edit-tasks.ts'
import { importBank } from '../import/import.ts'
import type { Passages } from './origins.ts'
import type { ReadArticle } from '../import/read-article.ts'
import type { StoredText } from './renew.ts'
import type { PassageChosen, TextEdited } from './text-decisions.ts'

/** A text that was read in place of another. */
export type Tried = Pick<EditTask, 'madeBy' | 'settled'> & {
  /** The article with the text it had when this one was read. */
  readonly base: StoredText
  readonly name: string
  readonly read: ReadArticle
}

/** Another choice of the passages of a text, that was read. */
export type Passaged = Pick<Tried, 'base' | 'read'>
export type Chosen = Passaged & { readonly was: Passages; readonly choice: PassageChosen['choice'] }

/** Saves a text that was tried and what the learner settled, in one transaction, as something that can be undone. */
export function saveTried(
  db: Db,
  now: Date,
  uid: string,
  tried: Tried,
  same: Input<'saveEdit'>['same'],
): Deed {
  const { base, madeBy } = tried
  const { article } = base
  return inTransaction(db, () => {
    const title = titleOf(db, article)
    const pairs = same.map(({ key, fact }) => [key, fact.slice(article.length + 1)] as const)
    const to = storeTried(db, now, { ...tried, settled: new Map([...tried.settled, ...pairs]) })
    const body: TextEdited = { article, title, madeBy, from: base.version, to }
    const anchored = same.map(({ fact }): Entry => ({
      about: { fact },
      what: 're-anchored',
      body: { version: to },
    }))
    return recorded(db, now, uid, [{ about: 'library', what: 'text edited', body }, ...anchored])
  })
}

/** Stores a text that was tried, in one transaction; gives its version. */
export function storeTried(db: Db, now: Date, { base, read, name, madeBy, settled }: Tried): number {
  const { article } = base
  return inTransaction(db, () => {
    refuseChanged(db, base)
    const from = originOfRead(read, name, madeBy)
    importBank(db, preparedOf(read), { article, origin: 'imported', at: now.toISOString(), from, settled })
    return currentText(db, article).version
  })
}

/** Saves another choice of passages, as something that can be undone. */
export function saveChosen(db: Db, now: Date, uid: string, { was, choice, ...chosen }: Chosen): Deed {
  const { article, version } = chosen.base
  return inTransaction(db, () => {
    storePassages(db, now, chosen)
    const { origin } = currentText(db, article)
    const body: PassageChosen = {
      article,
      version,
      choice,
      was,
      now: { putBack: origin.putBack, leftOut: origin.leftOut },
    }
    return recorded(db, now, uid, [{ about: 'library', what: 'passage chosen', body }])
  })
}

/** Stores what was made of the same text with another choice of passages. */
export function storePassages(db: Db, now: Date, { base, read }: Passaged): void {
  const { article } = base
  inTransaction(db, () => {
    refuseChanged(db, base)
    const from = originOfRead(read, base.origin.name, base.origin.madeBy)
    importBank(db, preparedOf(read), { article, origin: follows(db, article), at: now.toISOString(), from })
  })
}

/** What was read was held against a text; it must be that of the article still. */
function refuseChanged(db: Db, base: StoredText): void {
  if (currentText(db, base.article).version !== base.version) {
    throw new Refused('conflict', 'The article has another text by now; nothing was saved. Look at it anew.')
  }
}

const titleOf = (db: Db, article: string): string =>
  sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(article)?.title ?? ''

const follows = (db: Db, article: string): 'shipped' | 'imported' =>
  sql<{ origin: 'shipped' | 'imported' }>(db, 'SELECT origin FROM article WHERE id = ?').get(article)
    ?.origin ?? 'imported'
