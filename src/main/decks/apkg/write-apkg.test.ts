import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../archive/open-archive.ts'
import type { Card, CardBody, Deck, DeckFile } from '../deck.ts'
import { holdsRoundTrip } from '../sample-round-trip.ts'
import { APKG_CARRIES } from './carries.ts'
import { readApkg } from './read-apkg.ts'
import { writeApkg } from './write-apkg.ts'

const NEW = { id: 'f1', place: ['Cells', 'Parts'], tags: ['bio'], citation: '', schedule: null, reviews: [] }
const card = (body: CardBody, more: Partial<Card> = {}): Card => ({ ...NEW, body, ...more })
const asked = (front: string, more: Partial<Card> = {}): Card =>
  card({ kind: 'question', front, back: 'So.', accepts: [] }, more)
const deckOf = (...cards: readonly Card[]): Deck => ({ title: 'deck', cards })
const again = (deck: Deck): Deck =>
  readApkg({ name: 'deck.apkg', bytes: writeApkg(deck) }, { schedule: true }).deck

const STUDIED: Card = asked('What is “a < b & c”?', {
  id: 'studied',
  citation: 'It says so.',
  schedule: {
    stability: 12.345_678,
    difficulty: 5.5,
    reviewed: 20_500,
    due: 20_512,
    reps: 2,
    lapses: 1,
    suspended: true,
  },
  reviews: [
    { at: 1_771_000_000_000, rating: 1, ms: 4_000, interval: 0, before: 0, difficulty: 5.5 },
    { at: 1_771_200_000_000, rating: 4, ms: 90_000, interval: 12, before: 1, difficulty: 5.5 },
  ],
})

/** Looks into a package as any program can. */
function rowsOf(deck: Deck, query: string): unknown[] {
  const bytes = openArchive('deck.apkg', writeApkg(deck)).read('collection.anki2')
  const db = new Database(Buffer.from(bytes))
  try {
    return db.prepare(query).raw().all()
  } finally {
    db.close()
  }
}

it('gives back every deck as its table says', () => {
  const read = (file: DeckFile) => readApkg(file, { schedule: true })
  holdsRoundTrip({ carries: APKG_CARRIES, ending: 'apkg', write: (deck) => writeApkg(deck), read }, 100)
})

