import { describe, expect, it } from 'vitest'
import { ARTICLE, begin, giveAll, later, sampleLibrary } from '../samples/sample-library.ts'
import { ensureFolds } from '../memory/ensure-folds.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Db } from './sql.ts'

const foldsOf = (db: Db): unknown[] =>
  [
    'SELECT * FROM memory ORDER BY fact',
    'SELECT * FROM day_form_total ORDER BY day, form',
    'SELECT day, mature, bin, reviews, passed FROM day_review_total ORDER BY day, mature, bin',
  ].map((rows) => db.prepare(rows).all())

/** Takes away what schema 9 brings. */
function backToSchema8(db: Db): void {
  db.exec(
    `DROP TABLE day_form_total; DROP TABLE day_review_total; DROP INDEX fact_live; DROP INDEX fact_place; CREATE INDEX memory_due ON memory (due); ALTER TABLE memory DROP COLUMN firm; UPDATE fold SET version = 1`,
  )
  db.pragma('user_version = 8')
}

describe('the step to schema 9', () => {
  it('finds which facts are firm, and makes the sums of all articles', () => {
    const db = sampleLibrary()
    ensureFolds(db)
    for (const day of [0, 5, 20, 60]) {
      giveAll(db, later(day), begin(db, later(day), { kind: 'quiz', article: ARTICLE }).id)
    }
    ensureFolds(db)
    const before = foldsOf(db)
    expect(db.prepare('SELECT sum(firm) FROM memory').pluck().get()).toBeGreaterThan(0)
    expect(db.prepare('SELECT sum(reviews) FROM day_review_total').pluck().get()).toBeGreaterThan(0)
    backToSchema8(db)
    migrate(db, MIGRATIONS.slice(0, 9))
    ensureFolds(db)
    expect(foldsOf(db)).toEqual(before)
  })
})
