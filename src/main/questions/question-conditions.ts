import type { QuestionQuery } from '../../shared/question-calls.ts'
import type { QuestionFilter, QuestionSort } from '../../shared/question-models.ts'
import type { Value } from '../db/sql.ts'
import { KNOWN, KNOWN_AS, TODAY, WITH_TODAY } from '../memory/known-sql.ts'
import { LEECH_LAPSES } from '../today/leeches.ts'

type Condition = { readonly sql: string; readonly values: readonly Value[] }

/**
 * SQL: something of the memory `m` of a question's fact; of one that asks several, what `all` makes of them all.
 */
const ofFacts = (one: string, all: 'min' | 'max'): string =>
  `CASE WHEN q.several THEN (SELECT ${all}(${one}) FROM question_fact l LEFT JOIN memory m ON m.fact = l.fact
    WHERE l.question = q.id) ELSE ${one} END`

/** SQL: how a question stands: with the least known of its facts. */
const KNOWN_OF = ofFacts(KNOWN, 'min')
const DUE_OF = ofFacts('m.due', 'min')

/** SQL: the questions of the facts that a condition on their memory `m` picks. */
const askingFacts = (condition: string): string =>
  `q.id IN (SELECT l.question FROM memory m JOIN question_fact l ON l.fact = m.fact WHERE ${condition})`

/** SQL: whether a question is not asked because the learner suspended it, or every fact of it. */
const SUSPENDED = `(q.id IN (SELECT n.question FROM question_note n WHERE n.suspended = 1)
  OR (${askingFacts('m.suspended = 1')} AND NOT EXISTS (SELECT 1 FROM question_fact l
    LEFT JOIN memory m ON m.fact = l.fact WHERE l.question = q.id AND coalesce(m.suspended, 0) = 0)))`

/**
 * SQL: whether the words of a fact changed since it was last asked: what is remembered of it may be of other words.
 */
export const REWORDED = `(f.revision > 0 AND EXISTS (SELECT 1 FROM answer x WHERE x.fact = f.id) AND
  (SELECT v.at FROM article w JOIN article_version v ON v.id = w.version WHERE w.id = f.article) >
  (SELECT x.at FROM answer x WHERE x.fact = f.id ORDER BY x.sequence DESC LIMIT 1))`

const FILTERS: Readonly<Record<QuestionFilter, string>> = {
  all: '1',
  due: askingFacts(
    `m.state IS NOT NULL AND m.due <= ${TODAY} AND m.suspended = 0 AND coalesce(m.buried_until, 0) <= ${TODAY}`,
  ),
  unseen: `coalesce(${ofFacts('m.answers', 'max')}, 0) = 0`,
  leeches: askingFacts(`m.lapses >= ${LEECH_LAPSES}`),
  disputed: 'q.id IN (SELECT n.question FROM question_note n WHERE n.disputed = 1)',
  warnings: `q.warnings <> '[]'`,
  suspended: SUSPENDED,
  review: REWORDED,
  own: `f.origin = 'own'`,
}

/**
 * SQL: the numbers of the questions that a query leaves, whatever words it looks for, by article and place; and beside
 * each what its order goes by.
 */
export function numbersBy(query: QuestionQuery, day: number): Condition {
  const where = conditionsOf(query)
  return {
    sql: `${WITH_TODAY} SELECT q.number, ${KEYS[query.sort]} FROM ${fromFor(query)} WHERE q.retired = 0
      AND f.removed_at IS NULL ${where.map((condition) => `AND ${condition.sql}`).join(' ')} ORDER BY ${BY_PLACE}`,
    values: [day, ...where.flatMap(({ values }) => values)],
  }
}

const BY_PLACE = 'a.title, a.id, f.place, f.id, q.form, q.number'

/** SQL: what an order goes by; that of the places and of the words is known without. */
const KEYS: Readonly<Record<QuestionSort, string>> = {
  place: 'NULL',
  prompt: 'NULL',
  form: 'q.form',
  topic: 'f.topic',
  state: KNOWN_OF,
  due: DUE_OF,
}

/** SQL: how many questions a filter lists. */
export function countedBy(filter: QuestionFilter): string {
  const from = WALKED.has(filter)
    ? FACT_BY_FACT
    : `question q JOIN fact f ON f.id = q.fact LEFT JOIN ${ITS_MEMORY}`
  return `${WITH_TODAY} SELECT count(*) AS n FROM ${from}
    WHERE q.retired = 0 AND f.removed_at IS NULL AND ${FILTERS[filter]}`
}

/** Filters that leave much: then all are gone through in the order of their articles. */
const WALKED: ReadonlySet<QuestionFilter> = new Set(['all', 'unseen', 'review', 'own'])
const ITS_MEMORY = 'memory m ON m.fact = f.id'
/** A memory is looked up once, however many questions its fact has. */
const FACT_BY_FACT = `fact f LEFT JOIN ${ITS_MEMORY} CROSS JOIN question q ON q.fact = f.id`

const fromFor = ({ filter = 'all' }: QuestionQuery): string =>
  WALKED.has(filter)
    ? `article a CROSS JOIN ${FACT_BY_FACT} AND f.article = a.id`
    : `question q JOIN fact f ON f.id = q.fact JOIN article a ON a.id = q.article LEFT JOIN ${ITS_MEMORY}`

/** Whether a query leaves out nothing, whatever words it looks for. */
export const listsAll = ({ filter = 'all', ...query }: QuestionQuery): boolean =>
  filter === 'all' &&
  [query.article, query.topic, query.tag, query.form, query.state].every((one) => one === undefined)

function conditionsOf(query: QuestionQuery): Condition[] {
  const { filter = 'all', article, topic, tag, form, state } = query
  const conditions: Condition[] = [{ sql: FILTERS[filter], values: [] }]
  const add = (sql: string, ...values: Value[]): void => void conditions.push({ sql, values })
  if (article !== undefined) add('a.id = ?', article)
  if (topic !== undefined) add('f.topic = ?', topic)
  if (form !== undefined) add('q.form = ?', form)
  if (state !== undefined) add(`${KNOWN_OF} = ?`, KNOWN_AS.indexOf(state))
  if (tag !== undefined) {
    add(
      `(q.article IN (SELECT t.article FROM tag t WHERE t.name = ? AND t.article IS NOT NULL) OR q.id IN
        (SELECT l.question FROM tag t JOIN question_fact l ON l.fact = t.fact WHERE t.name = ?))`,
      tag,
      tag,
    )
  }
  return conditions
}
