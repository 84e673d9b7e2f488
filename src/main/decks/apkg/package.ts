import { zstdDecompressSync } from 'node:zlib'
import { unreadable } from '../../../engine/unreadable.ts'
import { openArchive } from '../../archive/open-archive.ts'
import { ARCHIVE_LIMITS } from '../../archive/limits.ts'
import type { DeckFile } from '../deck.ts'
import { protoEach } from './protobuf.ts'

/** A file of more entries than an article has: each picture and sound is one. None of them is read. */
const LIMITS = { ...ARCHIVE_LIMITS, entries: 100_000 }

const LEGACY = ['collection.anki21', 'collection.anki2']
const MODERN = 'collection.anki21b'

/**
 * The bytes of the collection in a package of Anki's. Which of its files that is, `meta` says; beside a newer one
 * an older lies that only asks for an update of Anki.
 *
 * @throws `unreadable` with one sentence
 */
export function collectionOf({ name, bytes }: DeckFile): Uint8Array<ArrayBuffer> {
  const archive = openArchive(name, bytes, LIMITS)
  const version = archive.has('meta') ? versionOf(archive.read('meta')) : null
  if (version !== null && version > 3) throw unreadable(tooNew(name))
  if (version === 3 || (version === null && archive.has(MODERN))) return unpacked(name, archive.read(MODERN))
  const wanted = version === 1 ? ['collection.anki2'] : LEGACY
  const found = wanted.find(archive.has)
  if (found === undefined) throw unreadable(`${name} is no package of Anki: there is no collection in it.`)
  return archive.read(found)
}

/** How many pictures and sounds a package has, by its list of them; 0 where that can't be read. */
export function mediaIn({ name, bytes }: DeckFile): number {
  try {
    const archive = openArchive(name, bytes, LIMITS)
    const list = archive.has('media') ? archive.read('media') : new Uint8Array()
    const isPacked = list[0] === 0x28 && list[1] === 0xb5
    if (isPacked) return entriesIn(unpacked(name, list))
    const named: unknown = JSON.parse(new TextDecoder().decode(list) || '{}')
    return typeof named === 'object' && named !== null ? Object.keys(named).length : 0
  } catch {
    return 0
  }
}

/** Each is a message in field 1 of the list. */
function entriesIn(list: Uint8Array): number {
  let count = 0
  protoEach(list, (field) => {
    if (field === 1) count++
  })
  return count
}

/** The first field of a small message; nothing that is none. */
function versionOf(meta: Uint8Array): number | null {
  const [key, version] = meta
  if (key !== 0x08 || version === undefined || version === 0) return null
  return version < 0x80 ? version : Infinity
}

function unpacked(name: string, packed: Uint8Array): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(zstdDecompressSync(packed, { maxOutputLength: LIMITS.bytes }))
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw unreadable(
      full
        ? `${name} unpacks to more than ${LIMITS.bytes / 2 ** 20} MB, so it was not read. Export its decks one by one.`
        : `${name} is damaged: its collection can’t be unpacked. Export it once more.`,
    )
  }
}

const tooNew = (name: string): string =>
  `${name} was made by a newer Anki than Afterread knows. Export it with “Support older Anki versions”.`
