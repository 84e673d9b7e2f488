import { join } from 'node:path'
import type { Refusal } from '../../shared/contract.ts'
import type { Recovery } from '../../shared/recovery-models.ts'
import type { App } from '../app.ts'
import type { AppOptions } from '../app-options.ts'
import { askWorker } from './backups.ts'
import type { BackupNews } from './backup-worker.ts'
import { damaged, isCorruption, isFull, LibraryError } from '../db/library-error.ts'
import { lockLibrary } from '../db/lock.ts'
import { createShutApp } from './shut-app.ts'

const WHY: Refusal = {
  kind: 'updating',
  sentence: 'Afterread is being brought up to date: nothing can be read or stored until that is done.',
}

/**
 * The application while a large library of an earlier Afterread is copied and brought up to date, in a worker: it says
 * how far that is, and refuses all else. The lock is held meanwhile, so that nothing else writes.
 *
 * @param onUpdated called once the library can be opened
 * @param onDamaged called where it shows that it is damaged
 */
export function createUpdatingApp(options: AppOptions, onUpdated: () => void, onDamaged: () => void): App {
  const stop = new AbortController()
  let state: Recovery = { state: 'updating', step: 'copy' }
  const update = async (): Promise<void> => {
    state = { state: 'updating', step: 'copy' }
    try {
      await inWorker(options, (step) => (state = { state: 'updating', step }), stop.signal)
      onUpdated()
    } catch (error) {
      if (stop.signal.aborted) return
      if (isCorruption(error)) return onDamaged()
      options.report(error)
      state = { state: 'outdated', sentence: sentenceOf(error) }
    }
  }
  void update()
  const own = {
    recovery: () => state,
    recover: () => {
      if (state.state === 'outdated') void update()
      return state
    },
  }
  return createShutApp(options, WHY, own, () => stop.abort())
}

/** Holds the lock until the worker has ended, whether it was done or stopped. */
async function inWorker(
  { folder, backupWorker, now }: AppOptions,
  heard: Parameters<typeof askWorker>[2],
  stop: AbortSignal,
): Promise<void> {
  const unlock = lockLibrary(folder)
  try {
    const library = join(folder, 'library.db')
    const task = { do: 'update', library, now: now().toISOString() } as const
    const news = await askWorker(backupWorker, task, heard, stop)
    if (news.kind !== 'updated') throw faultOf(news, library)
  } finally {
    unlock()
  }
}

function faultOf(news: BackupNews, library: string): Error {
  if (news.kind !== 'failed') return new Error('The library was not brought up to date.')
  return news.damaged ? damaged(library) : Object.assign(new Error(news.message), { code: news.code })
}

function sentenceOf(error: unknown): string {
  if (error instanceof LibraryError) return error.message
  return isFull(error)
    ? 'The disk is full, so your library was not brought up to date. Free some space and try again.'
    : 'Your library could not be brought up to date. Check the disk and its folder, then try again.'
}
