import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { fillLibrary } from '../samples/sample-library.ts'
import { openForReading } from './open-for-reading.ts'
import { openLibrary } from './open.ts'
import type { Db } from './sql.ts'

const folder = mkdtempSync(join(tmpdir(), 'afterread-reading-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('reads a library that is open elsewhere as it is at that moment, and can’t write into it', () => {
  const facts = (db: Db): unknown => db.prepare('SELECT count(*) FROM fact').pluck().get()
  const library = openLibrary(folder)
  fillLibrary(library.db)
  const count = facts(library.db)
  const beside = openForReading(folder)
  expect([beside.inUse, facts(beside.db)]).toEqual([true, count])
  library.db.exec(`UPDATE fact SET removed_at = 'now'`)
  const removed = 'SELECT count(*) FROM fact WHERE removed_at IS NOT NULL'
  expect(beside.db.prepare(removed).pluck().get()).toBe(0)
  expect(() => beside.db.exec('DELETE FROM tag')).toThrow('readonly')
  beside.close()
  library.close()
  const alone = openForReading(folder)
  expect([alone.inUse, facts(alone.db)]).toEqual([false, count])
  alone.close()
})
