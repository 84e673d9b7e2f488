import { joinedBytes } from '../../shared/joined-bytes.ts'

/** So many letters are made bytes of at once. */
const PIECE = 1 << 20

/** Parts of a text as the bytes of a file: one of hundreds of MB is never a string as a whole. */
export function bytesOfParts(parts: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  let piece = ''
  for (const part of parts) {
    piece += part
    if (piece.length < PIECE) continue
    pieces.push(encoder.encode(piece))
    piece = ''
  }
  return joinedBytes([...pieces, encoder.encode(piece)])
}
