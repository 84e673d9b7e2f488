import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { unreadable } from '../../engine/unreadable.ts'

const PIECE = 1 << 20
/** Characters of the longest line; a line holds an article at most. */
const LONGEST = 100_000_000

/** The lines of a file, read as they are asked for. */
export function* fileLines(file: string, name: string): Generator<string> {
  const handle = openSync(file, 'r')
  try {
    const decoder = new StringDecoder('utf8')
    const piece = Buffer.alloc(PIECE)
    let kept = ''
    for (let read; (read = readSync(handle, piece, 0, PIECE, null)) > 0;) {
      const lines = (kept + decoder.write(piece.subarray(0, read))).split('\n')
      kept = lines.pop() ?? ''
      yield* lines
      if (kept.length > LONGEST)
        throw unreadable(`${name} has a line without an end: it is no file of Afterread.`)
    }
    kept += decoder.end()
    if (kept !== '') yield kept
  } finally {
    closeSync(handle)
  }
}