describe('a deck written for Anki', () => {
  it('is read again with its memory, its answers and every word', () => {
    const deck = deckOf(
      STUDIED,
      asked('two  spaces \n and a line', { id: 'spaces', place: ['Cells'] }),
      card({ kind: 'definition', front: '[sound:x.mp3] & [latex]', back: '{{Front}}' }, { id: 'signs' }),
      card({ kind: 'question', front: 'a', back: 'b', accepts: ['c', 'd'] }, { id: 'accepts' }),
      card({ kind: 'cloze', before: '{{c1::x}} ', blank: 'std::map }}', after: '\n:: {' }, { id: 'cloze' }),
    )
    expect(again(deck)).toEqual(deck)
  })

  it('is the same bytes for the same deck, with nothing else in the package than every Anki reads', () => {
    const deck = deckOf(STUDIED, asked('b', { id: 'b' }))
    expect(Buffer.compare(writeApkg(deck), writeApkg(structuredClone(deck)))).toBe(0)
    const archive = openArchive('deck.apkg', writeApkg(deck))
    expect(archive.entries).toEqual(['collection.anki2', 'media'])
    const header = archive.read('collection.anki2').subarray(0, 100)
    expect([new TextDecoder().decode(header.subarray(0, 15)), header[18], header[19]]).toEqual([
      'SQLite format 3',
      1,
      1,
    ])
  })

  it('has the columns that Anki counts on', () => {
    const deck = deckOf(STUDIED, asked('b', { id: 'b', edited: 1_772_000_000_000 }))
    expect(
      rowsOf(
        deck,
        "SELECT ver, dty, usn, ls, tags, crt, json_extract(conf, '$.schedVer', '$.rollover', '$.creationOffset') FROM col",
      ),
    ).toEqual([[11, 0, 0, 0, '{}', firstDayOf(deck) * 86_400 + 4 * 3600, '[2,4,0]']])
    expect(rowsOf(deck, 'SELECT guid, mod, tags, sfld, csum FROM notes ORDER BY guid')).toEqual([
      // printf b | sha1sum
      ['b', 1_772_000_000, ' bio ', 'b', 0xe9d71f5e],
      ['studied', 1_772_000_000, ' bio ', 'What is “a < b & c”?', expect.any(Number)],
    ])
    expect(
      rowsOf(deck, 'SELECT type, queue, ivl, factor, reps, lapses, data FROM cards WHERE type = 2'),
    ).toEqual([
      [
        2,
        -1,
        12,
        2500,
        2,
        1,
        `{"s":12.345678,"d":5.5,"dr":0.9,"decay":0.1542,"lrt":${20_500 * 86_400 + 43_200}}`,
      ],
    ])
    expect(rowsOf(deck, 'SELECT id, ease, ivl, lastIvl, factor, time, type FROM revlog')).toEqual([
      [1_771_000_000_000, 1, 0, 0, 600, 4_000, 0],
      [1_771_200_000_000, 4, 12, 1, 600, 90_000, 1],
    ])
    expect(
      rowsOf(
        deck,
        "SELECT count(*) FROM notes n JOIN col ON json_array_length(models -> CAST(n.mid AS TEXT) -> '$.flds') = length(n.flds) - length(replace(n.flds, char(31), '')) + 1",
      ),
    ).toEqual([[2]])
    expect(rowsOf(deck, "SELECT d.value ->> '$.name' FROM col, json_each(col.decks) d ORDER BY 1")).toEqual([
      ['Cells'],
      ['Cells::Parts'],
      ['Default'],
    ])
  })

  it('makes a question to be read of what Anki has no notes for', () => {
    const right = { text: 'Rome', right: true, because: 'It is.' }
    const [choice, truth, match, order] = again(
      deckOf(
        card(
          {
            kind: 'choice',
            prompt: 'Which city?',
            options: [right, { text: 'Oslo', right: false, because: '' }],
            several: false,
          },
          { id: '1' },
        ),
        card({ kind: 'truefalse', statement: 'Water is wet.', right: true }, { id: '2' }),
        card(
          {
            kind: 'match',
            prompt: 'Match.',
            pairs: [
              { left: 'x', right: '2' },
              { left: 'y', right: '1' },
            ],
          },
          { id: '3' },
        ),
        card({ kind: 'order', prompt: 'Put in order.', items: ['z', 'a'] }, { id: '4' }),
      ),
    ).cards.map(({ body }) => body)
    expect(choice).toMatchObject({
      kind: 'question',
      front: 'Which city?\na) Rome\nb) Oslo',
      back: 'a) Rome\nIt is.',
    })
    expect(truth).toMatchObject({ front: 'True or false? Water is wet.', back: 'True' })
    expect(match).toMatchObject({ front: 'Match.\n- x\n- y\n\n→ 1\n→ 2', back: 'x – 2\ny – 1' })
    expect(order).toMatchObject({ front: 'Put in order.\n- a\n- z', back: '1. z\n2. a' })
  })

  it('keeps apart cards of one name, and names those without one by what they ask', () => {
    const deck = deckOf(asked('a', { id: 'one' }), asked('b', { id: 'one' }), asked('c', { id: null }))
    const ids = again(deck)
      .cards.map(({ id, body }) => [body.kind === 'question' ? body.front : '', id])
      .sort()
    expect(ids).toEqual([
      ['a', 'one'],
      ['b', 'one'],
      ['c', null],
    ])
    const guids = rowsOf(deck, 'SELECT guid FROM notes ORDER BY id').flat()
    expect(guids).toEqual(['one', 'one#2', expect.stringMatching(/^by-text-[\w-]{16}$/)])
  })

  it('lies in the deck of all where it lies nowhere, and has no signs in its decks that part them', () => {
    const places = again(
      deckOf(asked('a', { id: 'a', place: [] }), asked('b', { id: 'b', place: ['x::y', ' ', '"q"'] })),
    ).cards
    expect(places.map(({ place }) => place).sort()).toEqual([[], ['x: :y', '’q’']])
  })
})

const firstDayOf = (deck: Deck): number =>
  Math.min(
    ...deck.cards.flatMap(({ schedule, reviews }) => [
      ...(schedule ? [schedule.reviewed] : []),
      ...reviews.map(({ at }) => Math.floor(at / 86_400_000) - 1),
    ]),
  )
