import type { BrowserWindow } from 'electron'
import type { AppEvent } from '../../shared/events.ts'
import type { ImportState } from '../../shared/import-models.ts'
import type { Work } from '../../shared/work-models.ts'

/** Stages of one import: read, clean, facts, questions, checked. */
const STAGES = 5

/** Shows on a window's icon in the taskbar how far its imports and its work on cards are, until the last is done. */
export function showImportProgress(window: BrowserWindow): (event: AppEvent) => void {
  const running = new Map<string, number>()
  return ({ name, value }) => {
    if (window.isDestroyed() || (name !== 'importing' && name !== 'working')) return
    if (name === 'importing') note(running, value.job, partOfImport(value))
    else note(running, value.id, partOfWork(value))
    const parts = [...running.values()]
    // Electron takes anything below 0 for "no bar".
    window.setProgressBar(parts.length === 0 ? -1 : parts.reduce((sum, part) => sum + part) / parts.length)
  }
}

function note(running: Map<string, number>, id: string, part: number | null): void {
  if (part === null) running.delete(id)
  else running.set(id, part)
}

/** As a part of the whole; null where it is over. */
const partOfImport = ({ state, stages }: ImportState): number | null =>
  state === 'ready' || state === 'failed' || state === 'book' ? null : stages.length / STAGES

const partOfWork = ({ stage, done, of }: Work): number | null =>
  stage === null ? null : of === 0 ? 0 : done / of
