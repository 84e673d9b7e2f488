import type { Db } from '../../db/sql.ts'
import { ankiDays } from './anki-days.ts'
import type { AnkiDays } from './anki-days.ts'
import type { NoteType } from './note-types.ts'
import { isPlainTable } from './open-collection.ts'
import { protoFields, protoNumber, protoText } from './protobuf.ts'

/** What a collection says of all its notes and cards. */
export type Collection = {
  readonly types: ReadonlyMap<number, NoteType>
  /** The names of the decks, the outermost first. */
  readonly decks: ReadonlyMap<number, readonly string[]>
  readonly days: AnkiDays
  /** An older scheduler had three buttons for cards that are learnt. */
  readonly threeButtons: boolean
}

/** The deck that every collection has, in which lies what was put nowhere. */
const NOWHERE = 1

export function readCollection(db: Db): Collection {
  const col = db.prepare<[], Col>('SELECT crt, conf, models, decks FROM col').get()
  const conf = confOf(db, col?.conf)
  return {
    types: isPlainTable(db, 'notetypes') ? typesOfTables(db) : typesOfJson(parsed(col?.models)),
    decks: isPlainTable(db, 'decks') ? decksOfTable(db) : decksOfJson(parsed(col?.decks)),
    days: ankiDays(Number(col?.crt) || 0, numeric(conf['creationOffset']), numeric(conf['rollover']) ?? 4),
    threeButtons: (numeric(conf['schedVer']) ?? 1) < 2,
  }
}

type Col = {
  readonly crt: unknown
  readonly conf: unknown
  readonly models: unknown
  readonly decks: unknown
}

type Json = Readonly<Record<string, unknown>>

/** JSON of others: an object, or one without anything. */
function parsed(text: unknown): Json {
  try {
    const value: unknown = JSON.parse(
      text instanceof Uint8Array ? new TextDecoder().decode(text) : String(text),
    )
    return typeof value === 'object' && value !== null ? (value as Json) : {}
  } catch {
    return {}
  }
}

const numeric = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null
const textual = (value: unknown): string => (typeof value === 'string' ? value : '')
const listed = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter((one): one is Json => typeof one === 'object' && one !== null) : []

function confOf(db: Db, conf: unknown): Json {
  if (!isPlainTable(db, 'config')) return parsed(conf)
  const rows = db.prepare<[], { KEY: string; val: Uint8Array }>(
    `SELECT KEY, val FROM config WHERE KEY IN ('creationOffset', 'rollover', 'schedVer')`,
  )
  return parsed(
    `{${rows
      .all()
      .map(({ KEY, val }) => `"${KEY}":${new TextDecoder().decode(val)}`)
      .join(',')}}`,
  )
}

function typesOfJson(models: Json): Map<number, NoteType> {
  const types = listed(Object.values(models)).map((model): NoteType => ({
    id: Number(model['id']),
    name: textual(model['name']),
    cloze: model['type'] === 1,
    fields: inOrder(listed(model['flds'])).map(({ name }) => textual(name)),
    fronts: inOrder(listed(model['tmpls'])).map(({ qfmt }) => textual(qfmt)),
    backs: inOrder(listed(model['tmpls'])).map(({ afmt }) => textual(afmt)),
  }))
  return new Map(types.map((type) => [type.id, type]))
}

const inOrder = (items: readonly Json[]): readonly Json[] =>
  items.toSorted((one, other) => (numeric(one['ord']) ?? 0) - (numeric(other['ord']) ?? 0))

function decksOfJson(decks: Json): Map<number, readonly string[]> {
  const named = listed(Object.values(decks)).map(
    ({ id, name }) => [Number(id), placeOf(Number(id), textual(name), '::')] as const,
  )
  return new Map(named)
}

const placeOf = (id: number, name: string, between: string): readonly string[] =>
  id === NOWHERE && name === 'Default'
    ? []
    : name
        .split(between)
        .map((part) => part.trim())
        .filter((part) => part !== '')

type Row = { readonly id: number; readonly name: string; readonly config: Uint8Array }

/** Newer collections keep each in a row, with what more there is to say of it as a small message. */
function typesOfTables(db: Db): Map<number, NoteType> {
  const types = db.prepare<[], Row>('SELECT id, name, config FROM notetypes').all()
  const fields = db
    .prepare<[], { ntid: number; name: string }>('SELECT ntid, name FROM fields ORDER BY ntid, ord')
    .all()
  const templates = db
    .prepare<[], { ntid: number; config: Uint8Array }>(
      'SELECT ntid, config FROM templates ORDER BY ntid, ord',
    )
    .all()
  const [fieldsOf, templatesOf] = [
    Map.groupBy(fields, ({ ntid }) => ntid),
    Map.groupBy(templates, ({ ntid }) => ntid),
  ]
  return new Map(
    types.map(({ id, name, config }) => [
      id,
      {
        id,
        name,
        cloze: protoNumber(protoFields(config), 1) === 1,
        fields: (fieldsOf.get(id) ?? []).map((field) => field.name),
        fronts: (templatesOf.get(id) ?? []).map((template) => protoText(protoFields(template.config), 1)),
        backs: (templatesOf.get(id) ?? []).map((template) => protoText(protoFields(template.config), 2)),
      },
    ]),
  )
}

function decksOfTable(db: Db): Map<number, readonly string[]> {
  const rows = db.prepare<[], { id: number; name: string }>('SELECT id, name FROM decks').all()
  return new Map(rows.map(({ id, name }) => [id, placeOf(id, String(name), '\x1f')]))
}
