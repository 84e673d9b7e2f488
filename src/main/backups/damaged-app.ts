import { join } from 'node:path'
import type { Refusal } from '../../shared/contract.ts'
import type { Damage, Recovered, Recovery } from '../../shared/recovery-models.ts'
import type { App } from '../app.ts'
import type { AppOptions } from '../app-options.ts'
import { askWorker } from './backups.ts'
import type { BackupNews, BackupTask } from './backup-worker.ts'
import { lockLibrary } from '../db/lock.ts'
import { createShutApp } from './shut-app.ts'

const WHY: Refusal = {
  kind: 'damaged',
  sentence: 'The library is damaged, so nothing can be read or stored until it is recovered.',
}

/**
 * The application while its library is damaged: it says what can be had back and recovers it, and refuses all else.
 * Its lock is held, so that no other Afterread touches the library meanwhile.
 *
 * @param onRecovered called once a sound library stands in the damaged one's place
 */
export function createDamagedApp(options: AppOptions, onRecovered: (what: Recovered) => void): App {
  const unlock = lockLibrary(options.folder)
  const library = join(options.folder, 'library.db')
  const backups = join(options.folder, 'backups')
  let state: Recovery = { state: 'looking' }
  const ask = (task: BackupTask, then: (news: BackupNews) => Recovery): Promise<Recovery> =>
    askWorker(options.backupWorker, task)
      .then(then)
      .catch((error: unknown) => {
        options.report(error)
        return notDone(error)
      })
      .then((came) => (state = came))
  const now = options.now().toISOString()
  const survey = (): Promise<Recovery> =>
    ask({ do: 'survey', library, backups, now }, (news) =>
      news.kind === 'surveyed' ? { state: 'offered', damage: news.damage } : notDone(news),
    )
  const recover = async (damage: Damage): Promise<void> => {
    state = { state: 'working' }
    const came = await ask({ do: 'recover', library }, (news) =>
      news.kind === 'recovered'
        ? { state: 'recovered', recovered: { ...damage, kept: news.kept } }
        : notDone(news),
    )
    if (came.state === 'recovered') onRecovered(came.recovered)
  }
  void survey()
  const own = {
    recovery: () => state,
    recover: () => {
      if (state.state === 'offered') void recover(state.damage)
      else if (state.state === 'failed') {
        state = { state: 'looking' }
        void survey()
      }
      return state
    },
  }
  return createShutApp(options, WHY, own, unlock)
}

function notDone(why: unknown): Recovery {
  const full =
    typeof why === 'object' && why !== null && 'code' in why && /FULL|ENOSPC/.test(String(why.code))
  return {
    state: 'failed',
    sentence: full
      ? 'The disk is full, so the library was not recovered and nothing was changed. Free some space and try again.'
      : 'The library could not be recovered, and nothing was changed. Check the disk and its folder, then try again.',
  }
}
