import { crc32, deflateRawSync } from 'node:zlib'

/** A file that goes into an archive. */
export type ArchiveEntry = {
  readonly name: string
  readonly content: Uint8Array | string
  /** Laid in as it is, as what is packed already should be. */
  readonly stored?: boolean
}

type Packed = {
  readonly name: Uint8Array
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly bytes: Uint8Array
}

/**
 * A zip archive of these files in this order. The same files give the same bytes: its day is always the first that
 * a zip can name, 1 January 1980.
 */
export function writeArchive(entries: readonly ArchiveEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const heads: Uint8Array[] = []
  let at = 0
  for (const entry of entries) {
    const packed = packedEntry(entry)
    const local = localHead(packed)
    parts.push(local, packed.bytes)
    heads.push(directoryHead(packed, at))
    at += local.length + packed.bytes.length
  }
  const size = heads.reduce((sum, { length }) => sum + length, 0)
  if (at + size > 0xffffffff || entries.length > 0xfffe)
    throw new Error('An archive of more than 4 GB or 65,534 files.')
  return new Uint8Array(Buffer.concat([...parts, ...heads, endRecord(entries.length, size, at)]))
}

function packedEntry({ name, content, stored = false }: ArchiveEntry): Packed {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const packed = stored ? bytes : deflateRawSync(bytes)
  const smaller = packed.length < bytes.length
  return {
    name: new TextEncoder().encode(name),
    method: smaller ? 8 : 0,
    crc: crc32(bytes),
    size: bytes.length,
    bytes: smaller ? packed : bytes,
  }
}

/** What both heads have alike: version, UTF-8 names, method, the day, sum and sizes. */
function fields({ name, method, crc, size, bytes }: Packed): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(0x800, 2)
  head.writeUInt16LE(method, 4)
  head.writeUInt16LE(0x21, 8)
  head.writeUInt32LE(crc, 10)
  head.writeUInt32LE(bytes.length, 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

const localHead = (packed: Packed): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields(packed), packed.name])

function directoryHead(packed: Packed, at: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(at, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields(packed), rest, packed.name])
}

function endRecord(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return end
}
