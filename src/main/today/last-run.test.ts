import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { beginRun } from './last-run.ts'
import { ARTICLE, begin, give, NOON, sampleLibrary } from '../samples/sample-library.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-run-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('a run that was cut off tells the next one what was answered in it, until something is answered', () => {
  const db = sampleLibrary()
  expect(beginRun(db, folder).cutOff()).toBeNull()
  const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
  for (let n = 0; n < 3; n++) give(db, NOON, id, 'right')
  const next = beginRun(db, folder)
  expect(next.cutOff()).toEqual({ answers: 3, whole: 3 })
  give(db, NOON, id, 'right')
  expect(next.cutOff()).toBeNull()
})

it('a run that was closed, or in which nothing was answered, tells nothing', () => {
  const db = sampleLibrary()
  beginRun(db, folder)
  const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
  const closed = beginRun(db, folder)
  expect(closed.cutOff()).toBeNull()
  give(db, NOON, id, 'right')
  closed.end()
  expect(existsSync(join(folder, 'library.open'))).toBe(false)
  expect(beginRun(db, folder).cutOff()).toBeNull()
})
