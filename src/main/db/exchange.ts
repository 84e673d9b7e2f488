import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { flush, flushFolder } from './flush.ts'

/** Where a library is put aside that another takes the place of; nothing deletes what lies there. */
const ASIDE = 'damaged'

/** A backup is copied under this name, and then takes the library's place in one step; one that was cut short is nothing. */
export const restoringOf = (library: string): string => `${library}.restore`

/** Drops what a restore left that was cut short: its copy, and the second name that the library was to be kept under. */
export function dropCutShort(library: string): void {
  if (!existsSync(restoringOf(library))) return
  const backups = join(dirname(library), 'backups')
  const names = existsSync(library) && existsSync(backups) ? readdirSync(backups) : []
  for (const name of names) {
    if (isSameFile(library, join(backups, name))) rmSync(join(backups, name))
  }
  rmSync(restoringOf(library))
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => statSync(file, { bigint: true }))
  return a?.ino === b?.ino && a?.dev === b?.dev
}

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

/**
 * Puts a file in the place of a closed library, which is moved with its log to another name in its folder. Cut short,
 * the next opening finishes it, and has the library put aside where it was not moved yet.
 */
export function exchange(library: string, incoming: string, replaced: string): void {
  renameSync(incoming, successor(library))
  try {
    flushFolder(dirname(library))
    // The log goes first: the next library must not take it for its own.
    for (const end of ['-wal', '']) {
      if (existsSync(`${library}${end}`)) renameSync(`${library}${end}`, `${replaced}${end}`)
    }
    rmSync(`${library}-shm`, { force: true })
    renameSync(successor(library), library)
  } catch (error) {
    moveBack(library, replaced)
    throw error
  }
  flushFolder(dirname(library))
}

/** It could not be done: the library is what it was. */
function moveBack(library: string, replaced: string): void {
  for (const end of ['', '-wal']) {
    if (existsSync(`${replaced}${end}`)) renameSync(`${replaced}${end}`, `${library}${end}`)
  }
  rmSync(successor(library), { force: true })
}

/** Finishes an exchange that was cut short; gives the folder where the damaged library is kept, or null. */
export function finishExchange(library: string): string | null {
  if (!existsSync(successor(library))) return null
  const files = [`${library}-shm`, `${library}-wal`, library].filter((file) => existsSync(file))
  const folder = files.length === 0 ? null : freeName(join(dirname(library), ASIDE, 'library'))
  if (folder !== null) putInto(folder, files)
  renameSync(successor(library), library)
  flushFolder(dirname(library))
  return folder
}

function putInto(folder: string, files: readonly string[]): void {
  mkdirSync(folder, { recursive: true })
  for (const file of files) renameSync(file, join(folder, basename(file)))
  flushFolder(folder)
}

function freeName(wanted: string): string {
  let name = wanted
  for (let n = 2; existsSync(name); n++) name = `${wanted}-${n}`
  return name
}
