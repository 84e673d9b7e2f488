import { expect, it } from 'vitest'
import { CSV_CARRIES } from './carries.ts'
import { columnsOf, readCsv } from './read.ts'
import { writeCsv, writeTsv } from './write.ts'
import { holdsRoundTrip } from '../sample-round-trip.ts'
import { fileOf, cardOf } from '../sample-cards.ts'

it('gives back every deck as its table says, with commas', () => {
  holdsRoundTrip({ carries: CSV_CARRIES, ending: 'csv', write: writeCsv, read: readCsv })
})

it('gives back every deck as its table says, with tabs', () => {
  holdsRoundTrip({ carries: CSV_CARRIES, ending: 'tsv', write: writeTsv, read: readCsv })
})

it('finds the separator, the header and what each column is', () => {
  const file = fileOf('words.csv', 'Word;Meaning;Tags\nder Hund;the dog, not the cat;animals house\n')
  expect(columnsOf(file)).toEqual({
    separator: ';',
    header: true,
    names: ['Word', 'Meaning', 'Tags'],
    columns: ['front', 'back', 'tags'],
    rows: [['der Hund', 'the dog, not the cat', 'animals house']],
  })
  expect(readCsv(file).deck.cards[0]).toMatchObject({
    tags: ['animals', 'house'],
    body: { kind: 'definition', front: 'der Hund', back: 'the dog, not the cat' },
  })
})

it('takes the first two columns of a table without a header, and other columns when told', () => {
  const file = fileOf('x.csv', 'a|b|c\n"d|e"|"f ""g"""|"h\ni"\n')
  expect(readCsv(file).deck.cards.map(({ body }) => body)).toEqual([
    { kind: 'question', front: 'a', back: 'b', accepts: [] },
    { kind: 'question', front: 'd|e', back: 'f "g"', accepts: [] },
  ])
  const told = readCsv(file, { columns: ['back', null, 'front'] }).deck.cards
  expect(told[1]?.body).toMatchObject({ front: 'h\ni', back: 'd|e' })
})

it('guards what a spreadsheet would take for a formula, but not a number', () => {
  const deck = { title: 'x', cards: [cardOf('=cmd|calc', '-5'), cardOf('+1 a', "'@x"), cardOf('-2,5', '-')] }
  const text = new TextDecoder().decode(writeCsv(deck))
  expect(text).toContain(",'=cmd|calc,-5,")
  expect(text).toContain(",'+1 a,''@x,")
  expect(text).toContain(',"-2,5",\'-,')
  expect(readCsv(fileOf('x.csv', text)).deck.cards).toEqual(deck.cards)
  expect(new TextDecoder().decode(writeCsv(deck, { guard: false }))).toContain(',=cmd|calc,-5,')
})

it('says which rows are no cards and which quotes do not close', () => {
  const file = fileOf('x.csv', 'front,back\na,b\nonly front,\n"open,c\n')
  const { deck, notes } = readCsv(file)
  expect(deck.cards).toHaveLength(1)
  expect(notes.map(({ where, what }) => [where, what])).toEqual([
    ['row 3', 'the whole card'],
    ['row 4', 'text'],
    ['row 4', 'the whole card'],
  ])
})

it('reads a byte order mark, Windows-1252 and the separator that Excel names', () => {
  expect(readCsv(fileOf('x.csv', '\ufefffront,back\r\né,ü\r\n')).deck.cards[0]?.body).toMatchObject({
    front: 'é',
  })
  const bytes = Uint8Array.from([...'sep=;\r\na,1;\xe9\r\n'].map((sign) => sign.charCodeAt(0)))
  expect(readCsv({ name: 'x.csv', bytes }).deck.cards[0]?.body).toMatchObject({ front: 'a,1', back: 'é' })
})

it('refuses what is no table with a sentence', () => {
  expect(() => readCsv(fileOf('x.csv', '  \n'))).toThrow('“x.csv” is empty')
  expect(() => readCsv(fileOf('x.csv', 'just a line\nand one more'))).toThrow(
    'no row with a front and a back',
  )
  expect(() => readCsv({ name: 'x.csv', bytes: Uint8Array.from([0, 1, 2]) })).toThrow('“x.csv” holds no text')
})

it.each([
  ['letters', 'Question,A,B,C,D,Answer\nWhich is a bird?,Bat,Owl,Bee,,b\n'],
  ['numbers', 'question;option1;option2;option3;answer(1-3)\nWhich is a bird?;Bat;Owl;Bee;2\n'],
  [
    'numbers from 0',
    'q,choice_a,choice_b,choice_c,correct_option\nWhich is a bird?,Bat,Owl,Bee,1\nx,y,z,,0\n',
  ],
  [
    'the option',
    'Question Text,Answer 1,Answer 2,Answer 3,Correct Answer\nWhich is a bird?,Bat,Owl,Bee,owl\n',
  ],
  ['one cell', 'question,options,correctAnswer\nWhich is a bird?,A) Bat|B) Owl|C) Bee,B\n'],
])('reads options to choose from, with what is right said by %s', (_, text) => {
  expect(readCsv(fileOf('quiz.csv', text)).deck.cards[0]?.body).toMatchObject({
    kind: 'choice',
    prompt: 'Which is a bird?',
    options: [
      { text: 'Bat', right: false },
      { text: 'Owl', right: true },
      { text: 'Bee', right: false },
    ],
    several: false,
  })
})

it('reads several right options, those beside the wrong ones, and what is true or false', () => {
  const several = 'question,option a,option b,option c,correct\nBirds?,Owl,Bat,Hen,"A, C"\nNone?,x,y,,E\n'
  const { deck, notes } = readCsv(fileOf('quiz.csv', several))
  expect(deck.cards.map(({ body }) => body)).toMatchObject([
    { options: [{ right: true }, { right: false }, { right: true }], several: true },
  ])
  expect(notes).toMatchObject([{ where: 'row 3', why: 'Nothing says which of its options is right.' }])
  const wrong = 'question,correct_answer,incorrect answer 1,incorrect answer 2\nBird?,Owl,Bat,Bee\n'
  expect(readCsv(fileOf('quiz.csv', wrong)).deck.cards[0]?.body).toMatchObject({
    options: [{ text: 'Owl', right: true }, { text: 'Bat' }, { text: 'Bee' }],
  })
  const plain = 'question,option 1,option 2,answer\nAn owl is a bird.,True,False,True\n'
  expect(readCsv(fileOf('quiz.csv', plain)).deck.cards[0]?.body).toEqual({
    kind: 'truefalse',
    statement: 'An owl is a bird.',
    right: true,
  })
})

it('knows a header by names that stand in many tables, and says which columns it does not read', () => {
  const { deck, notes } = readCsv(fileOf('x.csv', 'No;Country;Capital;Capital:de\n1;Italy;Rome;Rom\n'))
  expect(deck.cards.map(({ body }) => body)).toMatchObject([{ front: 'Italy', back: 'Rome' }])
  expect(notes.map(({ where }) => where)).toEqual(['column “No”', 'column “Capital:de”'])
  const numbered = `lemma,gloss,count\n${['a', 'b', 'c', 'd', 'e'].map((one) => `${one},x,7\n`).join('')}`
  expect(readCsv(fileOf('x.csv', numbered)).deck.cards).toHaveLength(5)
})
