import { beforeEach, describe, expect, it } from 'vitest'
import { decideOnFact } from '../decisions/decisions.ts'
import { ARTICLE, begin, give, NOON, sampleLibrary } from '../samples/sample-library.ts'
import type { Db } from './sql.ts'

let db: Db
beforeEach(() => {
  db = sampleLibrary()
  const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE, count: 2 })
  give(db, NOON, id, 'right')
  decideOnFact(db, NOON, 'decision-1', `${ARTICLE}-stonexxxxxxx`, { what: 'suspended' })
})

describe.each(['answer', 'decision', 'wording', 'article_version', 'parameters'])('the table %s', (table) => {
  const rows = (): unknown[] => db.prepare(`SELECT * FROM ${table}`).all()
  const column = {
    answer: 'rating',
    decision: 'what',
    wording: 'body',
    article_version: 'text',
    parameters: 'w',
  }[table]

  it('holds something to be kept', () => {
    expect(rows().length).toBeGreaterThan(0)
  })

  it('refuses to be changed', () => {
    const before = rows()
    expect(() => db.prepare(`UPDATE ${table} SET ${column} = ${column}`).run()).toThrow('append-only')
    expect(rows()).toEqual(before)
  })

  it('refuses to lose a row', () => {
    const before = rows()
    expect(() => db.prepare(`DELETE FROM ${table}`).run()).toThrow('append-only')
    expect(rows()).toEqual(before)
  })

  it('refuses a row in the place of another', () => {
    const before = rows()
    const replace = db.prepare(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} LIMIT 1`)
    expect(() => replace.run()).toThrow('append-only')
    expect(rows()).toEqual(before)
  })
})
