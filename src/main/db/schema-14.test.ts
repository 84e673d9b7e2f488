import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'

it('the step to schema 14 leaves every fact as one that its article says', () => {
  const db = new Database(':memory:')
  migrate(db, MIGRATIONS.slice(0, 13))
  db.exec(`INSERT INTO article (id, origin, title, language, summary, sources, words, imported_at)
      VALUES ('tides', 'imported', 'Tides', 'en', '', '[]', 9, '2026-03-10');
    INSERT INTO fact (id, article, place, kind, subject, slot, value, statement, topic, confidence, attributed,
      anchors, origin) VALUES ('f', 'tides', 0, 'definition', 's', 's', 'v', 'A tide.', 't', 1, 0, '{}', 'generated')`)
  migrate(db, MIGRATIONS.slice(0, 14))
  expect(db.prepare('SELECT id, own FROM fact').all()).toEqual([{ id: 'f', own: null }])
  expect(db.prepare('SELECT made, engine FROM own_text').all()).toEqual([])
})
