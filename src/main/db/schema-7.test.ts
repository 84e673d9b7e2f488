import { describe, expect, it } from 'vitest'
import { ARTICLE, begin, giveAll, NOON, sampleLibrary } from '../samples/sample-library.ts'
import { ensureFolds } from '../memory/ensure-folds.ts'
import { migrate, schemaOf } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { SCHEMA_19 } from './schema-19.ts'
import type { Db } from './sql.ts'

const SUMS = ['form_total', 'review_total', 'score_total', 'topic_score_total']

const sumsOf = (db: Db): unknown[] => SUMS.map((table) => db.prepare(`SELECT * FROM ${table}`).all())

/** A library with answers, taken back to schema 6. */
function libraryOfSchema6(): Db {
  const db = sampleLibrary()
  giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id)
  return db
}

describe('the step to schema 7', () => {
  it('makes room for the sums, which are then those that would have been counted', () => {
    const db = libraryOfSchema6()
    ensureFolds(db)
    const counted = sumsOf(db)
    for (const table of [...SUMS, 'fold']) db.exec(`DROP TABLE ${table}`)
    db.pragma('user_version = 6')
    migrate(db, MIGRATIONS.slice(0, 7))
    expect(schemaOf(db)).toBe(7)
    expect(sumsOf(db).flat()).toEqual([])
    db.exec(SCHEMA_19)
    ensureFolds(db)
    expect(sumsOf(db)).toEqual(counted)
    expect(counted.filter((rows) => (rows as unknown[]).length > 0).length).toBeGreaterThanOrEqual(3)
  })
})
