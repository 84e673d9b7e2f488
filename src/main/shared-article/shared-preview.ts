import type { SharedLook, SharedPreview } from '../../shared/share-models.ts'
import { preparedOf } from '../import/accept-import.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { oneLine } from '../decks/clean.ts'
import { namesInLibrary } from '../articles/fact-names.ts'
import { memoryEntries, tagEntries } from './shared-entries.ts'
import { planShared } from './plan-shared.ts'
import type { Given, OwnComing, PlannedShared } from './plan-shared.ts'

/** So many facts of their owner are shown. */
const SAMPLES = 30

export type SharedPlan = Omit<SharedPreview, 'job'>

/** What would come in of a file of shared articles that was read. It takes long, and belongs into a worker. */
export function sharedPlan(
  db: Db,
  { name, given }: { readonly name: string; readonly given: readonly Given[] },
): SharedPlan {
  const planned = planShared(db, given)
  const memories = planned.flatMap(({ shared }) => (shared.memory ? [Object.keys(shared.memory).length] : []))
  const answers = planned.flatMap(({ shared }) => Object.values(shared.reviews).map((all) => all.length))
  return {
    name,
    articles: planned.map((one) => lookOf(db, one)),
    comes: comes(db, planned),
    remembered: memories.length === 0 ? null : sum(memories),
    answers: sum(answers),
  }
}

/** Whether anything is not in the library yet; where its owner remembers of what is not, that too. */
const comes = (db: Db, planned: readonly PlannedShared[]): boolean =>
  planned.some(
    ({ text, own }) =>
      text === 'new' ||
      text === 'changed' ||
      text === 'chosen' ||
      own.includes('new') ||
      own.includes('changed'),
  ) ||
  tagEntries(db, planned).length > 0 ||
  planned.some(({ shared }) => memoryEntries(db, shared).length > 0)

function lookOf(db: Db, planned: PlannedShared): SharedLook {
  const { shared, made, text, own } = planned
  const { words, facts, questions, sampleQuestions, title } = made.article.preview
  const count = (becomes: OwnComing): number => own.filter((one) => one === becomes).length
  return {
    article: shared.id,
    title: titleHere(db, shared.id) ?? shared.title ?? title,
    words,
    facts,
    questions,
    text,
    change: text === 'changed' ? changeOf(db, planned) : null,
    tags: shared.tags,
    own: { fresh: count('new'), changed: count('changed'), same: count('same'), unmade: count('unmade') },
    ownSamples: shared.own.slice(0, SAMPLES).map(({ kind, front, back }, i) => ({
      front: oneLine(kind === 'cloze' ? front.replaceAll('==', '') : front),
      back: oneLine(back),
      becomes: own[i] ?? 'unmade',
    })),
    sampleQuestions: sampleQuestions.slice(0, 4),
  }
}

/** The title of an article that is here; what was taken back or out of the bin for good is not. */
const titleHere = (db: Db, article: string): string | null =>
  sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ? AND emptied_at IS NULL').get(article)
    ?.title ?? null

/** What the other text says that is new, and what it says no more. */
function changeOf(db: Db, { shared, made }: PlannedShared): SharedLook['change'] {
  const { facts } = preparedOf(made.article).bank
  const names = namesInLibrary(db, shared.id, facts, new Map(Object.entries(shared.names)))
  const then = new Set(facts.map((fact) => names.fact(fact.id)))
  const now = sql<{ id: string }>(
    db,
    `SELECT id FROM fact WHERE article = ? AND origin = 'generated' AND removed_at IS NULL`,
  ).all(shared.id)
  const kept = now.filter(({ id }) => then.has(id)).length
  return { fresh: then.size - kept, gone: now.length - kept }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
