import { unreadable } from '../../engine/unreadable.ts'

/** A file in an archive, as the archive's directory has it. */
export type Entry = {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  /** Bytes in the archive, and what its header says of them unpacked. */
  readonly packed: number
  readonly size: number
  /** Where its own head begins. */
  readonly at: number
}

const END = 0x06054b50
const END_HEAD = 22
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const HEAD = 0x02014b50
const HEAD_SIZE = 46
const LONGEST_COMMENT = 0xffff
const IN_EXTRA = 0xffffffff

/**
 * The files of a zip archive by name, as its directory at the end lists them (APPNOTE.TXT 6.3.10); of two of one
 * name the later counts.
 *
 * @throws `unreadable` where there is none, where it is cut, has too many entries, or a name that leaves the archive
 */
export function readDirectory(name: string, bytes: Uint8Array, most: number): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null)
    throw unreadable(`${name} is not whole: its end is missing. Get it once more, or save it anew.`)
  const found = new Map<string, Entry>()
  try {
    const { count, start } = placeOf(view, end)
    if (count > most) throw unreadable(`${name} holds ${count} files; up to ${most} are read.`)
    let at = start
    for (let i = 0; i < count; i++) {
      const { entry, next } = entryAt(view, bytes, at)
      at = next
      if (leaves(entry.name))
        throw unreadable(
          `${name} holds a file that would lie outside it (“${shown(entry.name)}”); it was not read.`,
        )
      if (!entry.name.endsWith('/')) found.set(entry.name, entry)
    }
  } catch (error) {
    throw error instanceof RangeError
      ? unreadable(
          `${name} is damaged: the list of what it holds can't be read. Get it once more, or save it anew.`,
        )
      : error
  }
  return found
}

/** From behind: what follows it is a comment of the archive's own. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - END_HEAD
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at
  return null
}

/** How many entries there are and where the first stands; what is too large for its field stands in a record before. */
function placeOf(view: DataView, end: number): { readonly count: number; readonly start: number } {
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const at = end - 20
  if ((count !== 0xffff && start !== IN_EXTRA) || at < 0 || view.getUint32(at, true) !== LOCATOR64)
    return { count, start }
  const record = long(view, at + 8)
  if (view.getUint32(record, true) !== END64) throw new RangeError('no record where the locator says')
  return { count: long(view, record + 32), start: long(view, record + 48) }
}

function entryAt(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { readonly entry: Entry; readonly next: number } {
  if (view.getUint32(at, true) !== HEAD) throw new RangeError('no entry where one should be')
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const [named, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
    number,
    number,
    number,
  ] // three in, three out
  const afterName = at + HEAD_SIZE + named
  const next = afterName + extra + comment
  if (next > bytes.length) throw new RangeError('cut within an entry')
  const name = nameOf(bytes.subarray(at + HEAD_SIZE, afterName))
  const sizes = sizesAt(view, at, afterName, afterName + extra)
  const entry = { name, method, encrypted: (flags & 1) === 1, crc: view.getUint32(at + 16, true), ...sizes }
  return { entry, next }
}

/** Sizes and place; those too large for their field stand, in this order, in the extra field 1. */
function sizesAt(
  view: DataView,
  at: number,
  from: number,
  to: number,
): Pick<Entry, 'packed' | 'size' | 'at'> {
  let wide = extraField(view, from, to)
  const sized = (value: number): number => {
    if (value !== IN_EXTRA || wide === null) return value
    wide += 8
    return long(view, wide - 8)
  }
  const size = sized(view.getUint32(at + 24, true))
  const packed = sized(view.getUint32(at + 20, true))
  return { size, packed, at: sized(view.getUint32(at + 42, true)) }
}

function extraField(view: DataView, from: number, to: number): number | null {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4
  return null
}

/** Nothing that fits into memory needs all of its eight bytes. */
const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

/** Many write UTF-8 without saying so; what is none is read byte by byte: a name is only held against others. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Of a damaged archive, a name may be anything, and long. */
const shown = (name: string): string => name.replace(/\p{Cc}/gu, '').slice(0, 60)

const leaves = (name: string): boolean => /(?:^|[\\/])\.\.(?:[\\/]|$)|^[A-Za-z]:|\0/.test(name)
