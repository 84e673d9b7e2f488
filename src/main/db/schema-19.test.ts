import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { MIGRATIONS } from './migrations.ts'

it('what was answered before counts as counted', () => {
  const db = new Database(':memory:')
  for (const { version, sql } of MIGRATIONS) {
    if (version === 19) {
      db.pragma('foreign_keys = OFF')
      db.exec(`INSERT INTO fold (name, version) VALUES ('totals', 3)`)
      const columns = db.prepare<[], { name: string; notnull: number }>('PRAGMA table_info(answer)').all()
      const named = columns.filter(({ notnull, name }) => notnull && name !== 'id').map(({ name }) => name)
      const value = (name: string): string =>
        ({ kind: `'answer'`, why: `'due'`, verdict: `'right'`, rated_by: `'rule'` })[name] ?? '0'
      db.exec(`INSERT INTO answer (id, ${named.join(', ')}) VALUES (41, ${named.map(value).join(', ')})`)
    }
    db.exec(sql)
  }
  expect(db.prepare('SELECT name, counted FROM fold').all()).toEqual([{ name: 'totals', counted: 41 }])
})
