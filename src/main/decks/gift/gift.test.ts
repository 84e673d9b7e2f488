import { expect, it } from 'vitest'
import type { CardBody } from '../deck.ts'
import { cardOf, cardWith, fileOf } from '../sample-cards.ts'
import { holdsRoundTrip } from '../sample-round-trip.ts'
import { GIFT_CARRIES } from './carries.ts'
import { readGift } from './read.ts'
import { writeGift } from './write.ts'

const read = (text: string) => readGift(fileOf('bank.txt', text))
const body = (text: string): CardBody | undefined => read(text).deck.cards[0]?.body

it('gives back every deck as its table says', () => {
  holdsRoundTrip({ carries: GIFT_CARRIES, ending: 'txt', write: writeGift, read: readGift })
})

it('reads a choice of one and of several, with weights and feedback', () => {
  expect(body("Who's buried there?{~Grant#no one is ~%50%half =no one#Good!####See the book.}")).toEqual({
    kind: 'choice',
    prompt: "Who's buried there?",
    several: false,
    options: [
      { text: 'Grant', right: false, because: 'no one is' },
      { text: 'half', right: false, because: '' },
      { text: 'no one', right: true, because: 'Good!' },
    ],
  })
  expect(body('Which two?\n{\n~%-100%a\n~%50%b\n~%50%c\n}')).toMatchObject({
    several: true,
    options: [{ right: false }, { right: true }, { right: true }],
  })
})

it('reads true and false, short answers, pairs and missing words', () => {
  expect(body('::T::The sun rises.{T#no#yes}')).toEqual({
    kind: 'truefalse',
    statement: 'The sun rises.',
    right: true,
  })
  expect(body('Two plus two?{=four =4 =%50%fore}')).toMatchObject({ back: 'four', accepts: ['4'] })
  expect(body('The number 1 in words? {One}')).toMatchObject({ kind: 'question', back: 'One' })
  expect(body('Capitals.{=Canada -> Ottawa\n=Italy->Rome = -> Oslo}')).toEqual({
    kind: 'match',
    prompt: 'Capitals.',
    pairs: [
      { left: 'Canada', right: 'Ottawa' },
      { left: 'Italy', right: 'Rome' },
    ],
  })
  expect(body('The {=cell} is small.')).toEqual({
    kind: 'cloze',
    before: 'The ',
    blank: 'cell',
    after: ' is small.',
  })
  expect(body('Grant is {~buried =entombed} in a tomb.')).toMatchObject({
    prompt: 'Grant is _____ in a tomb.',
  })
})

it('asks the number of a numeric question, and says that its tolerance is not kept', () => {
  for (const answers of ['#3:2', '#3:2~#almost', '#=3:0 =%50%3:2', '#=3#yes'])
    expect(body(`How many? {${answers}}`)).toMatchObject({ kind: 'question', back: '3' })
  const { deck, notes } = read('How many? {#1..5}')
  expect(deck.cards[0]?.body).toMatchObject({ back: '1 to 5' })
  expect(notes.map(({ what }) => what)).toEqual(['tolerance'])
})

it('reads what Moodle writes into comments, categories, formats and escapes', () => {
  const { deck } = read(
    '$CATEGORY: $course$/top/Biology/a//b\n\n// question: 7  name: x\n// [id:q\\]7] [tag:cell] [tag:two words]\n' +
      '::x::[html]<p>What is 2 \\= 2\\: a&nbsp;\\{\\}?</p>{\n\t=<b>yes\\n</b>\n\t~[plain]<b>\n}\n',
  )
  expect(deck.cards[0]).toMatchObject({
    id: 'q]7',
    place: ['Biology', 'a/b'],
    tags: ['cell', 'two words'],
    body: { prompt: 'What is 2 = 2: a {}?', options: [{ text: 'yes' }, { text: '<b>' }] },
  })
})

it('says by its line what is wrong, and reads the rest', () => {
  const { deck, notes } = read(
    'No answers here.\n\nEssay {}\n\nOpen {=a\n\n::Fine::Yes?{=a}\n\nNone right {~a ~b}\n',
  )
  expect(deck.cards).toHaveLength(1)
  expect(notes.map(({ where, why }) => `${where}: ${why}`)).toEqual([
    'line 1: It has no answers in braces { }: nothing is asked.',
    'line 3: An essay has no answer to be learnt.',
    'line 5: A brace { or } is missing, or one in the text is not escaped.',
    'line 9: None of the options is marked as right.',
  ])
  expect(() => read('plain text')).toThrow('has no question in GIFT format')
})

it('writes what others read: titles, categories, id, tags, escapes', () => {
  const card = {
    ...cardWith({ kind: 'definition', front: 'x=1', back: 'A {set} of: a' }),
    id: 'f1',
    tags: ['t'],
    place: ['A/B'],
    citation: 'So #1.',
  }
  expect(new TextDecoder().decode(writeGift({ title: 'x', cards: [card] }))).toBe(
    '$CATEGORY: $course$/top/A//B\n\n// [id:f1] [tag:t] [kind:definition]\n' +
      '::x\\=1 A \\{set\\} of\\: a::A \\{set\\} of\\: a {\n\t=x\\=1\n\t####So \\#1.\n}\n',
  )
})

it('writes a weight before an answer that begins with %, as other readers want it', () => {
  const card = cardOf('How much?', '% of all')
  const bytes = writeGift({ title: 'x', cards: [card] })
  expect(new TextDecoder().decode(bytes)).toContain('=%100%% of all')
  expect(readGift({ name: 'x.gift', bytes }).deck.cards[0]?.body).toEqual(card.body)
})
