import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { flush, flushFolder } from './flush.ts'

/** Where a library is put aside that another takes the place of; nothing deletes what lies there. */
const ASIDE = 'damaged'

/** A backup is copied under this name, and then takes the library's place in one step; one that was cut short is nothing. */
export const restoringOf = (library: string): string => `${library}.restore`

/** A whole library under this name is to take the place of the one there is. */
const successor = (library: string): string => `${library}.next`

/**
 * Puts a damaged library and its log aside as they are, and another file in its place. Cut short at any moment, the
 * next opening finishes it: nothing is lost, and no log is taken for another library's.
 *
 * @param incoming a closed library, without a log
 * @returns the folder in which the damaged one is kept
 */
export function exchangeDamaged(library: string, incoming: string): string {
  flush(incoming)
  renameSync(incoming, successor(library))
  flushFolder(dirname(library))
  return finishExchange(library) ?? dirname(library)
}

/** Finishes an exchange that was cut short; gives the folder where the damaged library is kept, or null. */
export function finishExchange(library: string): string | null {
  if (!existsSync(successor(library))) return null
  const folder = freeName(join(dirname(library), ASIDE, 'library'))
  mkdirSync(folder, { recursive: true })
  for (const file of [`${library}-shm`, `${library}-wal`, library]) {
    if (existsSync(file)) renameSync(file, join(folder, basename(file)))
  }
  flushFolder(folder)
  renameSync(successor(library), library)
  flushFolder(dirname(library))
  return folder
}

function freeName(wanted: string): string {
  let name = wanted
  for (let n = 2; existsSync(name); n++) name = `${wanted}-${n}`
  return name
}
