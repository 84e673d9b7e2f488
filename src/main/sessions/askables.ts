import type { Form } from '../../engine/types.ts'
import { anyWriteOf, keeping } from '../db/keep.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { IS_ASKED } from './asked-sql.ts'
import type { Candidate } from '../memory/ladder.ts'
import { byPlace, isAwake, overview } from '../memory/overview.ts'
import type { FactStand } from '../memory/overview.ts'
import { readFacts } from '../memory/overview-sql.ts'
import { currentParameters } from '../memory/parameters.ts'
import type { Askable, Offered } from './plan.ts'
import { retrievability } from '../memory/schedule.ts'
import type { Parameters } from '../memory/schedule.ts'

/**
 * Which facts, of the live ones that have a question and were neither suspended nor put off beyond `day`:
 * those due, of these the steps of today, those that a review can start, or all. A question that is set aside
 * counts as none.
 */
export type Wanted = {
  readonly which: 'due' | 'steps' | 'new' | 'all'
  readonly facts?: readonly string[]
}

/** Facts that could be asked on study day `day`, in the order of their articles, with their questions. */
export const askables = (db: Db, day: number, wanted: Wanted): Askable[] =>
  withQuestions(db, offeredFacts(db, day, wanted), wanted.facts ? keptCandidates : candidatesOf)

/** The facts with what each can be asked with: to be looked up for no more of them than are needed. */
export const withQuestions = (db: Db, facts: readonly Offered[], candidates = candidatesOf): Askable[] =>
  facts.map((one) => ({
    ...one,
    ...groupAndLast(db, one.fact),
    candidates: candidates(db, one.fact),
  }))

/** The same facts without their questions. */
export function offeredFacts(db: Db, day: number, wanted: Wanted): Offered[] {
  const parameters = currentParameters(db)
  return wantedFacts(db, day, wanted).map((one) => offeredOn(one, day, parameters))
}

export const offeredOn = (
  { fact, article, topic, memory }: FactStand,
  day: number,
  parameters: Parameters,
): Offered => ({ fact, article, topic, memory, recall: retrievability(memory, day, parameters) })

/** A few that are named are looked up: an answer never waits until all are read. */
function wantedFacts(db: Db, day: number, { which, facts }: Wanted): FactStand[] {
  const among = facts === undefined ? overview(db) : readFacts(db, facts).sort(byPlace)
  return among.filter((one) => IS_WANTED[which](one, day) && isAwake(one, day))
}

const IS_WANTED: Readonly<Record<Wanted['which'], (one: FactStand, day: number) => boolean>> = {
  all: ({ asked }) => asked,
  new: ({ startable }) => startable,
  due: (one, day) => one.asked && one.memory !== null && one.memory.due <= day,
  steps: (one, day) => IS_WANTED.due(one, day) && one.memory?.state !== 'review',
}

function groupAndLast(db: Db, fact: string): Pick<Askable, 'group' | 'lastAsked'> {
  const row = sql<Pick<Askable, 'group' | 'lastAsked'>>(
    db,
    `SELECT kin AS "group",
       (SELECT question FROM standing WHERE fact = f.id ORDER BY sequence DESC LIMIT 1) AS lastAsked
     FROM fact f WHERE id = ?`,
  ).get(fact)
  return row ?? { group: null, lastAsked: null }
}

type CandidateRow = {
  readonly id: string
  readonly form: Form
  readonly facts: string
  readonly reveals: string
  readonly options: number
  readonly classes: number
  readonly stem: string
  readonly topic: string
}

const kept = keeping<readonly Candidate[]>(
  'candidates',
  8,
  anyWriteOf('question', 'question_fact', 'question_note'),
)

/** Those of few facts are kept: what a session asks now an answer that misses it asks for again. */
const keptCandidates = (db: Db, fact: string): readonly Candidate[] =>
  kept.of(db, fact, () => candidatesOf(db, fact))

function candidatesOf(db: Db, fact: string): readonly Candidate[] {
  return sql<CandidateRow>(
    db,
    `SELECT q.id, q.form, q.facts, q.reveals, q.options, q.classes, q.prompt AS stem,
       q.body ->> '$.topic' AS topic
     FROM question_fact l JOIN question q ON q.id = l.question
     WHERE l.fact = ? AND ${IS_ASKED('l')} ORDER BY q.id`,
  )
    .all(fact)
    .map((row) => ({ ...row, facts: JSON.parse(row.facts), reveals: JSON.parse(row.reveals) }))
}
