import Database from 'better-sqlite3'
import { zstdCompressSync } from 'node:zlib'
import { writeArchive } from '../../archive/write-archive.ts'
import type { Db } from '../../db/sql.ts'
import { COLLECTION_SCHEMA } from './collection-schema.ts'

/** A note as another program would write it. For tests. */
export type SampleNote = {
  readonly type: number
  readonly fields: readonly string[]
  readonly tags?: string
  readonly deck?: number
  /** A card for each, with what differs from a new one. */
  readonly cards?: readonly Readonly<Record<string, number | string>>[]
}

export const BASIC = 11
export const REVERSED = 12
export const CLOZE = 13
export const MANY = 14

const TYPES = [
  { id: BASIC, name: 'Basic', type: 0, fields: ['Front', 'Back'], fronts: ['{{Front}}'] },
  {
    id: REVERSED,
    name: 'Basic (and reversed card)',
    type: 0,
    fields: ['Front', 'Back'],
    fronts: ['{{Front}}', '{{Back}}'],
  },
  { id: CLOZE, name: 'Cloze', type: 1, fields: ['Text', 'Back Extra'], fronts: ['{{cloze:Text}}'] },
  {
    id: MANY,
    name: 'Muscles',
    type: 0,
    fields: ['Muscle', 'Origin', 'Nerve'],
    fronts: ['{{Muscle}}', '{{Origin}}', '{{#Nerve}}{{Nerve}}{{/Nerve}}'],
  },
]

/** 1 September 2025, four in the morning in Berlin. */
export const MADE = 1_756_692_000

/** A package of the older form, with more files if wanted. For tests. */
export const legacyPackage = (
  notes: readonly SampleNote[],
  more: readonly { readonly name: string; readonly content: Uint8Array | string }[] = [],
  name = 'collection.anki2',
): Uint8Array =>
  writeArchive([{ name, content: legacyCollection(notes) }, { name: 'media', content: '{}' }, ...more])

/** A package as Anki writes it today, with the older collection in it that only asks for an update. For tests. */
export function modernPackage(notes: readonly SampleNote[]): Uint8Array {
  const stub = [{ type: BASIC, fields: ['Please update to the latest Anki version.', 'Then import again.'] }]
  const packed = (content: Uint8Array): Uint8Array => zstdCompressSync(content)
  return writeArchive([
    { name: 'meta', content: new Uint8Array([8, 3]) },
    { name: 'collection.anki21b', content: packed(modernCollection(notes)) },
    { name: 'collection.anki2', content: legacyCollection(stub) },
    { name: 'media', content: packed(message([1, message([1, '../../etc/passwd'], [2, 3])])) },
    { name: '0', content: packed(new Uint8Array([1, 2, 3])) },
  ])
}

export function legacyCollection(notes: readonly SampleNote[]): Uint8Array {
  return collection((db) => {
    db.exec(COLLECTION_SCHEMA)
    const models = TYPES.map(({ fields, fronts, ...type }) => [
      type.id,
      {
        ...type,
        flds: fields.map((field, ord) => ({ name: field, ord })),
        tmpls: fronts.map((qfmt, ord) => ({ name: `Card ${ord}`, ord, qfmt, afmt: '' })),
      },
    ])
    const decks = { 1: { id: 1, name: 'Default' }, 7: { id: 7, name: 'Biology::Cells' } }
    const conf = { schedVer: 2, rollover: 4, creationOffset: -120 }
    db.prepare(`INSERT INTO col VALUES (1, ?, 0, 0, 11, 0, 0, 0, ?, ?, ?, '{}', '{}')`).run(
      MADE,
      ...[conf, Object.fromEntries(models), decks].map((one) => JSON.stringify(one)),
    )
    addNotes(db, notes)
  })
}

