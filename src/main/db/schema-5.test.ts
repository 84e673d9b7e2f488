import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, schemaOf } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Db } from './sql.ts'

const at = '2026-03-10T12:00:00.000Z'

/** A library of schema 4 in which a review was started and something decided in it. */
function libraryOfSchema4(): Db {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, MIGRATIONS.slice(0, 4))
  db.exec(`INSERT INTO article VALUES ('tides', 'imported', 'Tides', 'en', '', '[]', 9, NULL, '${at}')`)
  const session = db.prepare(`INSERT INTO session VALUES (?, ?, 'Tides', 'tides', NULL, '[]', 's', ?, 9, ?)`)
  session.run('one', 'review', at, at)
  session.run('two', 'practice', at, null)
  db.exec(`INSERT INTO decision VALUES (1, 'd', '${at}', 0, 9, NULL, NULL, 'one', 'seen', '{}', 0, NULL)`)
  return db
}

describe('the step to schema 5', () => {
  it('keeps every session and what refers to it', () => {
    const db = libraryOfSchema4()
    const before = db.prepare('SELECT * FROM session ORDER BY id').all()
    migrate(db, MIGRATIONS.slice(0, 5))
    expect(schemaOf(db)).toBe(5)
    const after = db.prepare('SELECT * FROM session ORDER BY id').all()
    expect(after).toEqual(before.map((row) => ({ ...(row as object), minutes: null })))
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    const indexes = db.prepare(`SELECT name FROM pragma_index_list('session') WHERE origin = 'c' ORDER BY 1`)
    expect(indexes.pluck().all()).toEqual(['session_article', 'session_open'])
  })

  it('lets an exam in and still nothing else', () => {
    const db = libraryOfSchema4()
    migrate(db, MIGRATIONS.slice(0, 5))
    const kind = db.prepare('UPDATE session SET kind = ?')
    expect(() => kind.run('exam')).not.toThrow()
    expect(() => kind.run('race')).toThrow('CHECK')
    const gone = db.prepare(`DELETE FROM session WHERE id = 'one'`)
    expect(() => gone.run()).toThrow('FOREIGN KEY')
  })
})
