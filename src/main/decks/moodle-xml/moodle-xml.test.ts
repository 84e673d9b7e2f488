import { expect, it } from 'vitest'
import type { CardBody } from '../deck.ts'
import { cardWith, fileOf } from '../sample-cards.ts'
import { holdsRoundTrip } from '../sample-round-trip.ts'
import { MOODLE_CARRIES } from './carries.ts'
import { readMoodleXml } from './read.ts'
import { writeMoodleXml } from './write.ts'

const read = (...questions: readonly string[]) =>
  readMoodleXml(fileOf('bank.xml', `<?xml version="1.0"?><quiz>${questions.join('')}</quiz>`))
const question = (type: string, text: string, more: string) =>
  `<question type="${type}"><name><text>n</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${more}</question>`
const answer = (fraction: string, text: string, more = '') =>
  `<answer fraction="${fraction}"><text>${text}</text>${more}</answer>`
const bodies = (...questions: readonly string[]): readonly CardBody[] =>
  read(...questions).deck.cards.map(({ body }) => body)

it('gives back every deck as its table says', () => {
  holdsRoundTrip({ carries: MOODLE_CARRIES, ending: 'xml', write: writeMoodleXml, read: readMoodleXml })
})

it('reads each of the types that a card can be', () => {
  const because = '<feedback format="html"><text>&lt;p&gt;So.&lt;/p&gt;</text></feedback>'
  expect(
    bodies(
      question(
        'multichoice',
        '<p>One?</p>',
        `<single>true</single>${answer('100', 'a', because)}${answer('0', 'b')}`,
      ),
      question(
        'multichoice',
        'Two?',
        `<single>false</single>${answer('50', 'a')}${answer('50', 'b')}${answer('-100', 'c')}`,
      ),
      question('truefalse', 'It is.', answer('0', 'true') + answer('100', 'false')),
      question('shortanswer', 'Who?', answer('100', 'A \\* B') + answer('100', 'AB') + answer('0', '*')),
      question('ordering', 'Sort.', answer('1', 'x') + answer('1', 'y')),
    ),
  ).toEqual([
    {
      kind: 'choice',
      prompt: 'One?',
      several: false,
      options: [
        { text: 'a', right: true, because: 'So.' },
        { text: 'b', right: false, because: '' },
      ],
    },
    expect.objectContaining({ several: true }),
    { kind: 'truefalse', statement: 'It is.', right: false },
    { kind: 'question', front: 'Who?', back: 'A * B', accepts: ['AB'] },
    { kind: 'order', prompt: 'Sort.', items: ['x', 'y'] },
  ])
})

it('makes a card of each gap of embedded answers, the others filled', () => {
  expect(
    bodies(
      question('cloze', '<p>The {1:SHORTANSWER:=cell#yes~%50%cel} is {2:MC:~big~%100%small\\}}.</p>', ''),
    ),
  ).toEqual([
    { kind: 'cloze', before: 'The ', blank: 'cell', after: ' is small}.' },
    { kind: 'cloze', before: 'The cell is ', blank: 'small}', after: '.' },
  ])
})

it('keeps category, id number, tags and what is said afterwards', () => {
  const { deck } = read(
    '<question type="category"><category><text>$course$/top/Bio/a//b</text></category></question>',
    question(
      'shortanswer',
      'Who?',
      `${answer('100', 'I')}<generalfeedback format="html"><text><![CDATA[<b>He</b> did.]]></text></generalfeedback><idnumber>q1</idnumber><tags><tag><text>t u</text></tag></tags>`,
    ),
  )
  expect(deck.cards[0]).toMatchObject({ id: 'q1', place: ['Bio', 'a/b'], tags: ['t u'], citation: 'He did.' })
})

it('reports pictures, points, tolerance and types it has no form for', () => {
  const { deck, notes } = read(
    question('multichoice', 'A <img src="x"> b?', answer('100', 'a') + answer('33.33333', 'b')),
    question('numerical', 'How many?', answer('100', '3', '<tolerance>0.5</tolerance>')),
    question('calculated', 'x', ''),
    question('essay', 'Write.', ''),
  )
  expect(deck.cards.map(({ body }) => body.kind)).toEqual(['choice', 'question'])
  expect(notes.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    'question 1: points',
    'question 1: picture',
    'question 2: tolerance',
    'question 3: the whole card',
    'question 4: the whole card',
  ])
})

it('never expands what a text defines, and refuses another XML', () => {
  const text =
    '<!DOCTYPE q [<!ENTITY a SYSTEM "file:///etc/passwd">]><quiz><question type="shortanswer"><questiontext format="plain_text"><text>Who &a;?</text></questiontext><answer fraction="100"><text>I</text></answer></question></quiz>'
  expect(readMoodleXml(fileOf('x.xml', text)).deck.cards[0]?.body).toMatchObject({ front: 'Who &a;?' })
  expect(() => readMoodleXml(fileOf('x.xml', '<rss></rss>'))).toThrow('no question bank of Moodle')
})

it('gives each right option its share, as only Moodle’s list has it', () => {
  const options = ['a', 'b', 'c', 'd'].map((text) => ({ text, right: text !== 'd', because: '' }))
  const deck = { title: 'x', cards: [cardWith({ kind: 'choice', prompt: 'Which?', options, several: true })] }
  const text = new TextDecoder().decode(writeMoodleXml(deck))
  expect(text.match(/fraction="[^"]*"/g)).toEqual([
    'fraction="33.33333"',
    'fraction="33.33333"',
    'fraction="33.33333"',
    'fraction="-100"',
  ])
})
