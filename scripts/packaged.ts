import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/** What stands before the fuses in Electron's program. */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

const FUSES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const

export type Fuses = Readonly<Record<string, boolean>>

/** Which fuses of an Electron program are on, read from its bytes: version 1, a length, a digit a fuse. */
export function readFuses(program: string): Fuses {
  const bytes = readFileSync(program)
  const at = bytes.indexOf(FUSE_SENTINEL)
  if (at < 0) throw new Error(`${program} has no fuses.`)
  const start = at + FUSE_SENTINEL.length + 2
  return Object.fromEntries(FUSES.map((name, index) => [name, bytes[start + index] === 0x31]))
}

/** A file of an asar archive; an unpacked one lies beside it. */
export type Packed = { readonly path: string; readonly size: number; readonly unpacked: boolean }

type Entry = {
  readonly files?: Readonly<Record<string, Entry>>
  readonly size?: number
  readonly unpacked?: boolean
}

/** The files of an asar archive: its head is JSON, whose length stands in the fourth word. */
export function readAsar(archive: string): readonly Packed[] {
  const file = openSync(archive, 'r')
  try {
    const words = Buffer.alloc(16)
    readSync(file, words, 0, 16, 0)
    const head = Buffer.alloc(words.readUInt32LE(12))
    readSync(file, head, 0, head.length, 16)
    return listed(JSON.parse(head.toString('utf8')) as Entry, '') // the format's own shape
  } finally {
    closeSync(file)
  }
}

function listed(entry: Entry, path: string): readonly Packed[] {
  if (!entry.files) return [{ path, size: entry.size ?? 0, unpacked: entry.unpacked ?? false }]
  return Object.entries(entry.files).flatMap(([name, inner]) =>
    listed(inner, path ? `${path}/${name}` : name),
  )
}
