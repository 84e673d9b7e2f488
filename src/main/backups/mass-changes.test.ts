import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import type { App } from '../app.ts'
import { backupFiles } from './backup-names.ts'
import { openLibrary } from '../db/open.ts'
import { MASS } from './mass-changes.ts'
import { fillLibrary, later, newUid } from '../samples/sample-library.ts'
import { trialOptions } from '../samples/trial-options.ts'

let folder: string
let app: App
let now = later(1)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-mass-'))
  const { db, close } = openLibrary(folder)
  fillLibrary(db)
  close()
  now = later(1)
  app = createApp({ ...trialOptions(folder), now: () => now })
})
afterEach(() => {
  app.close()
  rmSync(folder, { recursive: true })
})

const made = (): string[] => backupFiles(join(folder, 'backups')).map(({ why }) => why)

const facts = (count: number): string[] => Array.from({ length: count }, (_, n) => `bridges-${n}`)

test('a tag is put on a whole library after a backup, and on few facts without one', async () => {
  await app.call('tag', { name: 'few', facts: facts(MASS - 1) })
  expect(made()).toEqual([])
  await app.call('tag', { name: 'many', facts: facts(MASS) })
  expect(made()).toEqual(['change'])
})

test('many are decided about after a backup; a second time within half an hour needs no other', async () => {
  await app.call('decide', { uid: newUid(), what: 'suspend', facts: facts(60), questions: facts(60) })
  expect(made()).toEqual(['change'])
  await app.call('decide', { uid: newUid(), what: 'resume', facts: facts(MASS) })
  expect(made()).toEqual(['change'])
})

test('the bin is emptied after a backup, whatever is in it', async () => {
  await app.call('emptyBin', {})
  expect(made()).toEqual(['change'])
})
