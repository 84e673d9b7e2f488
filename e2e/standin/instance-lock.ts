import { readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type SecondStart = (words: readonly string[], folder: string) => void

/**
 * Takes the folder for this process; false where another, still running, has it. That one is then told the
 * words and the working folder of this start.
 */
export function takeInstanceLock(folder: string, onSecond: SecondStart): boolean {
  const lock = join(folder, 'SingletonLock')
  const note = join(folder, 'SingletonNote')
  if (!claim(lock)) {
    writeFileSync(note, JSON.stringify({ words: process.argv, folder: process.cwd() }))
    return false
  }
  const watcher = watch(folder, (_kind, name) => {
    if (name !== 'SingletonNote') return
    const told = readNote(note)
    if (told) onSecond(told.words, told.folder)
  })
  watcher.unref()
  process.on('exit', () => rmSync(lock, { force: true }))
  return true
}

function claim(lock: string): boolean {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return true
    } catch {
      if (isRunning(Number(readFileSync(lock, 'utf8')))) return false
      rmSync(lock, { force: true })
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Null while the note is half written, or was read before. */
function readNote(note: string): { readonly words: readonly string[]; readonly folder: string } | null {
  try {
    const text = readFileSync(note, 'utf8')
    const told = JSON.parse(text) as { words: string[]; folder: string } // written above, by another start
    rmSync(note)
    return told
  } catch {
    return null
  }
}
