import type { Deed } from '../../shared/models.ts'
import { originOfRead, preparedOf } from '../import/accept-import.ts'
import type { OwnBody, SharedBody } from '../decisions/acts.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { recorded } from '../decisions/decisions.ts'
import type { Entry } from '../decisions/deeds.ts'
import { Refused } from '../dispatch.ts'
import { currentText } from '../articles/edit-tasks.ts'
import { importBank } from '../import/import.ts'
import { addOwnText } from '../own/own-store.ts'
import type { PassageChosen, TextEdited } from '../articles/text-decisions.ts'
import { titled } from '../articles/titles.ts'
import type { Tell } from '../decks/tell.ts'
import { planShared } from './plan-shared.ts'
import type { Given, PlannedShared } from './plan-shared.ts'
import { memoryEntries, tagEntries } from './shared-entries.ts'

export type Sharing = {
  /** Of the deed. */
  readonly uid: string
  /** Of the file, for a person. */
  readonly name: string
  readonly given: readonly Given[]
  /** Whether what its owner remembers comes along, where it is in the file. */
  readonly history: boolean
}

export type SharedCame = {
  /** Null where all of it was in the library already. */
  readonly deed: Deed | null
  readonly articles: readonly { readonly article: string; readonly title: string }[]
  /** Articles that were not there, had another text, or left out other passages of it. */
  readonly texts: number
  /** Facts of their owner that are new or say something else, and those of which nothing could be made. */
  readonly own: number
  readonly unmade: number
}

/**
 * Brings shared articles into the library under the ids they had where they came from, so that they are changed and not
 * doubled when they come again; what is studied here of them goes on. One deed, which can be undone.
 *
 * @param tell of how many articles how many are stored
 */
export function bringShared(
  db: Db,
  now: Date,
  { uid, name, given, history }: Sharing,
  tell: Tell = () => undefined,
): SharedCame {
  return inTransaction(db, () => {
    const planned = planShared(db, given)
    refuseBinned(db, name, planned)
    const edited = planned.flatMap((one, at) => {
      tell(at, planned.length)
      return textStored(db, now, one)
    })
    const entries = [
      ...edited,
      ...planned.flatMap((one) => ownEntries(db, now, one)),
      ...tagEntries(db, planned),
      ...(history ? planned.flatMap(({ shared }) => memoryEntries(db, shared)) : []),
    ]
    const made = planned.flatMap(({ text, shared }) => (text === 'new' ? [shared.id] : []))
    const articles = planned.map((one) => ({ article: one.shared.id, title: titleOf(db, one) }))
    const [only] = articles
    const body: SharedBody = {
      title: articles.length === 1 && only ? only.title : null,
      came: articles.length,
      made,
      at: now.toISOString(),
    }
    const isNothing = made.length + entries.length === 0
    const own = planned.flatMap((one) => one.own)
    return {
      deed: isNothing
        ? null
        : recorded(db, now, uid, [{ about: 'library', what: 'shared brought in', body }, ...entries]),
      articles,
      texts: made.length + edited.length,
      own: own.filter((becomes) => becomes === 'new' || becomes === 'changed').length,
      unmade: own.filter((becomes) => becomes === 'unmade').length,
    }
  })
}

/** What lies in the bin is neither there nor gone: its learner says which. */
export function refuseBinned(db: Db, name: string, planned: readonly PlannedShared[]): void {
  const binned = planned.find(({ text }) => text === 'binned')
  if (binned)
    throw new Refused(
      'conflict',
      `“${titleOf(db, binned)}” of ${name} is in the bin: put it back first. Nothing was stored.`,
    )
}

/** Stores the text where it is new; gives what has to be recorded so that another text can be taken back. */
function textStored(db: Db, now: Date, { shared, made, text }: PlannedShared): Entry[] {
  const { id: article, name, title, names } = shared
  if (text === 'chosen') return passagesStored(db, now, shared, made)
  if (text !== 'new' && text !== 'changed') return []
  const isNew = text === 'new'
  const before = versionOf(db, article)
  // What was taken back or out of the bin is there anew: nothing of it comes back that is not in the file.
  if (isNew) sql(db, 'UPDATE fact SET binned = 0 WHERE article = ?').run(article)
  if (isNew) sql(db, 'UPDATE article SET binned_at = NULL, emptied_at = NULL WHERE id = ?').run(article)
  const given = isNew ? title : null
  importBank(db, titled(preparedOf(made.article), given), {
    article,
    origin: 'imported',
    at: now.toISOString(),
    from: originOfRead(made.article, name, 'import'),
    settled: new Map(Object.entries(names)),
  })
  if (isNew) sql(db, 'UPDATE article SET renamed = ? WHERE id = ?').run(title, article)
  if (isNew || before === null) return []
  const body: TextEdited = {
    article,
    title: title ?? made.article.preview.title,
    madeBy: 'edit',
    from: before,
    to: versionOf(db, article) ?? before,
  }
  return [{ about: 'library', what: 'text edited', body }]
}

/** Takes the choice of passages that are left out of a text that is here; gives what has to be recorded of it. */
function passagesStored(
  db: Db,
  now: Date,
  { id: article, name, names }: PlannedShared['shared'],
  { article: read }: PlannedShared['made'],
): Entry[] {
  const { version, origin: was } = currentText(db, article)
  const origin =
    sql<{ origin: 'shipped' | 'imported' }>(db, 'SELECT origin FROM article WHERE id = ?').get(article)
      ?.origin ?? 'imported'
  importBank(db, preparedOf(read), {
    article,
    origin,
    at: now.toISOString(),
    from: originOfRead(read, name, was.madeBy),
    settled: new Map(Object.entries(names)),
  })
  const { putBack, leftOut } = currentText(db, article).origin
  const body: PassageChosen = {
    article,
    version,
    choice: leftOut.length > was.leftOut.length ? 'leave out' : 'put back',
    was: { putBack: was.putBack, leftOut: was.leftOut },
    now: { putBack, leftOut },
  }
  return [{ about: 'library', what: 'passage chosen', body }]
}

const versionOf = (db: Db, article: string): number | null =>
  sql<{ version: number | null }>(db, 'SELECT version FROM article WHERE id = ?').get(article)?.version ??
  null

function ownEntries(db: Db, now: Date, { shared, made, own }: PlannedShared): Entry[] {
  const at = now.toISOString()
  const seen = versionOf(db, shared.id) ?? 0
  return shared.own.flatMap(({ id: fact, kind, front, back, topic, card }, i): Entry[] => {
    const [came, becomes] = [made.own[i], own[i]]
    if (!came || (becomes !== 'new' && becomes !== 'changed')) return []
    const was = ownVersion(db, fact)
    const words = { kind, front, back }
    const text = { fact, article: shared.id, words, topic, made: came, seen, ...(card ? { card } : {}) }
    const version = addOwnText(db, at, text)
    const body: OwnBody = { fact, version, was, at, statement: came.fact.statement }
    return [{ about: 'library', what: becomes === 'new' ? 'own written' : 'own changed', body }]
  })
}

const ownVersion = (db: Db, fact: string): number | null =>
  sql<{ own: number | null }>(db, 'SELECT own FROM fact WHERE id = ? AND removed_at IS NULL').get(fact)
    ?.own ?? null

const titleOf = (db: Db, { shared, made }: PlannedShared): string =>
  sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(shared.id)?.title ??
  shared.title ??
  made.article.preview.title
