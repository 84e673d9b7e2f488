import { closeSync, openSync, readSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { isDocument } from './document.ts'
import { fileLines } from './file-lines.ts'
import { restoreLibrary } from './restore-library.ts'

/**
 * Does something with a file that is to take the place of a library; where it is JSON, with the library made of it,
 * which is swept away afterwards.
 *
 * @param beside a name that is free, in the folder of the library
 * @throws `unreadable` with one sentence where it is JSON of another kind, or broken
 */
export function withLibraryOf<T>(file: string, beside: string, act: (library: string) => T): T {
  if (!isDocument(startOf(file))) return act(file)
  try {
    restoreLibrary(fileLines(file, basename(file)), basename(file), beside)
    return act(beside)
  } finally {
    rmSync(beside, { force: true })
  }
}

/** The beginning of a file as text; empty where it can't be read, which whoever opens it says better. */
function startOf(file: string): string {
  try {
    const handle = openSync(file, 'r')
    try {
      const start = Buffer.alloc(100)
      return start.toString('utf8', 0, readSync(handle, start, 0, start.length, 0))
    } finally {
      closeSync(handle)
    }
  } catch {
    return ''
  }
}
