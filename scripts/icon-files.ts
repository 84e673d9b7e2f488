/** PNGs of one icon, by the length of their side in pixels. */
type Drawn = ReadonlyMap<number, Buffer>

/** A Windows .ico that holds the PNGs as they are; 256 is the largest it can name. */
export function packIco(drawn: Drawn): Buffer {
  const head = Buffer.alloc(6 + 16 * drawn.size)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(drawn.size, 4)
  let offset = head.length
  for (const [index, [size, png]] of [...drawn].entries()) {
    const at = 6 + 16 * index
    // 0 stands for 256.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...drawn.values()])
}

// Apple's four letters for a PNG of each size; the second half are drawn for twice the pixels.
const APPLE: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
  ['ic10', 1024],
]

/** A macOS .icns of those sizes that were drawn. */
export function packIcns(drawn: Drawn): Buffer {
  const entries = APPLE.flatMap(([letters, size]) => {
    const png = drawn.get(size)
    return png ? [entry(letters, png)] : []
  })
  return entry('icns', Buffer.concat(entries))
}

function entry(letters: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(letters, 'latin1')
  head.writeUInt32BE(8 + body.length, 4)
  return Buffer.concat([head, body])
}
