import Database from 'better-sqlite3'
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { writeLibrary } from './write-library.ts'

/** Lines that are written at one go. */
const AT_A_TIME = 500

/** Writes all of a library into a file, which is there once it is whole. Returns how many lines it has. */
export function exportLibrary(library: string, out: string): number {
  const db = new Database(library, { readonly: true, fileMustExist: true })
  // Another may be written at the same moment, under the same name.
  const part = `${out}.${crypto.randomUUID()}.part`
  try {
    const handle = openSync(part, 'w')
    let count = 0
    try {
      let lines: string[] = []
      const flush = (): void => {
        if (lines.length > 0) writeSync(handle, `${lines.join('\n')}\n`)
        lines = []
      }
      for (const line of writeLibrary(db)) {
        count++
        if (lines.push(line) === AT_A_TIME) flush()
      }
      flush()
    } finally {
      closeSync(handle)
    }
    renameSync(part, out)
    return count
  } finally {
    db.close()
    rmSync(part, { force: true })
  }
}
