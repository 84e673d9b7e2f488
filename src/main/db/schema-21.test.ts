import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'

it('the step to schema 21 keeps the questions in the order of their words', () => {
  const db = new Database(':memory:')
  migrate(db, MIGRATIONS.slice(0, 20))
  db.exec(`INSERT INTO article (id, origin, title, language, summary, sources, words, imported_at)
      VALUES ('tides', 'imported', 'Tides', 'en', '', '[]', 9, '2026-03-10');
    INSERT INTO article_version VALUES (1, 'tides', 'a', 'a', '2026-03-10');
    INSERT INTO question (id, article, version, form, facts, prompt, body, reveals, options, classes, warnings, engine)
      VALUES ('one', 'tides', 1, 'cloze', '["f"]', 'what ebbs?', '{}', '[]', 0, 0, '[]', '1'),
        ('two', 'tides', 1, 'cloze', '["f"]', 'Neap or spring?', '{}', '[]', 0, 0, '[]', '1'),
        ('three', 'tides', 1, 'cloze', '["f"]', 'Where?', '{}', '[]', 0, 0, '[]', '1')`)
  migrate(db, MIGRATIONS.slice(0, 21))
  const inOrder = 'SELECT id FROM question INDEXED BY question_prompt ORDER BY prompt COLLATE NOCASE'
  expect(db.prepare(inOrder).pluck().all()).toEqual(['two', 'one', 'three'])
  const steps = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${inOrder}`).all()
  expect(steps.some(({ detail }) => /TEMP B-TREE/.test(detail))).toBe(false)
})
