import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { openArchive } from '../../src/main/archive/open-archive.ts'
import { writeApkg } from '../../src/main/decks/apkg/write-apkg.ts'
import { carriedDeck } from '../../src/main/decks/carries.ts'
import { carriesOf } from '../../src/main/decks/carries-of.ts'
import { anyDeck } from '../../src/main/decks/sample-decks.ts'

/** A note as another program says it: its kind, its fields in order, and the deck and tags it is known by. */
type Note = { readonly type: string; readonly fields: readonly string[]; readonly tags: readonly string[] }

/** What a second reader said of our packages. */
export type Second = { readonly reader: string; readonly says: string; readonly holds: boolean | null }

/** Notes that other programs read of a package of ours, held against what stands in it; `holds` is null where one is not installed. */
export async function apkgConformance(): Promise<readonly Second[]> {
  const cards = fc.sample(anyDeck, { numRuns: 40, seed: 20_261_127 }).flatMap((deck) => deck.cards)
  const sound = carriedDeck({ title: 'conformance', cards }, carriesOf('apkg')).cards
  // Each program makes of names with odd signs in them what it will; what is held is every word of the notes.
  const plain = sound.map((card, i) => ({
    ...card,
    id: `card-${i}`,
    place: ['Conformance', `Part ${i % 3}`],
    tags: ['one', `t${i % 2}`],
  }))
  const bytes = writeApkg({ title: 'conformance', cards: plain })
  const written = notesIn(bytes)
  return [await byAnkiReader(bytes, written), byMnemosyne(bytes, written)]
}

function notesIn(bytes: Uint8Array): Note[] {
  const db = new Database(Buffer.from(openArchive('ours', bytes).read('collection.anki2')))
  try {
    const rows = db.prepare<[], { name: string; flds: string; tags: string; deck: string }>(
      `SELECT models -> CAST(n.mid AS TEXT) ->> '$.name' AS name, n.flds, n.tags,
         decks -> CAST(c.did AS TEXT) ->> '$.name' AS deck FROM cards c JOIN notes n ON n.id = c.nid JOIN col`,
    )
    return rows.all().map(({ name, flds, tags, deck }) => ({
      type: name,
      fields: flds.split('\x1f'),
      tags: [deck, ...tags.split(' ').filter((tag) => tag !== '')].sort(),
    }))
  } finally {
    db.close()
  }
}

/** What of `anki-reader` is used. */
type AnkiReader = {
  readonly readAnkiPackage: (file: Blob) => Promise<{
    readonly collection: {
      readonly getDecks: () => Readonly<
        Record<string, { readonly getCards: () => Readonly<Record<string, AnkiCard>> }>
      >
    }
  }>
}
type AnkiCard = { readonly getFields: () => Readonly<Record<string, string>> }

async function byAnkiReader(bytes: Uint8Array, written: readonly Note[]): Promise<Second> {
  const reader = 'anki-reader'
  const folder = process.env.AFTERREAD_ANKI_READER
  if (!folder)
    return { reader, says: 'AFTERREAD_ANKI_READER names no folder that it is installed in', holds: null }
  const loaded = await loadedFrom(resolve(folder), reader)
  if (!loaded)
    return { reader, says: 'AFTERREAD_ANKI_READER names a folder that it is not installed in', holds: null }
  const { collection } = await loaded.readAnkiPackage(new Blob([Uint8Array.from(bytes)]))
  const found = Object.values(collection.getDecks()).flatMap((deck) =>
    Object.values(deck.getCards()).map((card) => Object.values(card.getFields())),
  )
  return compared(
    reader,
    found,
    written.map(({ fields }) => fields),
  )
}

async function loadedFrom(folder: string, name: string): Promise<AnkiReader | null> {
  try {
    const file = createRequire(join(folder, 'index.js')).resolve(name)
    return (await import(pathToFileURL(file).href)) as AnkiReader // its own types are not there
  } catch {
    return null
  }
}

function byMnemosyne(bytes: Uint8Array, written: readonly Note[]): Second {
  const reader = 'Mnemosyne'
  const folder = mkdtempSync(join(tmpdir(), 'afterread-mnemosyne-'))
  try {
    const file = join(folder, 'ours.apkg')
    writeFileSync(file, bytes)
    const script = join(import.meta.dirname, 'read_by_mnemosyne.py')
    const said = execFileSync('python3', [script, file, join(folder, 'collection')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    })
    return compared(reader, JSON.parse(said.slice(said.lastIndexOf('\n[') + 1)), written)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const missing = /No module named|ENOENT/.test(why)
    return {
      reader,
      says: missing ? 'not installed: apt install mnemosyne' : why,
      holds: missing ? null : false,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compared(reader: string, found: readonly unknown[], wanted: readonly unknown[]): Second {
  const sorted = (all: readonly unknown[]): string[] => all.map((one) => JSON.stringify(one)).sort()
  const [has, should] = [sorted(found), sorted(wanted)]
  const differ = should.filter((one, i) => one !== has[i])
  const holds = has.length === should.length && differ.length === 0
  const says = holds
    ? `${has.length} cards, every word equal`
    : `${has.length} of ${should.length} cards; first other: ${differ[0]?.slice(0, 200) ?? ''}`
  return { reader, says, holds }
}

if (import.meta.main) {
  for (const { reader, says, holds } of await apkgConformance()) {
    console.log(`${holds === null ? 'skipped' : holds ? 'holds  ' : 'FAILS  '} ${reader}: ${says}`)
    if (holds === false) process.exitCode = 1
  }
}
