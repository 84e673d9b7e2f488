import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, schemaOf } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'

const at = '2026-03-10T12:00:00.000Z'

it('the step to schema 10 gives every text an origin and keeps titles, and lets go of texts no answer shows', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, MIGRATIONS.slice(0, 9))
  db.exec(`INSERT INTO article VALUES
    ('tides', 'shipped', 'Tides', 'en', '', '[]', 9, NULL, '${at}'),
    ('mine', 'imported', 'My own', 'en', '', '[]', 9, NULL, '${at}')`)
  db.exec(
    `INSERT INTO article_version VALUES (1, 'tides', 'a', 'a', '${at}'), (2, 'mine', 'b', 'b', '${at}')`,
  )
  db.exec(`INSERT INTO version_origin VALUES (2, 'mine.txt', 'plain', NULL, '[{"start":0,"end":1}]')`)
  db.exec(`INSERT INTO wording VALUES ('h', 'q', 2, '{}')`)
  migrate(db, MIGRATIONS.slice(0, 10))
  expect(schemaOf(db)).toBe(10)
  expect(
    db.prepare('SELECT version, name, made_by, put_back FROM version_origin ORDER BY version').all(),
  ).toEqual([
    { version: 1, name: 'tides.md', made_by: 'shipped', put_back: '[]' },
    { version: 2, name: 'mine.txt', made_by: 'import', put_back: '[{"start":0,"end":1}]' },
  ])
  expect(db.prepare('SELECT renamed FROM article ORDER BY id').pluck().all()).toEqual(['My own', null])
  expect(() => db.exec('DELETE FROM article_version WHERE id = 2')).toThrow('append-only')
  expect(() => db.exec('DELETE FROM version_origin WHERE version = 1')).not.toThrow()
  expect(() => db.exec('DELETE FROM article_version WHERE id = 1')).not.toThrow()
})
