import { describe, expect, it } from 'vitest'
import type { Card, CardBody } from '../deck.ts'
import { readApkg } from './read-apkg.ts'
import {
  BASIC,
  CLOZE,
  legacyCollection,
  legacyPackage,
  MANY,
  modernPackage,
  REVERSED,
} from './sample-packages.ts'
import type { SampleNote } from './sample-packages.ts'

const read = (bytes: Uint8Array, schedule = false) => readApkg({ name: 'deck.apkg', bytes }, { schedule })
const bodies = (notes: readonly SampleNote[]): CardBody[] =>
  read(legacyPackage(notes)).deck.cards.map(({ body }) => body)
const basic = (front: string, back: string, more: Partial<SampleNote> = {}): SampleNote => ({
  type: BASIC,
  fields: [front, back],
  ...more,
})
const question = (front: string, back: string): CardBody => ({ kind: 'question', front, back, accepts: [] })

describe('which collection of a package is read', () => {
  const older = [basic('Which one?', 'the older')]
  const newer = legacyCollection([basic('Which one?', 'the newer')])
  const back = (bytes: Uint8Array): string => {
    const [body] = read(bytes).deck.cards.map((card) => card.body)
    return body?.kind === 'question' ? body.back : ''
  }
  const meta = (...bytes: number[]) => ({ name: 'meta', content: new Uint8Array(bytes) })

  it('is the newer of two where nothing says it, and by meta where that is there', () => {
    const both = (...more: Parameters<typeof legacyPackage>[1] & object) =>
      legacyPackage(older, [{ name: 'collection.anki21', content: newer }, ...more])
    expect(back(legacyPackage(older))).toBe('the older')
    expect(back(both())).toBe('the newer')
    expect(back(both(meta(8, 1)))).toBe('the older')
    expect(back(both(meta(8, 2)))).toBe('the newer')
  })

  it('is the packed one of a modern package, whose older one only asks for an update', () => {
    const { deck } = read(modernPackage([basic('Which one?', 'the modern', { tags: ' a b ' })]))
    expect(deck.cards).toEqual([
      {
        id: 'guid1',
        place: ['Biology', 'Cells'],
        tags: ['a', 'b'],
        body: question('Which one?', 'the modern'),
        citation: '',
        schedule: null,
        reviews: [],
      } satisfies Card,
    ])
  })

  it('is none of a package from the future, of another archive, of a file that is no archive', () => {
    expect(() => read(legacyPackage(older, [meta(8, 4)]))).toThrow(/newer Anki.*Support older/)
    expect(() => read(legacyPackage(older, [], 'notes.txt'))).toThrow('deck.apkg is no package of Anki')
    expect(() => read(new Uint8Array(100))).toThrow(/^deck\.apkg/)
    expect(() => read(legacyPackage([]))).toThrow('nothing to bring in')
  })
})

it('turns the fields of notes into text', () => {
  expect(
    bodies([
      basic(
        'What is&nbsp;<b>H<sub>2</sub>O</b>&amp;co?<br><img src="../../x.png">',
        '<ul><li>a</li><li>b</li></ul>',
      ),
      basic(
        'Is [$]x[/$] or \\(y\\)?',
        '<div>one</div><div><br></div><div>two<script>alert(1)</script></div>[sound:a.mp3]',
      ),
    ]),
  ).toEqual([question('What is H₂O&co?', '- a\n- b'), question('Is \\(x\\) or \\(y\\)?', 'one\n\ntwo')])
})

it('makes of a note as many cards as it has, and of a kind that it does not know front and back', () => {
  const { deck, notes } = read(
    legacyPackage([
      { type: REVERSED, fields: ['dog', 'chien'], cards: [{}, {}] },
      {
        type: CLOZE,
        fields: ['{{c1::Canberra::city}} was {{c2::founded in {{c1::1913}}}}.', 'x'],
        cards: [{}, {}],
      },
      { type: MANY, fields: ['Deltoid', 'the clavicle', 'axillary'], cards: [{}, {}, {}] },
      basic('<img src=x>', 'only a picture'),
    ]),
  )
  expect(deck.cards.map(({ id, body }) => [id, body])).toEqual([
    ['guid1', { kind: 'definition', front: 'dog', back: 'chien' }],
    ['guid1#2', { kind: 'definition', front: 'chien', back: 'dog' }],
    ['guid2', { kind: 'cloze', before: '', blank: 'Canberra', after: ' was founded in 1913.' }],
    ['guid2#2', { kind: 'cloze', before: 'Canberra was ', blank: 'founded in 1913', after: '.' }],
    ['guid3', { kind: 'definition', front: 'Deltoid', back: 'the clavicle' }],
    ['guid3#2', question('the clavicle', 'Deltoid')],
  ])
  expect(notes.map(({ where, what }) => `${where.slice(0, 7)}: ${what}`)).toEqual([
    'Canberr: hint',
    'Canberr: blanks',
    'Deltoid: further fields',
    'Deltoid: further fields',
    'Deltoid: the whole card',
    ': picture',
    ': the whole card',
  ])
})

describe('what Anki remembers of a card', () => {
  // The collection was made on study day 20332 of Berlin; 100 days later is 20432.
  const made = 20_332
  const schedules = (...cards: Readonly<Record<string, number | string>>[]) =>
    read(
      legacyPackage(cards.map((card, i) => basic(`Which is ${i}?`, 'it', { cards: [card] }))),
      true,
    ).deck.cards.map(({ schedule }) => schedule)

  it('comes along if asked, by FSRS where it is there', () => {
    const card = {
      type: 2,
      queue: 2,
      due: 100,
      ivl: 30,
      factor: 2500,
      reps: 4,
      lapses: 1,
      data: '{"s":31.5,"d":4.2}',
    }
    expect(schedules(card)).toEqual([
      {
        stability: 31.5,
        difficulty: 4.2,
        reviewed: made + 70,
        due: made + 100,
        reps: 4,
        lapses: 1,
        suspended: false,
      },
    ])
    expect(read(legacyPackage([basic('Which?', 'it', { cards: [card] })])).deck.cards[0]?.schedule).toBeNull()
  })

  it('is taken from interval and ease where there is no FSRS, from where it was before a filtered deck', () => {
    const [sm2, filtered, suspended, fresh, broken] = schedules(
      { type: 2, queue: 2, due: 100, ivl: 30, factor: 2500 },
      { type: 2, queue: 2, due: -5, odue: 100, odid: 7, ivl: 30, factor: 2500 },
      { type: 2, queue: -1, due: 100, ivl: 30, factor: 1300 },
      {},
      { type: 2, queue: 2, due: 'x', ivl: -4, factor: 0, data: '{"s":-1,"d":99}' },
    )
    expect(sm2).toMatchObject({ stability: 30, due: made + 100, reviewed: made + 70 })
    // exp(w8)·30^-w9·(exp(0.1·w10) − 1) = 0.3044…: 11 − 1.5/0.3044
    expect(sm2?.difficulty).toBeCloseTo(11 - 1.5 / (Math.exp(1.8722) * 30 ** -0.1666 * Math.expm1(0.0796)), 9)
    expect(filtered).toMatchObject({ due: made + 100, reviewed: made + 70 })
    expect(suspended).toMatchObject({ suspended: true })
    expect(suspended?.difficulty).toBeGreaterThan(sm2?.difficulty ?? 10)
    expect(fresh).toBeNull()
    expect(broken?.stability).toBeGreaterThan(0)
  })
})
