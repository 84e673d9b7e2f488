import fc from 'fast-check'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openFile } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { acts, libraryAfter } from '../samples/made-up-life.ts'
import { refoldAll } from '../backups/salvage.ts'
import { faultOfLibrary } from './sample-faults.ts'
import { restoreLibrary } from './restore-library.ts'
import { writeLibrary } from './write-library.ts'

/** `AFTERREAD_LIBRARIES=100` is the whole run. */
const LIBRARIES = Number(process.env['AFTERREAD_LIBRARIES'] ?? 10)
const folder = mkdtempSync(join(tmpdir(), 'afterread-json-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'library.db')

/** Every row of every table but the index of words, which has no rows to compare. */
function dumpOf(db: Db): Readonly<Record<string, string[]>> {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'question_search%'`,
    )
    .pluck()
    .all()
  const rows = (table: string): string[] =>
    db
      .prepare<[], unknown[]>(`SELECT * FROM ${table}`)
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
      .sort()
  return Object.fromEntries(tables.map((table) => [table, rows(table)]))
}

const found = (db: Db, word: string): unknown[] =>
  db
    .prepare('SELECT rowid FROM question_search WHERE question_search MATCH ? ORDER BY rowid')
    .pluck()
    .all(word)

function restored<T>(lines: Iterable<string>, look: (db: Db) => T): T {
  restoreLibrary(lines, 'all.json', file)
  const db = openFile(file)
  try {
    return look(db)
  } finally {
    db.close()
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
  }
}

it('gives back any library, row by row, with its folds and its search', () => {
  fc.assert(
    fc.property(acts, (life) => {
      const db = libraryAfter(life)
      // What is folded has one form when it is made anew.
      refoldAll(db)
      const lines = [...writeLibrary(db)]
      restored(lines, (again) => {
        expect(dumpOf(again)).toEqual(dumpOf(db))
        expect(found(again, 'bridge*')).toEqual(found(db, 'bridge*'))
        expect([...writeLibrary(again)]).toEqual(lines)
        expect(() => again.exec('DELETE FROM parameters')).toThrow('append-only')
      })
      db.close()
    }),
    { numRuns: LIBRARIES, seed: 20_261_127 },
  )
})

describe('a file that does not fit', () => {
  const lines = [...writeLibrary(libraryAfter([]))]
  const restore = (changed: readonly string[]) => (): void => restoreLibrary(changed, 'all.json', file)
  const at = (row: RegExp): number => lines.findIndex((line) => row.test(line))

  it('is refused with the number of its line, and nothing is left of it', () => {
    const facts = at(/^\{"table":"fact"/)
    for (const [changed, sentence] of [
      [[], /does not say so|Line 1/],
      [['{"a":1}'], 'all.json is no file of Afterread'],
      [lines.slice(0, -5), `Line ${lines.length - 4} of all.json is missing`],
      [lines.with(facts + 1, '["a"]'), `Line ${facts + 2} of all.json is no row of its table`],
      [lines.with(facts + 1, '{'), `Line ${facts + 2} of all.json is no JSON`],
      [lines.with(facts, '{"table":"x","columns":["y"]}'), `Line ${facts + 1} of all.json names a table`],
      [lines.toSpliced(facts + 1, 0, lines[facts + 1] ?? ''), /^Line \d+ of all.json does not fit .*UNIQUE/],
      [lines.toSpliced(facts + 1, 1), /rows, and there are/],
      [lines.with(0, '{"format":"afterread","kind":"library","version":2}'), 'newer Afterread'],
      [lines.with(0, '{"format":"afterread","kind":"library","version":1,"schema":999}'), 'newer Afterread'],
      [lines.with(0, '{"format":"afterread","kind":"cards","version":1}'), 'import it instead'],
    ] as const)
      expect(restore(changed)).toThrow(sentence)
    expect(readdirSync(folder)).toEqual([])
  })

  it('is refused where a row refers to one that is not there', () => {
    const facts = at(/^\{"table":"fact"/)
    const end = lines.length - 1
    const rows = Number((JSON.parse(lines[end] ?? '') as { end: number }).end)
    expect(restore(lines.with(end, `{"end":${rows - 1}}`).toSpliced(facts + 1, 1))).toThrow(
      /not in it|FOREIGN/,
    )
    expect(existsSync(file)).toBe(false)
  })
})

it('makes a library that can be shown, or is refused with a sentence, whatever mistakes are in the file', () => {
  const faults = Array.from({ length: 20 }, (_, seed) => faultOfLibrary(seed, folder)).filter(
    (fault) => fault !== null,
  )
  expect(faults).toEqual([])
  // Some that were found so: a row that refers to nothing, JSON that is cut short within a row, and of another shape.
  const seeds = [54, 71, 1279, 1327, 1957]
  expect(seeds.map((seed) => faultOfLibrary(seed, folder))).toEqual(seeds.map(() => null))
})
