import { LARGEST_FILE } from '../../shared/import-limits.ts'
import { isAnkiPackage, withoutMedia } from '../../shared/package-cut.ts'

/** What a file holds, in base64, or why it can't be had, for a person. */
export type FileContent =
  { readonly ok: true; readonly bytes: string } | { readonly ok: false; readonly sentence: string }

/** Reads a file that was chosen or dropped. A file that is too large is refused before it is read. */
export async function readFile(file: File): Promise<FileContent> {
  try {
    const fitting = file.size <= LARGEST_FILE ? file : await withoutPictures(file)
    if (fitting === null) return { ok: false, sentence: tooLarge(file) }
    return { ok: true, bytes: await inBase64(fitting) }
  } catch {
    return {
      ok: false,
      sentence: `“${file.name}” could not be opened. If it is a folder, choose the files in it; if not, see whether it is still there.`,
    }
  }
}

/** Of a package of Anki's the pictures and sounds are left where they are: they are not read. */
async function withoutPictures(file: File): Promise<Blob | null> {
  if (!isAnkiPackage(file.name)) return null
  const read = async (from: number, to: number): Promise<Uint8Array> =>
    new Uint8Array(await file.slice(from, to).arrayBuffer())
  const cut = await withoutMedia(file.size, read)
  return cut && new Blob([new Uint8Array(cut)])
}

/** A data address is `data:…;base64,<bytes>`; an empty file has none. */
const inBase64 = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.onload = () => {
      const address = String(reader.result)
      resolve(address.includes(',') ? address.slice(address.indexOf(',') + 1) : '')
    }
    reader.readAsDataURL(file)
  })

const tooLarge = (file: File): string =>
  `“${file.name}” has ${Math.ceil(file.size / 2 ** 20)} MB; files up to ${LARGEST_FILE / 2 ** 20} MB are read. ${isAnkiPackage(file.name) ? 'Export its decks one by one.' : 'Save its text alone, or split it.'}`
