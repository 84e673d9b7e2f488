import type { Input } from '../../shared/contract.ts'
import type { QuestionQuery } from '../../shared/question-calls.ts'
import type { ChosenFacts, QuestionPage } from '../../shared/question-models.ts'
import { revisionOf } from '../db/revision.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { inOrder } from './question-order.ts'
import { questionRows } from './question-rows.ts'
import { searchWords } from './question-search.ts'

/** The rows of the list from `offset` on, and how many there are in all. */
export function questionPage(db: Db, day: number, input: Input<'questions'>): QuestionPage {
  const { numbers, revision } = listed(db, day, input.query)
  const { offset, limit } = input
  const shown = numbers.slice(offset, offset + limit)
  return {
    total: numbers.length,
    offset,
    rows: questionRows(db, day, shown, searchWords(input.query.search ?? '')),
    revision,
  }
}

/** The questions at some places of the list, and the facts they ask. */
export function chosenRows(db: Db, day: number, input: Input<'chosenQuestions'>): ChosenFacts {
  const { numbers, revision } = listed(db, day, input.query)
  if (revision !== input.revision) {
    throw new Refused(
      'conflict',
      'The list has changed since you selected from it: nothing was done. Select once more.',
    )
  }
  const chosen = JSON.stringify(input.ranges.flatMap(({ from, to }) => numbers.slice(from, to)))
  const ids = (statement: string): string[] =>
    sql<{ id: string }>(db, statement)
      .all(chosen)
      .map(({ id }) => id)
  return {
    questions: ids(`SELECT q.id FROM json_each(?) j CROSS JOIN question q ON q.number = j.value`),
    facts: ids(`SELECT DISTINCT l.fact AS id FROM json_each(?) j CROSS JOIN question q ON q.number = j.value
      JOIN question_fact l ON l.question = q.id`),
  }
}

type Listed = { readonly key: string; readonly revision: number; readonly numbers: readonly number[] }

const KEPT = 4
const lists = new WeakMap<Db, readonly Listed[]>()

/**
 * The numbers of all that a query lists. To put 50,000 questions in order takes longer than to show sixty of them,
 * so an order is kept while nothing is written; a page of it is then found by the numbers alone.
 */
function listed(db: Db, day: number, query: QuestionQuery): Listed {
  const revision = revisionOf(db)
  const key = JSON.stringify([day, query])
  const known = (lists.get(db) ?? []).find((list) => list.key === key && list.revision === revision)
  const numbers = known?.numbers ?? inOrder(db, day, query, (other) => listed(db, day, other).numbers)
  const list = known ?? { key, revision, numbers }
  const others = (lists.get(db) ?? []).filter((one) => one !== list && one.revision === revision)
  lists.set(db, [list, ...others].slice(0, KEPT))
  return list
}
