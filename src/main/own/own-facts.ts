import { shortHash } from '../../engine/ids.ts'
import type { OwnContext, OwnMade, OwnWords } from '../../engine/own/own.ts'
import type { Fact } from '../../engine/types.ts'
import type { OwnBody } from '../decisions/acts.ts'
import type { Input } from '../../shared/contract.ts'
import type { OwnPreview } from '../../shared/fact-models.ts'
import type { Deed } from '../../shared/models.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { recorded } from '../decisions/decisions.ts'
import { entriesOf } from '../decisions/deeds.ts'
import { Refused } from '../dispatch.ts'
import { factQuestionOf } from '../questions/fact-page.ts'
import { ensureOwnArticle, ownArticle, OWN_TEXT } from './own-article.ts'
import type { OwnComposer } from './own-composer.ts'
import { addOwnText } from './own-store.ts'
import { storedText, taskOf } from '../articles/renew.ts'

/** What comes of a fact as it is being written. Nothing is stored. */
export async function previewOwn(
  db: Db,
  composer: OwnComposer,
  { article, ...words }: Input<'previewOwn'>,
): Promise<OwnPreview> {
  const { context } = contextOf(db, article)
  const made = await composer.compose(context, words)
  return {
    problem: made.problem,
    statement: made.fact?.statement ?? '',
    saidIn: made.saidIn,
    questions: made.questions.map((question) => factQuestionOf(db, question)),
    opinions: made.opinions,
    dropped: made.dropped.flatMap(({ form, prompt, rule, why }) =>
      form === null || rule === 'rank' ? [] : [{ form, prompt, why }],
    ),
  }
}

/** Stores a fact that the learner wrote, or wrote anew, with its questions: one deed, which can be undone. */
export async function saveOwn(
  db: Db,
  now: Date,
  composer: OwnComposer,
  input: Input<'saveOwn'>,
): Promise<{ readonly fact: string; readonly deed: Deed }> {
  const { uid, topic = null, kind, front, back } = input
  const words: OwnWords = { kind, front, back }
  const before = input.fact === null ? null : ownFact(db, input.fact)
  const about = before?.article ?? input.article
  const { context, seen } = contextOf(db, about)
  const made = await composer.compose(context, words)
  if (!isMade(made))
    throw new Refused('invalid', `${made.problem ?? 'No fact can be made of that.'} Nothing was stored.`)
  return inTransaction(db, () => {
    const done = entriesOf(db, uid)[0]
    // Sent again, it gets the same reply.
    if (done) return { fact: (JSON.parse(done.body) as OwnBody).fact, deed: recorded(db, now, uid, []) }
    const at = now.toISOString()
    const article = about ?? ensureOwnArticle(db, now)
    const fact = before?.id ?? `${article}-o${shortHash(uid)}`
    const own = { fact, article, words, topic, made, seen: seen ?? versionOf(db, article) }
    const version = addOwnText(db, at, own)
    const body: OwnBody = { fact, version, was: before?.version ?? null, at, statement: made.fact.statement }
    const what = before ? 'own changed' : 'own written'
    return { fact, deed: recorded(db, now, uid, [{ about: 'library', what, body }]) }
  })
}

/** A fact of one's own is no longer asked; its answers stay, and it comes back by undo. */
export function deleteOwn(db: Db, now: Date, { uid, fact }: Input<'deleteOwn'>): { readonly deed: Deed } {
  return inTransaction(db, () => {
    if (entriesOf(db, uid).length > 0) return { deed: recorded(db, now, uid, []) }
    const { version, statement } = ownFact(db, fact)
    const body: OwnBody = { fact, version: null, was: version, at: now.toISOString(), statement }
    return { deed: recorded(db, now, uid, [{ about: 'library', what: 'own deleted', body }]) }
  })
}

const isMade = (made: OwnMade): made is OwnMade & { readonly fact: Fact } => made.fact !== null

type OwnFact = {
  readonly id: string
  readonly article: string
  readonly version: number
  readonly statement: string
}

/** A fact of one's own that is asked now. */
function ownFact(db: Db, id: string): OwnFact {
  const row = sql<OwnFact>(
    db,
    `SELECT id, article, own AS version, statement FROM fact WHERE id = ? AND own IS NOT NULL AND removed_at IS NULL`,
  ).get(id)
  if (!row)
    throw new Refused(
      'not-found',
      'That fact of yours is not in the library; it may be deleted. Undo brings it back.',
    )
  return row
}

/** The article beside which a fact is composed, as it was read, and its version; nothing but a title without one. */
export function contextOf(
  db: Db,
  article: string | null,
): { readonly context: OwnContext; readonly seen: number | null } {
  const about = article ?? ownArticle(db)
  if (about === null)
    return { context: { text: OWN_TEXT, format: 'markdown', keep: [], omit: [] }, seen: null }
  const stored = storedText(db, versionOf(db, about))
  if (!stored) throw new Refused('not-found', 'That article is not in the library.')
  const { source } = taskOf(stored)
  const { putBack: keep, leftOut: omit } = stored.origin
  // A file's bytes were decoded when it was read: the text of it is kept.
  const text = typeof source.content === 'string' ? source.content : stored.text
  return { context: { text, format: stored.origin.format, keep, omit }, seen: stored.version }
}

function versionOf(db: Db, article: string): number {
  const row = sql<{ version: number | null }>(
    db,
    'SELECT version FROM article WHERE id = ? AND binned_at IS NULL',
  ).get(article)
  if (row?.version == null) throw new Refused('not-found', 'That article is not in the library.')
  return row.version
}
