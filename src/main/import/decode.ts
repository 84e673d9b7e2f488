import type { Encoding } from '../../shared/import-models.ts'
import { guessedEncodings, isEncoding } from './encodings.ts'

/** A text with how its bytes were read, and whether that is only what they look like. */
export type Decoded = { readonly text: string; readonly encoding: Encoding; readonly guessed: boolean }

/** The text of a file's bytes, as `decodeBytes` finds it. */
export const decodedText = (bytes: Uint8Array, page: boolean): string | null =>
  decodeBytes(bytes, page)?.text ?? null

/**
 * Reads bytes as the learner says; else by their byte order mark, else (in a page) by what its head says, else as
 * UTF-8, else as what they look like. Null for what is no text.
 */
export function decodeBytes(bytes: Uint8Array, page: boolean, asked: Encoding | null = null): Decoded | null {
  if (asked !== null) return textOf(new TextDecoder(asked).decode(bytes), asked, false)
  const said = markedEncoding(bytes) ?? (page ? pageEncoding(bytes) : null)
  for (const encoding of [...(said === null ? [] : [said]), 'utf-8']) {
    const text = decodedAs(bytes, encoding)
    // What reads as UTF-8 but is no text may be UTF-16 without its mark.
    if (text !== null && isText(text)) return { text, encoding: nameOf(encoding), guessed: false }
  }
  for (const encoding of guessedEncodings(bytes)) {
    const text = decodedAs(bytes, encoding)
    if (text !== null && isText(text)) return { text, encoding, guessed: true }
  }
  return null
}

const textOf = (text: string, encoding: Encoding, guessed: boolean): Decoded | null =>
  isText(text) ? { text, encoding, guessed } : null

/** A page may name one that the learner is not offered; a text in it was read without doubt. */
function nameOf(encoding: string): Encoding {
  const { encoding: name } = new TextDecoder(encoding)
  return isEncoding(name) ? name : 'utf-8'
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** What `<meta charset>` or its older form says; it must stand in the first kilobyte, in ASCII. */
function pageEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024))
  const said = /<meta\s[^>]*?charset\s*=\s*["']?\s*(?<name>[\w:.-]{1,40})/i.exec(head)?.groups?.name ?? null
  // Whoever could be read up to here wrote no UTF-16, whatever it says.
  return said !== null && /^utf-?16/i.test(said) ? 'utf-8' : said
}

function decodedAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** No text has a NUL or another control character that no keyboard writes: what has is a picture or a program. */
const isText = (text: string): boolean => !/[\0-\x06\x0e-\x1a\x1c-\x1f\x80-\x9f]/.test(text)
