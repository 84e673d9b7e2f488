/** Why a library can't be opened. */
export type LibraryFault = 'in-use' | 'newer' | 'damaged' | 'unwritable'

/** Thrown when a library can't be opened; the message is one or two sentences for a person. */
export class LibraryError extends Error {
  readonly kind: LibraryFault

  constructor(kind: LibraryFault, sentence: string) {
    super(sentence)
    this.name = 'LibraryError'
    this.kind = kind
  }
}

/** SQLite's name of what went wrong ("SQLITE_FULL"), the system's ("EACCES"), or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

export const damaged = (file: string): LibraryError =>
  new LibraryError(
    'damaged',
    `The library ${file} is damaged and was not touched. Afterread offers to recover it; until then nothing is read or stored.`,
  )

export const unwritable = (folder: string, error: unknown): LibraryError =>
  new LibraryError(
    'unwritable',
    `Afterread can't write in ${folder} (${codeOf(error) || 'no reason given'}). Allow it to write there, or choose another folder (--library).`,
  )

/** Whether an error says that the library file itself is damaged. */
export function isCorruption(error: unknown): boolean {
  if (error instanceof LibraryError) return error.kind === 'damaged'
  const code = codeOf(error)
  // All JSON in a library was written whole: what can't be read as such was damaged since.
  const torn = code === 'SQLITE_ERROR' && error instanceof Error && error.message === 'malformed JSON'
  return torn || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'
}

/** Whether an error says that there is no room left on the disk. */
export const isFull = (error: unknown): boolean => ['SQLITE_FULL', 'ENOSPC'].includes(codeOf(error))

/** What a person is told when a write fails while the library is open, or null where it is our fault. */
export function sentenceOfWriteFault(error: unknown): string | null {
  const code = codeOf(error)
  if (isFull(error))
    return 'The disk is full, so this was not stored; everything before it is safe. Free some space and try again.'
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN')
    return 'The library could not be written, so this was not stored; everything before it is safe. Check the disk and its folder, then try again.'
  if (code.startsWith('SQLITE_BUSY'))
    return 'Another program is writing in the library, so this was not stored; everything before it is safe. Close that program, or wait a moment, and try again.'
  if (isCorruption(error)) return 'The library file is damaged, so this was not stored.'
  return null
}
