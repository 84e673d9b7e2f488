import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'

it('the step to schema 16 tells which questions ask several facts', () => {
  const db = new Database(':memory:')
  migrate(db, MIGRATIONS.slice(0, 15))
  db.exec(`INSERT INTO article (id, origin, title, language, summary, sources, words, imported_at)
      VALUES ('tides', 'imported', 'Tides', 'en', '', '[]', 9, '2026-03-10');
    INSERT INTO article_version VALUES (1, 'tides', 'a', 'a', '2026-03-10');
    INSERT INTO question (id, article, version, form, facts, prompt, body, reveals, options, classes, warnings, engine)
      VALUES ('one', 'tides', 1, 'cloze', '["f"]', 'p', '{}', '[]', 0, 0, '[]', '1'),
        ('two', 'tides', 1, 'match', '["f","g"]', 'p', '{}', '[]', 0, 0, '[]', '1')`)
  migrate(db, MIGRATIONS.slice(0, 16))
  expect(db.prepare('SELECT id, several FROM question ORDER BY id').all()).toEqual([
    { id: 'one', several: 0 },
    { id: 'two', several: 1 },
  ])
})
