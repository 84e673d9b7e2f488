import { crc32, inflateRawSync } from 'node:zlib'
import { unreadable } from '../../engine/unreadable.ts'
import { readDirectory } from './directory.ts'
import type { Entry } from './directory.ts'
import { ARCHIVE_LIMITS, mostInflated } from './limits.ts'
import type { ArchiveLimits } from './limits.ts'

/** A zip archive that is read from memory, entry by entry. Its names are names alone: nothing is ever written by them. */
export type Archive = {
  /** The names of its files, in the order of its directory; folders are not among them. */
  readonly entries: readonly string[]
  readonly has: (name: string) => boolean
  /** What an entry holds. All that is read counts towards the limits, a second reading too. */
  readonly read: (name: string) => Uint8Array<ArrayBuffer>
}

/**
 * Opens a zip archive.
 *
 * @param name of its file, as the person knows it: every refusal begins with it
 * @throws `unreadable` with one sentence where it is broken, encrypted, too large or holds a path that leaves it; so does `read`
 */
export function openArchive(
  name: string,
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Archive {
  const directory = readDirectory(name, bytes, limits.entries)
  const most = mostInflated(bytes.length, limits)
  let left = most
  return {
    entries: [...directory.keys()],
    has: (entry) => directory.has(entry),
    read(entry) {
      const found = directory.get(entry)
      if (!found) throw unreadable(`${name} lacks a part that it should have: “${entry}”.`)
      const content = contentOf(name, bytes, found, left, most)
      left -= content.length
      return content
    },
  }
}

const STORED = 0
const DEFLATED = 8
const LOCAL = 0x04034b50
const LOCAL_HEAD = 30

function contentOf(
  name: string,
  bytes: Uint8Array,
  entry: Entry,
  left: number,
  most: number,
): Uint8Array<ArrayBuffer> {
  if (entry.encrypted)
    throw unreadable(`${name} is protected by a password: take it off and bring it in anew.`)
  const packed = packedBytes(name, bytes, entry)
  const content = unpacked(name, packed, entry, left, most)
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw broken(name, entry.name)
  return content
}

function packedBytes(name: string, bytes: Uint8Array, { name: entry, at, packed }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + LOCAL_HEAD > bytes.length || view.getUint32(at, true) !== LOCAL) throw broken(name, entry)
  const start = at + LOCAL_HEAD + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed > bytes.length) throw broken(name, entry)
  return bytes.subarray(start, start + packed)
}

function unpacked(
  name: string,
  packed: Uint8Array,
  { name: entry, method }: Entry,
  left: number,
  most: number,
): Uint8Array<ArrayBuffer> {
  if (method === STORED && packed.length <= left) return new Uint8Array(packed)
  if (method === STORED || left <= 0) throw tooMuch(name, most)
  if (method !== DEFLATED)
    throw unreadable(`${name} is packed in a way that Afterread can't unpack (method ${method}).`)
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: left }))
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw full ? tooMuch(name, most) : broken(name, entry)
  }
}

const broken = (name: string, entry: string): Error =>
  unreadable(`${name} is damaged: its part “${entry}” can't be unpacked. Get it once more, or save it anew.`)

const tooMuch = (name: string, most: number): Error =>
  unreadable(
    `${name} unpacks to more than ${Math.round(most / 2 ** 20)} MB, so it was not read: an article is never so large.`,
  )
