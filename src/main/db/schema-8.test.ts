import Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Db } from './sql.ts'

const at = '2026-03-10T12:00:00.000Z'

let db: Db
/** A library of schema 7 with two questions, of which one is no longer made. */
beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, MIGRATIONS.slice(0, 7))
  db.exec(`
    INSERT INTO article VALUES ('tides', 'imported', 'Tides', 'en', '', '[]', 9, NULL, '${at}');
    INSERT INTO article_version VALUES (1, 'tides', 'text', 'hash', '${at}');
    INSERT INTO fact (id, article, place, kind, subject, slot, value, statement, topic, confidence, attributed,
      anchors, origin) VALUES ('f', 'tides', 0, 'definition', 's', 's', 'v', 'A spring tide is high.', 't', 1, 0,
      '{}', 'generated')`)
  const ask =
    db.prepare(`INSERT INTO question (id, article, version, form, facts, prompt, body, reveals, options,
    classes, warnings, engine, retired) VALUES (?, 'tides', 1, 'typed', '["f"]', ?, ?, '[]', 0, 0, '[]', '1', ?)`)
  ask.run('one', 'What is high?', '{"answer":"the flood"}', 0)
  ask.run('two', 'What was high?', '{"answer":"the ebb"}', 1)
})

const found = (word: string): unknown[] =>
  db
    .prepare(
      `SELECT q.id FROM question_search x JOIN question q ON q.number = x.rowid WHERE question_search MATCH ?`,
    )
    .pluck()
    .all(word)

it('the step to schema 8 lets everything be found that was there', () => {
  migrate(db, MIGRATIONS.slice(0, 8))
  expect(found('flood')).toEqual(['one'])
  expect(found('ebb')).toEqual(['two'])
  expect(found('spring')).toEqual(['one', 'two'])
  expect(found('tides')).toEqual(['one', 'two'])
  expect(db.prepare('SELECT number, fact FROM question ORDER BY id').raw().all()).toEqual([
    [1, 'f'],
    [2, 'f'],
  ])
})

it('what is written from then on is found in the same transaction, and not when it is given up', () => {
  migrate(db, MIGRATIONS.slice(0, 8))
  db.exec('BEGIN')
  db.exec(`UPDATE question SET body = '{"answer":"the swell"}' WHERE id = 'one';
    UPDATE fact SET statement = 'A neap tide is low.'; UPDATE article SET title = 'Currents'`)
  expect([found('swell'), found('neap'), found('currents')]).toEqual([
    ['one'],
    ['one', 'two'],
    ['one', 'two'],
  ])
  expect([found('flood'), found('spring'), found('tides')]).toEqual([[], [], []])
  db.exec('ROLLBACK')
  expect([found('swell'), found('flood')]).toEqual([[], ['one']])
})

it('the index outlives a copy of the library', () => {
  migrate(db, MIGRATIONS.slice(0, 8))
  db.exec(`DELETE FROM question WHERE id = 'one'; VACUUM`)
  expect(found('ebb')).toEqual(['two'])
  expect(found('flood')).toEqual([])
  db.exec(`INSERT INTO question_search (question_search) VALUES ('integrity-check')`)
})
