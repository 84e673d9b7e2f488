import { describe, expect, it } from 'vitest'
import type { Db } from './db/sql.ts'
import { ARTICLE, begin, give, giveAll, NOON, sampleLibrary } from './sample-library.ts'
import { today } from './today.ts'
import { undoAnswer } from './undo.ts'

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

  it('what is due is found by its day', () => {
    const db = sampleLibrary()
    const seen = listen(db)
    today(db, NOON, null)
    const due = [...seen].filter((statement) => /memory m JOIN fact/.test(statement))
    expect(due.length).toBeGreaterThan(0)
    for (const statement of due) {
      const values = Array.from({ length: (statement.match(/\?/g) ?? []).length }, () => 0)
      const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`).all(...values)
      expect(plan[0]?.detail).toContain('memory_due')
    }
  })
})
