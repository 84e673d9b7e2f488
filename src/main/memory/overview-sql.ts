import { IS_ASKED, LAST_VERDICT, NEW_FACT } from '../sessions/asked-sql.ts'
import type { Written } from '../db/note-writes.ts'
import { sqlRows } from '../db/sql.ts'
import type { Db, Value } from '../db/sql.ts'
import type { FactStand } from './overview.ts'
import type { Memory } from './schedule.ts'

type Row = readonly [
  fact: string,
  article: string,
  topic: string,
  place: number,
  asked: 0 | 1,
  startable: 0 | 1,
  state: Memory['state'] | null,
  stability: number,
  difficulty: number,
  due: number,
  last: number,
  reps: number,
  lapses: number,
  failuresToday: number,
  demoted: 0 | 1,
  firm: 0 | 1 | null,
  answers: number | null,
  suspended: 0 | 1 | null,
  buriedUntil: number | null,
]

const COLUMNS = `f.id, f.article, f.topic, f.place,
  EXISTS (SELECT 1 FROM question_fact l WHERE l.fact = f.id AND ${IS_ASKED('l')}), ${NEW_FACT},
  m.state, m.stability, m.difficulty, m.due, m.last, m.reps, m.lapses, m.failures_today, m.demoted,
  m.firm, m.answers, m.suspended, m.buried_until`

/** How live facts stand: some of them, or all. Of a fact only an index is read, for its row is long. */
export function readFacts(db: Db, facts: readonly string[] | null): FactStand[] {
  const from =
    facts === null ? 'fact f INDEXED BY fact_place' : 'json_each(?) j CROSS JOIN fact f ON f.id = j.value'
  const rows = sqlRows<Row>(
    db,
    `SELECT ${COLUMNS} FROM ${from} LEFT JOIN memory m ON m.fact = f.id WHERE f.removed_at IS NULL`,
  ).iterate(...named(facts))
  // Facts of one topic share its name in memory.
  const words = new Map<string, string>()
  const once = (word: string): string => words.get(word) ?? (words.set(word, word), word)
  return Array.from(rows, (row) => standOf(row, once))
}

function standOf(row: Row, once: (word: string) => string): FactStand {
  const [fact, article, topic, place, asked, startable, , , , , , , , , , firm, answers, suspended, until] =
    row
  return {
    fact,
    article: once(article),
    topic: once(topic),
    place,
    memory: memoryOf(row),
    firm: firm === 1,
    answers: answers ?? 0,
    suspended: suspended === 1,
    buriedUntil: until ?? 0,
    asked: asked === 1,
    startable: startable === 1,
  }
}

function memoryOf(row: Row): Memory | null {
  const [, , , , , , state, stability, difficulty, due, last, reps, lapses, failuresToday, demoted] = row
  if (state === null) return null
  return { state, stability, difficulty, due, last, reps, lapses, failuresToday, demoted }
}

/** Which facts, of some or of all, were not right when they were asked last. */
export function readMissed(db: Db, facts: readonly string[] | null): string[] {
  const from = facts === null ? 'memory m' : 'json_each(?) j CROSS JOIN memory m ON m.fact = j.value'
  return sqlRows<[string]>(
    db,
    `SELECT f.id FROM ${from} CROSS JOIN fact f INDEXED BY fact_live ON f.id = m.fact
     WHERE m.answers > 0 AND f.removed_at IS NULL AND coalesce(${LAST_VERDICT}, 'right') <> 'right'`,
  )
    .all(...named(facts))
    .map(([fact]) => fact)
}

const named = (facts: readonly string[] | null): Value[] => (facts === null ? [] : [JSON.stringify(facts)])

/** What is written of facts, and how the facts are called that it concerns. */
export const WRITTEN_OF_FACTS: Written = [
  ['INSERT ON memory', 'new.fact'],
  ['UPDATE ON memory', 'new.fact'],
  ['DELETE ON memory', 'old.fact'],
  ['INSERT ON fact', 'new.id'],
  ['UPDATE OF article, topic, place, removed_at ON fact', 'new.id'],
  ['DELETE ON fact', 'old.id'],
  ['INSERT ON question_fact', 'new.fact'],
  ['DELETE ON question_fact', 'old.fact'],
  ['UPDATE OF form, classes ON question', 'l.fact FROM question_fact l WHERE l.question = new.id'],
  ['INSERT ON question_note', 'l.fact FROM question_fact l WHERE l.question = new.question'],
  ['UPDATE ON question_note', 'l.fact FROM question_fact l WHERE l.question = new.question'],
  ['DELETE ON question_note', 'l.fact FROM question_fact l WHERE l.question = old.question'],
]