function modernCollection(notes: readonly SampleNote[]): Uint8Array {
  return collection((db) => {
    db.exec(COLLECTION_SCHEMA)
    db.exec(`CREATE TABLE notetypes (id integer PRIMARY KEY, name text NOT NULL, mtime_secs integer, usn integer, config blob);
      CREATE TABLE fields (ntid integer, ord integer, name text NOT NULL, config blob, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
      CREATE TABLE templates (ntid integer, ord integer, name text NOT NULL, mtime_secs integer, usn integer, config blob, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
      CREATE TABLE decks (id integer PRIMARY KEY, name text NOT NULL, mtime_secs integer, usn integer, common blob, kind blob);
      CREATE TABLE config (KEY text PRIMARY KEY, usn integer, mtime_secs integer, val blob) WITHOUT ROWID;
      CREATE TABLE tags (tag text NOT NULL PRIMARY KEY, usn integer, collapsed integer, config blob) WITHOUT ROWID;
      CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
      CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
      CREATE UNIQUE INDEX idx_decks_name ON decks (name);`)
    db.prepare(`INSERT INTO col VALUES (1, ?, 0, 0, 18, 0, 0, 0, '', '', '', '', '')`).run(MADE)
    for (const { id, name, type, fields, fronts } of TYPES) {
      db.prepare('INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)').run(
        id,
        name,
        message([1, type], [3, '.card {}']),
      )
      for (const [ord, field] of fields.entries())
        db.prepare(`INSERT INTO fields VALUES (?, ?, ?, x'')`).run(id, ord, field)
      for (const [ord, front] of fronts.entries())
        db.prepare('INSERT INTO templates VALUES (?, ?, ?, 0, 0, ?)').run(
          id,
          ord,
          `Card ${ord}`,
          message([1, front]),
        )
    }
    db.prepare(`INSERT INTO decks VALUES (1, 'Default', 0, 0, x'', x''), (7, ?, 0, 0, x'', x'')`).run(
      'Biology\x1fCells',
    )
    const config = db.prepare('INSERT INTO config VALUES (?, 0, 0, ?)')
    for (const [key, value] of [
      ['schedVer', '2'],
      ['rollover', '4'],
      ['creationOffset', '-120'],
    ] as const)
      config.run(key, Buffer.from(value))
    addNotes(db, notes)
    // Anki sorts names by rules of its own, which no other program has.
    db.unsafeMode()
    db.pragma('writable_schema = ON')
    db.exec(`UPDATE sqlite_schema SET sql = replace(replace(sql, 'name text NOT NULL', 'name text NOT NULL COLLATE unicase'),
      'tag text NOT NULL PRIMARY KEY', 'tag text NOT NULL PRIMARY KEY COLLATE unicase')`)
  })
}

function addNotes(db: Db, notes: readonly SampleNote[]): void {
  const empty = {
    type: 0,
    queue: 0,
    due: 1,
    ivl: 0,
    factor: 0,
    reps: 0,
    lapses: 0,
    odue: 0,
    odid: 0,
    data: '',
  }
  const addNote = db.prepare(`INSERT INTO notes VALUES (?, ?, ?, 0, 0, ?, ?, ?, 0, 0, '')`)
  const addCard = db.prepare(
    `INSERT INTO cards VALUES (@id, @nid, @did, @ord, 0, 0, @type, @queue, @due, @ivl, @factor, @reps, @lapses, 0, @odue, @odid, 0, @data)`,
  )
  for (const [i, { type, fields, tags = '', deck = 7, cards = [{}] }] of notes.entries()) {
    addNote.run(i + 1, `guid${i + 1}`, type, tags, fields.join('\x1f'), fields[0])
    for (const [ord, card] of cards.entries())
      addCard.run({ ...empty, ord, did: deck, ...card, nid: i + 1, id: (i + 1) * 100 + ord })
  }
}

function collection(fill: (db: Db) => void): Uint8Array {
  const db = new Database(':memory:')
  try {
    fill(db)
    return db.serialize()
  } finally {
    db.close()
  }
}

/** A message of Protocol Buffers of numbers below 128, texts and messages. */
function message(...fields: readonly (readonly [number, number | string | Uint8Array])[]): Buffer {
  return Buffer.concat(
    fields.map(([field, value]) => {
      if (typeof value === 'number') return Buffer.from([field << 3, value])
      const bytes = Buffer.from(value)
      return Buffer.concat([Buffer.from([(field << 3) | 2, ...varint(bytes.length)]), bytes])
    }),
  )
}

const varint = (number: number): number[] =>
  number < 128 ? [number] : [(number & 127) | 128, ...varint(number >>> 7)]
