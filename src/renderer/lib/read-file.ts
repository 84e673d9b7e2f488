import { LARGEST_FILE } from '../../shared/import-limits.ts'

/** What a file holds, in base64, or why it can't be had, for a person. */
export type FileContent =
  { readonly ok: true; readonly bytes: string } | { readonly ok: false; readonly sentence: string }

/** Reads a file that was chosen or dropped. A file that is too large is refused before it is read. */
export async function readFile(file: File): Promise<FileContent> {
  if (file.size > LARGEST_FILE) return { ok: false, sentence: tooLarge(file) }
  try {
    return { ok: true, bytes: await inBase64(file) }
  } catch {
    return {
      ok: false,
      sentence: `“${file.name}” could not be opened. If it is a folder, choose the files in it; if not, see whether it is still there.`,
    }
  }
}

/** A data address is `data:…;base64,<bytes>`; an empty file has none. */
const inBase64 = (file: File): Promise<string> =>
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
  `“${file.name}” has ${Math.ceil(file.size / 2 ** 20)} MB; files up to ${LARGEST_FILE / 2 ** 20} MB are read. Save its text alone, or split it.`
