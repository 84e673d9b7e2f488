import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sentenceOfWriteFault } from './library-error.ts'

it('another program that keeps the library to itself is named as the reason', () => {
  const folder = mkdtempSync(join(tmpdir(), 'afterread-busy-'))
  const file = join(folder, 'library.db')
  const ours = new Database(file, { timeout: 0 })
  ours.exec('CREATE TABLE note (text TEXT)')
  const theirs = new Database(file)
  theirs.exec('BEGIN IMMEDIATE')
  let sentence: string | null = null
  try {
    ours.exec(`INSERT INTO note VALUES ('kept')`)
  } catch (error) {
    sentence = sentenceOfWriteFault(error)
  }
  expect(sentence).toMatch(/^Another program is writing in the library, so this was not stored/)
  theirs.close()
  ours.exec(`INSERT INTO note VALUES ('kept')`)
  expect(ours.prepare('SELECT text FROM note').pluck().all()).toEqual(['kept'])
  ours.close()
  rmSync(folder, { recursive: true })
})

it('an error that is no fault of the disk or of others has no sentence of its own', () => {
  expect(sentenceOfWriteFault(new Error('anything'))).toBeNull()
})
