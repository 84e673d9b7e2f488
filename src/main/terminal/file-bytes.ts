import { readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { isUnreadable, unreadable } from '../../engine/unreadable.ts'
import { LARGEST_FILE } from '../../shared/import-limits.ts'
import { isAnkiPackage, withoutMedia } from '../../shared/package-cut.ts'

/** The bytes of a file that is to become an article. Throws `unreadable` with one sentence. */
export function readBytes(file: string): Uint8Array {
  const name = basename(file)
  try {
    const stat = statSync(file)
    // A pipe or device would keep us waiting for ever.
    if (!stat.isFile())
      throw unreadable(`${name} can’t be read: it is ${stat.isDirectory() ? 'a folder' : 'no file'}.`)
    if (stat.size > LARGEST_FILE) throw unreadable(tooLarge(name, stat.size))
    return readFileSync(file)
  } catch (error) {
    if (isUnreadable(error)) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw unreadable(`${name} can’t be read: ${WORDS[code] ?? code}.`)
  }
}

/** The same of a file of cards: of a package of Anki's, the pictures and sounds are not read. */
export async function readDeckBytes(file: string): Promise<Uint8Array> {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size <= LARGEST_FILE || !isAnkiPackage(file)) return readBytes(file)
  const handle = await open(file)
  try {
    const cut = await withoutMedia(size, async (from, to) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(to - from), 0, to - from, from)
      return buffer.subarray(0, bytesRead)
    })
    if (cut === null) throw unreadable(tooLarge(basename(file), size))
    return cut
  } finally {
    await handle.close()
  }
}

/** Why a file of so many bytes is not read. */
export const tooLarge = (name: string, bytes: number): string =>
  `${name} has ${Math.ceil(bytes / 2 ** 20)} MB; files up to ${LARGEST_FILE / 2 ** 20} MB are read. ` +
  (isAnkiPackage(name) ? 'Export its decks one by one.' : 'Save its text alone, or split it.')

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
}
