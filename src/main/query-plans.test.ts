import { describe, expect, it } from 'vitest'
import { OF_SUBMISSION } from './answers/answer-row.ts'
import type { Db } from './db/sql.ts'
import { insights } from './insights/insights.ts'
import { overview } from './memory/overview.ts'
import { ARTICLE, begin, give, giveAll, NOON, sampleLibrary } from './samples/sample-library.ts'
import { articleScores, scores } from './insights/scores.ts'
import { today } from './today/today.ts'
import { undoAnswer } from './decisions/undo.ts'

/** Every statement that runs from now on, with its values. */
function listen(db: Db): Set<string> {
  const seen = new Set<string>()
  const prepare = db.prepare.bind(db)
  db.prepare = ((text: string) => {
    seen.add(text)
    return prepare(text)
  }) as typeof db.prepare // the same function, noting its argument
  return seen
}

function scansOf(db: Db, statement: string): string[] {
  if (!/^\s*(SELECT|INSERT|UPDATE|DELETE)/.test(statement)) return []
  const values = Array.from({ length: (statement.match(/\?/g) ?? []).length }, () => null)
  const steps = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`).all(...values)
  return steps
    .map(({ detail }) => detail)
    .filter((detail) =>
      /^SCAN (a|v|x|d|answer|standing|decision|f|m|fact|memory|question|q|wording)\b/.test(detail),
    )
}

describe('on the way of an answer', () => {
  it('nothing reads the whole log', () => {
    const db = sampleLibrary()
    overview(db)
    const seen = listen(db)
    const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    give(db, NOON, id, 'wrong')
    giveAll(db, NOON, id)
    undoAnswer(db, NOON, id)
    begin(db, NOON, { kind: 'practice', article: ARTICLE })
    expect(seen.size).toBeGreaterThan(15)
    const scans = [...seen].flatMap((statement) =>
      scansOf(db, statement).map((scan) => ({ scan, statement })),
    )
    // The newest row is read from the end of the table: one step, not the whole of it.
    expect(scans.filter(({ statement }) => !/ORDER BY id DESC LIMIT 1$|max\(id\)/.test(statement))).toEqual(
      [],
    )
  })

  it('an answer is found by its id, also where it has several rows', () => {
    const db = sampleLibrary()
    const rows = `SELECT 1 FROM answer a WHERE ${OF_SUBMISSION('a')}`
    const steps = stepsOf(db, rows).filter((step) => /^S(CAN|EARCH)/.test(step))
    expect(steps).toEqual([
      'SEARCH a USING INDEX sqlite_autoindex_answer_1 (uid=?)',
      'SEARCH a USING INDEX answer_parts (submission=?)',
    ])
  })

  it('Today reads of the facts only those that were answered since', () => {
    const db = sampleLibrary()
    const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    today(db, NOON, null)
    give(db, NOON, id, 'right')
    const seen = listen(db)
    const { tally } = today(db, NOON, null)
    expect(tally.shaky).toBe(1)
    expect([...seen].flatMap((statement) => scansOf(db, statement))).toEqual([])
  })

  it('charts and scores read sums, never the log', async () => {
    const db = sampleLibrary()
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id)
    const seen = listen(db)
    await insights(db, NOON, { span: 365 })
    await insights(db, NOON, { span: 30, article: ARTICLE })
    scores(db)
    articleScores(db, 20_522, ARTICLE)
    const plans = [...seen]
      .filter((statement) => /^\s*(SELECT|WITH)/.test(statement))
      .map((statement) => ({
        statement,
        steps: stepsOf(db, statement),
      }))
    expect(plans.length).toBeGreaterThan(15)
    expect(
      plans.filter(({ steps }) => steps.some((step) => /\b(answer|standing|scored)\b/.test(step))),
    ).toEqual([])
    const bySums = plans.filter(
      ({ statement }) => /_total\b/.test(statement) && /day >= \+?\?/.test(statement),
    )
    expect(bySums.length).toBeGreaterThan(5)
    for (const { statement, steps } of bySums) {
      expect(
        steps.some((step) => /SEARCH \w+ USING (INTEGER )?PRIMARY KEY/.test(step)),
        statement,
      ).toBe(true)
    }
  })

  it('of all facts an index is read: their texts are long', () => {
    const db = sampleLibrary()
    const seen = listen(db)
    overview(db)
    const ofAll = [...seen].filter((statement) => /\bfact f INDEXED BY/.test(statement))
    expect(ofAll.map((statement) => stepsOf(db, statement)[0])).toEqual([
      'SCAN f USING COVERING INDEX fact_place',
    ])
  })
})

function stepsOf(db: Db, statement: string): string[] {
  const values = Array.from({ length: (statement.match(/\?/g) ?? []).length }, () => 0)
  const steps = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`).all(...values)
  return steps.map(({ detail }) => detail)
}
