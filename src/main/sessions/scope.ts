import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { missedFacts, overview } from '../memory/overview.ts'
import type { FactStand } from '../memory/overview.ts'
import { currentParameters } from '../memory/parameters.ts'
import { retrievability } from '../memory/schedule.ts'
import type { Memory } from '../memory/schedule.ts'
import { taggedAs, tagName } from '../articles/tags.ts'

/** What a session or an exam is about: what fits all of it; the whole library where nothing narrows it. */
export type Scope = {
  readonly article?: string | undefined
  readonly articles?: readonly string[] | undefined
  readonly topic?: string | undefined
  readonly tag?: string | undefined
  /** What an exam to come covers. */
  readonly exam?: string | undefined
  /** Only what was not right when it was asked last. */
  readonly missed?: boolean | undefined
}

/** A fact that can be asked, without its questions. */
export type ScopeFact = {
  readonly fact: string
  readonly article: string
  readonly topic: string
  readonly memory: Memory | null
  /** Predicted recall on the day, 0 for a fact never asked. */
  readonly recall: number
}

/** The live facts of a scope that have a question and are not suspended, in the order of their articles. */
export function standsInScope(db: Db, scope: Scope): FactStand[] {
  const isWithin = within(db, scope)
  return overview(db).filter((one) => one.asked && !one.suspended && isWithin(one))
}

/** The same with what is recalled of them on a day. */
export function factsInScope(db: Db, day: number, scope: Scope): ScopeFact[] {
  const parameters = currentParameters(db)
  return standsInScope(db, scope).map(({ fact, article, topic, memory }) => {
    return { fact, article, topic, memory, recall: retrievability(memory, day, parameters) }
  })
}

/** Whether a fact is in a scope. */
export function within(db: Db, scope: Scope): (one: FactStand) => boolean {
  const { article, topic } = scope
  const articles = scope.articles && new Set(scope.articles)
  const tag = scope.tag === undefined ? null : taggedAs(db, tagName(scope.tag))
  const exam = scope.exam === undefined ? null : coveredBy(db, scope.exam)
  const missed = scope.missed === true ? missedFacts(db) : null
  return (one) =>
    (article === undefined || one.article === article) &&
    (articles === undefined || articles.has(one.article)) &&
    (topic === undefined || one.topic === topic) &&
    (tag === null || tag(one)) &&
    (exam === null || exam(one)) &&
    (missed === null || missed.has(one.fact))
}

/** Whether an exam covers a fact. */
export function coveredBy(db: Db, exam: string): (one: FactStand) => boolean {
  const parts = sql<{ article: string | null; topic: string | null; tag: string | null }>(
    db,
    'SELECT article, topic, tag FROM exam_part WHERE exam = ?',
  ).all(exam)
  const covers = parts.map(({ article, topic, tag }) =>
    tag === null
      ? (one: FactStand) => one.article === article && (topic === null || one.topic === topic)
      : taggedAs(db, tag),
  )
  return (one) => covers.some((part) => part(one))
}
