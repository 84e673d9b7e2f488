import { LARGEST_FILE } from './import-limits.ts'
import { joinedBytes } from './joined-bytes.ts'

/** Bytes of a file from a place to another, as whoever has it can read them. */
export type ReadBytes = (from: number, to: number) => Promise<Uint8Array>

const END = 0x06054b50
const END_HEAD = 22
const LONGEST_COMMENT = 0xffff
const HEAD = 0x02014b50
const HEAD_SIZE = 46
const LOCAL_HEAD = 30
/** The list of what is in a package of a hundred thousand pictures is shorter. */
const LONGEST_LIST = 32 * 1024 * 1024

/** Whether a file is a package of Anki's by its name. */
export const isAnkiPackage = (name: string): boolean => /\.(?:apkg|colpkg)$/i.test(name)

/**
 * A package of Anki's without its pictures and sounds, whatever these weigh: the same archive with its collection
 * alone. Nothing is unpacked. Null where it is no archive, or its collection is too large itself.
 *
 * @param size of the whole file, in bytes
 */
export async function withoutMedia(size: number, read: ReadBytes): Promise<Uint8Array | null> {
  const tail = await read(Math.max(0, size - END_HEAD - LONGEST_COMMENT), size)
  const end = endOf(tail)
  if (end === null) return null
  const [length, start] = [end.getUint32(12, true), end.getUint32(16, true)]
  if (length > LONGEST_LIST || start + length > size) return null
  const kept = wantedHeads(await read(start, start + length))
  if (kept.reduce((sum, head) => sum + sizeOf(head), 0) > LARGEST_FILE) return null
  const locals = await Promise.all(kept.map((head) => localPart(head, size, read)))
  return archiveOf(kept, locals)
}

function endOf(tail: Uint8Array): DataView | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  for (let at = tail.length - END_HEAD; at >= 0; at--)
    if (view.getUint32(at, true) === END) return new DataView(tail.buffer, tail.byteOffset + at)
  return null
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const sizeOf = (head: Uint8Array): number => viewOf(head).getUint32(20, true)

/** The heads of `meta`, `media` and the collections in the list at the end of an archive, as they stand. */
function wantedHeads(list: Uint8Array): Uint8Array[] {
  const view = viewOf(list)
  const heads: Uint8Array[] = []
  for (let at = 0; at + HEAD_SIZE <= list.length && view.getUint32(at, true) === HEAD;) {
    const name = view.getUint16(at + 28, true)
    const next = at + HEAD_SIZE + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const said = new TextDecoder().decode(list.subarray(at + HEAD_SIZE, at + HEAD_SIZE + name))
    if (/^(?:meta|media|collection\.anki2(?:1b?)?)$/.test(said)) heads.push(list.slice(at, next))
    at = next
  }
  return heads
}

/** An entry with its own head, which has lengths of its own. */
async function localPart(head: Uint8Array, size: number, read: ReadBytes): Promise<Uint8Array> {
  const at = viewOf(head).getUint32(42, true)
  const local = viewOf(await read(at, Math.min(size, at + LOCAL_HEAD)))
  const before =
    local.byteLength < LOCAL_HEAD ? 0 : LOCAL_HEAD + local.getUint16(26, true) + local.getUint16(28, true)
  return read(at, Math.min(size, at + before + sizeOf(head)))
}

function archiveOf(heads: readonly Uint8Array[], locals: readonly Uint8Array[]): Uint8Array {
  let at = 0
  heads.forEach((head, i) => {
    viewOf(head).setUint32(42, at, true)
    at += locals[i]?.length ?? 0
  })
  const end = new Uint8Array(END_HEAD)
  const view = viewOf(end)
  view.setUint32(0, END, true)
  view.setUint16(8, heads.length, true)
  view.setUint16(10, heads.length, true)
  view.setUint32(
    12,
    heads.reduce((sum, { length }) => sum + length, 0),
    true,
  )
  view.setUint32(16, at, true)
  return joinedBytes([...locals, ...heads, end])
}
