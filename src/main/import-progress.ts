import type { BrowserWindow } from 'electron'
import type { AppEvent } from '../shared/events.ts'
import type { ImportState } from '../shared/import-models.ts'

/** Stages of one import: read, clean, facts, questions, checked. */
const STAGES = 5

/** Shows on a window's icon in the taskbar how far its imports are, until the last of them is read. */
export function showImportProgress(window: BrowserWindow): (event: AppEvent) => void {
  const running = new Map<string, number>()
  return ({ name, value }) => {
    if (name !== 'importing' || window.isDestroyed()) return
    const { job, state, stages }: ImportState = value
    if (state === 'ready' || state === 'failed' || state === 'book') running.delete(job)
    else running.set(job, stages.length / STAGES)
    const parts = [...running.values()]
    // Electron takes anything below 0 for "no bar".
    window.setProgressBar(parts.length === 0 ? -1 : parts.reduce((sum, part) => sum + part) / parts.length)
  }
}
