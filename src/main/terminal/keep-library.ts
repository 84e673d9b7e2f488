import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isUnreadable } from '../../engine/unreadable.ts'
import type { KeepCommand } from './cli-words.ts'
import { backUpNow } from '../backups/backups.ts'
import { checkLibrary } from '../backups/check-library.ts'
import { readClock } from '../clock.ts'
import { lockLibrary } from '../db/lock.ts'
import { openForReading } from '../db/open-for-reading.ts'
import { openLibrary } from '../db/open.ts'
import { Refused } from '../dispatch.ts'
import { libraryNamed } from '../folder.ts'
import { withLibraryOf } from '../json/restored-file.ts'
import { prepareRestore } from '../backups/restore.ts'
import { StartError } from '../start-error.ts'

type Say = (line: string) => void
/** What was done: for a person, and for a script. */
type Done = { readonly ok: boolean; readonly lines: readonly string[]; readonly summary: unknown }

/** Backs up, restores or checks a library from the terminal; false where it is not sound. */
export async function keepLibrary(command: KeepCommand, say: Say): Promise<boolean> {
  const folder = libraryNamed(command.library)
  const now = readClock(process.env['AFTERREAD_NOW']).now()
  try {
    const { ok, lines, summary } =
      command.name === 'backup'
        ? backUp(folder, now)
        : command.name === 'restore'
          ? restore(folder, resolve(command.file), now)
          : await check(folder)
    if (command.json) say(JSON.stringify(summary))
    else for (const line of lines) say(line)
    return ok
  } catch (error) {
    // A refusal is a sentence for a person, as the terminal prints it.
    if (error instanceof Refused || isUnreadable(error)) throw new StartError(error.message)
    throw error
  }
}

function backUp(folder: string, now: Date): Done {
  const library = openForReading(folder)
  try {
    const file = backUpNow(library.file, 'asked', now, !library.inUse)
    const said = file ? `Backed up to ${file}` : 'Nothing has changed since the last backup.'
    return { ok: true, lines: [said], summary: { file } }
  } finally {
    library.close()
  }
}

function restore(folder: string, file: string, now: Date): Done {
  const backups = join(folder, 'backups')
  mkdirSync(backups, { recursive: true })
  const unlock = lockLibrary(folder)
  try {
    const library = join(folder, 'library.db')
    const putInPlace = withLibraryOf(file, `${library}.json`, (one) =>
      prepareRestore(library, backups, one, now),
    )
    const kept = join(backups, putInPlace())
    return {
      ok: true,
      lines: [`Restored. What was there is kept as ${kept}`],
      summary: { restored: file, kept },
    }
  } finally {
    unlock()
  }
}

async function check(folder: string): Promise<Done> {
  const library = openLibrary(folder)
  try {
    const checked = await checkLibrary(library.db, { pause: () => Promise.resolve() })
    const { sound, facts, answers, found } = checked
    const all = `${facts} facts, ${answers} answers: ${sound ? 'the library is sound.' : 'the library is not sound.'}`
    return { ok: sound, lines: [...found, all], summary: checked }
  } finally {
    library.close()
  }
}
