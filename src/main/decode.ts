/**
 * The text of a file's bytes: by its byte order mark, else (in a page) by what its head says, else as UTF-8,
 * else as Windows-1252, in which most of what is older is written. Null for what is no text.
 */
export function decodedText(bytes: Uint8Array, page: boolean): string | null {
  const said = markedEncoding(bytes) ?? (page ? pageEncoding(bytes) : null)
  const encodings = [...(said === null ? [] : [said]), 'utf-8', 'windows-1252']
  for (const encoding of encodings) {
    const text = decodedAs(bytes, encoding)
    if (text !== null) return isText(text) ? text : null
  }
  return null
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
