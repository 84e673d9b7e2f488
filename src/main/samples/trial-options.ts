import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AppOptions } from '../app-options.ts'
import { NOON } from './sample-library.ts'

const source = (file: string): string => join(import.meta.dirname, '..', `${file}.ts`)

/**
 * What a front gives, for tests and benches: workers from the sources, a clock that stands, what went wrong is thrown.
 *
 * @param questions where the articles are that ship; none does where it is not given
 */
export const trialOptions = (folder: string, questions = emptyFolder(folder)): AppOptions => ({
  folder,
  front: 'browser',
  version: '0.0.1',
  questions,
  banks: join(folder, 'no-banks'),
  worker: source('import/import-worker'),
  ownWorker: source('own/own-worker'),
  deckWorker: source('decks/deck-worker'),
  backupWorker: source('backups/backup-worker'),
  now: () => NOON,
  clockSetTo: null,
  freeBytes: () => null,
  showFolder: null,
  savePdf: null,
  saveFile: null,
  restart: null,
  recovered: null,
  report: (error) => {
    throw error
  },
})

function emptyFolder(folder: string): string {
  const empty = join(folder, 'no-articles')
  mkdirSync(empty, { recursive: true })
  return empty
}
