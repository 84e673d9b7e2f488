import { unreadable } from '../../../engine/unreadable.ts'
import type { Db } from '../../db/sql.ts'
import { distinct } from '../clean.ts'
import type { Card, DeckFile, LossNote, ReadDeck, Review } from '../deck.ts'
import { BY_TEMPLATE, cardOfNote } from './cards-of-note.ts'
import type { Lost } from './cards-of-note.ts'
import { readCollection } from './collection.ts'
import type { Collection } from './collection.ts'
import { isPlainTable, notReadable, openCollection } from './open-collection.ts'
import { collectionOf, mediaIn } from './package.ts'
import { EVERY, untold } from '../tell.ts'
import type { Tell } from '../tell.ts'
import { fieldText } from './field-text.ts'
import { NAMELESS, ownTypeOf } from './note-types.ts'
import { reviewOf, scheduleOf } from './read-schedule.ts'
import type { CardRow, ReviewRow } from './read-schedule.ts'

/** `schedule`: whether what Anki knows of the memory of each card, and how it was answered, come along. */
export type ApkgChoices = { readonly schedule: boolean }

/**
 * The cards of a package of Anki's, of any version (.apkg, .colpkg). Nothing of it is written anywhere: its collection
 * is looked through in memory, its pictures and sounds are left in it.
 *
 * @throws `unreadable` with one sentence
 */
export function readApkg(file: DeckFile, { schedule }: ApkgChoices, tell: Tell = untold): ReadDeck {
  const db = openCollection(file.name, collectionOf(file))
  try {
    const { cards, notes } = cardsOf(db, file.name, schedule, tell)
    if (cards.length === 0)
      throw unreadable(`${file.name} has no card with text on both sides: nothing to bring in.`)
    return {
      deck: { title: file.name.replace(/\.[a-z0-9]+$/i, ''), cards },
      notes: [...leftIn(file), ...notes],
    }
  } catch (error) {
    throw notReadable(file.name, error)
  } finally {
    db.close()
  }
}

function leftIn(file: DeckFile): LossNote[] {
  const count = mediaIn(file)
  const why = `${count} ${count === 1 ? 'file' : 'files'} with pictures or sounds stayed in the package: cards of Afterread are text.`
  return count === 0 ? [] : [{ where: file.name, became: 'dropped', what: 'pictures and sounds', why }]
}

type NoteRow = {
  readonly id: number
  readonly guid: unknown
  readonly mid: number
  readonly tags: unknown
  readonly flds: unknown
}

/** Characters that may come of one package: a note of many blanks says its text once for each. */
const LONGEST = 200_000_000

function cardsOf(db: Db, name: string, schedule: boolean, tell: Tell): { cards: Card[]; notes: LossNote[] } {
  const all = db.prepare<[], number>('SELECT count(*) FROM notes').pluck().get() ?? 0
  const collection = readCollection(db)
  const reviews = schedule ? reviewsOf(db, collection) : new Map<number, Review[]>()
  const cardRows = Map.groupBy(db.prepare<[], CardRow>(CARDS).iterate(), ({ nid }) => nid)
  const cards: Card[] = []
  const notes: LossNote[] = []
  /** Kinds of note of which it was told already. */
  const told = new Set<number>()
  let length = 0
  let gone = 0
  for (const note of db
    .prepare<[], NoteRow>('SELECT id, guid, mid, tags, flds FROM notes ORDER BY id')
    .iterate()) {
    if (++gone % EVERY === 0) tell(gone, all)
    const rows = cardRows.get(note.id) ?? []
    length += String(note.flds).length * rows.length
    if (length > LONGEST)
      throw unreadable(`${name} holds more text than can be read at once. Export its decks one by one.`)
    const made = cardsOfNote(note, rows, collection)
    notes.push(...made.notes.filter(({ what }) => what !== BY_TEMPLATE || !told.has(note.mid)))
    if (made.notes.some(({ what }) => what === BY_TEMPLATE)) told.add(note.mid)
    for (const { card, row } of made.cards) {
      const remembered = schedule ? scheduleOf(row, collection) : null
      cards.push({ ...card, schedule: remembered, reviews: reviews.get(row.id) ?? [] })
    }
  }
  return { cards, notes }
}

const CARDS = `SELECT id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, odue, odid, data
  FROM cards ORDER BY nid, ord, id`

type Made = {
  readonly cards: readonly { readonly card: Card; readonly row: CardRow }[]
  readonly notes: readonly LossNote[]
}

function cardsOfNote(note: NoteRow, rows: readonly CardRow[], { types, decks }: Collection): Made {
  const type = types.get(note.mid) ?? {
    id: note.mid,
    name: '',
    cloze: false,
    fields: [],
    fronts: [],
    backs: [],
  }
  const fields = String(note.flds ?? '').split('\x1f')
  const notes: LossNote[] = []
  const seen = new Set<string>()
  const guid = String(note.guid ?? '')
  const own = ownTypeOf(type) !== null
  const tags = tagsOf(note.tags).filter((tag) => own || !FOR_ANKI.has(tag))
  const cards = rows.flatMap((row) => {
    const ord = Number(row.ord) || 0
    const found = cardOfNote(type, fields, ord)
    const { body, citation } = found
    // Of a kind with many cards, those that differ in other fields alone would ask the same.
    const asked = JSON.stringify(body)
    const isAgain = body !== null && seen.has(asked)
    notes.push(...remarks(isAgain ? AGAIN : found.lost, fields))
    if (body === null || isAgain) return []
    seen.add(asked)
    const id = own ? ownId(fields) : guid === '' ? null : ord === 0 ? guid : `${guid}#${ord + 1}`
    const place = decks.get(Number(row.odid) || row.did) ?? []
    const card = { id, place, tags, body, citation, schedule: null, reviews: [] }
    return [{ card, row }]
  })
  return { cards, notes }
}

const AGAIN: readonly Lost[] = [
  {
    became: 'dropped',
    what: 'the whole card',
    why: 'Its note has a card that asks the same.',
  },
]

function remarks(lost: readonly Lost[], [field = '']: readonly string[]): LossNote[] {
  const start = fieldText(field.slice(0, 500))
    .text.replace(/\{\{c\d+::|\}\}/g, '')
    .replace(/\s+/g, ' ')
  const where = start.length > 48 ? `${start.slice(0, 48).toWellFormed()} …` : start
  return lost.map((one) => ({ where, ...one }))
}

/** Tags by which Anki marks notes for itself. */
const FOR_ANKI: ReadonlySet<string> = new Set(['leech', 'marked'])

const tagsOf = (tags: unknown): readonly string[] => distinct(String(tags ?? '').split(/\s+/))

function ownId([field = '']: readonly string[]): string | null {
  const id = fieldText(field).text
  return id === '' || id.startsWith(NAMELESS) ? null : id
}

function reviewsOf(db: Db, collection: Collection): Map<number, Review[]> {
  const byCard = new Map<number, Review[]>()
  if (!isPlainTable(db, 'revlog')) return byCard
  const rows = db.prepare<[], ReviewRow>(
    'SELECT id, cid, ease, ivl, lastIvl, factor, time, type FROM revlog ORDER BY id',
  )
  for (const row of rows.iterate()) {
    const review = reviewOf(row, collection)
    if (!review) continue
    const earlier = byCard.get(row.cid)
    if (earlier) earlier.push(review)
    else byCard.set(row.cid, [review])
  }
  return byCard
}
