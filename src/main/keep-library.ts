import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { isUnreadable } from '../engine/unreadable.ts'
import type { KeepCommand } from './cli-words.ts'
import { backUpNow } from './backups.ts'
import { checkLibrary } from './check-library.ts'
import { readClock } from './clock.ts'
import { lockLibrary } from './db/lock.ts'
import { openLibrary } from './db/open.ts'
import { Refused } from './dispatch.ts'
import { libraryFolder } from './folder.ts'
import { withLibraryOf } from './json/restored-file.ts'
import { prepareRestore } from './restore.ts'
import { StartError } from './start-error.ts'

type Say = (line: string) => void

/** Backs up, restores or checks a library from the terminal; false where it is not sound. */
export async function keepLibrary(command: KeepCommand, say: Say): Promise<boolean> {
  const where = { platform: process.platform, env: process.env, home: homedir() }
  const folder = libraryFolder(command.library, where)
  const now = readClock(process.env['AFTERREAD_NOW']).now()
  try {
    if (command.name === 'backup') return backUp(folder, now, say)
    if (command.name === 'restore') return restore(folder, resolve(command.file), now, say)
    return await check(folder, say)
  } catch (error) {
    // A refusal is a sentence for a person, as the terminal prints it.
    if (error instanceof Refused || isUnreadable(error)) throw new StartError(error.message)
    throw error
  }
}

function backUp(folder: string, now: Date, say: Say): boolean {
  const library = openLibrary(folder)
  try {
    const file = backUpNow(library.file, 'asked', now)
    say(file ? `Backed up to ${file}` : 'Nothing has changed since the last backup.')
    return true
  } finally {
    library.close()
  }
}

function restore(folder: string, file: string, now: Date, say: Say): boolean {
  const backups = join(folder, 'backups')
  mkdirSync(backups, { recursive: true })
  const unlock = lockLibrary(folder)
  try {
    const library = join(folder, 'library.db')
    const putInPlace = withLibraryOf(file, `${library}.json`, (one) =>
      prepareRestore(library, backups, one, now),
    )
    const replaced = putInPlace()
    say(`Restored. What was there is kept as ${join(backups, replaced)}`)
    return true
  } finally {
    unlock()
  }
}

async function check(folder: string, say: Say): Promise<boolean> {
  const library = openLibrary(folder)
  try {
    const { sound, facts, answers, found } = await checkLibrary(library.db, () => Promise.resolve())
    for (const line of found) say(line)
    say(
      `${facts} facts, ${answers} answers: ${sound ? 'the library is sound.' : 'the library is not sound.'}`,
    )
    return sound
  } finally {
    library.close()
  }
}
