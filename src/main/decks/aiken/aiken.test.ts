import { expect, it } from 'vitest'
import { fileOf } from '../sample-cards.ts'
import { holdsRoundTrip } from '../sample-round-trip.ts'
import { AIKEN_CARRIES } from './carries.ts'
import { readAiken } from './read.ts'
import { writeAiken } from './write.ts'

const read = (text: string) => readAiken(fileOf('quiz.txt', text))

it('gives back every deck as its table says', () => {
  holdsRoundTrip({ carries: AIKEN_CARRIES, ending: 'txt', write: writeAiken, read: readAiken })
})

it('reads dots and brackets, blank lines, and options that go on', () => {
  const { deck, notes } = read(
    'What is it?\nReally?\nA) one\n  more\nB) two\nANSWER: B\n\n\nNext?\n\nA. x\nB. y\n\nanswer: a\n',
  )
  expect(deck.cards.map(({ body }) => body)).toEqual([
    {
      kind: 'choice',
      prompt: 'What is it?\nReally?',
      several: false,
      options: [
        { text: 'one more', right: false, because: '' },
        { text: 'two', right: true, because: '' },
      ],
    },
    expect.objectContaining({ prompt: 'Next?' }),
  ])
  expect(notes).toEqual([])
})

it('reads small letters, and options that follow their bracket at once', () => {
  const { deck } = read(
    'Which is a bird?\r\na)Bat\r\nb)Owl\r\nAnswer: b\r\n\r\ne.g. this?\r\na. x\r\nb. y\r\nANSWER: A\r\n',
  )
  expect(deck.cards.map(({ body }) => body)).toMatchObject([
    {
      prompt: 'Which is a bird?',
      options: [
        { text: 'Bat', right: false },
        { text: 'Owl', right: true },
      ],
    },
    { prompt: 'e.g. this?', options: [{ text: 'x', right: true }, { text: 'y' }] },
  ])
})

it('says by its line which block is wrong, and reads the rest', () => {
  const { deck, notes } = read(
    'No options\nANSWER: A\n\nQ?\nA. x\nB. y\nANSWER: C\n\nQ?\nA. x\nB. y\n\nFine?\nA. x\nB. y\nANSWER: B\n',
  )
  expect(deck.cards).toHaveLength(1)
  expect(notes.map(({ where, why }) => `${where}: ${why}`)).toEqual([
    'line 1: It has no options: each is a line that starts with its letter, such as “A. …”.',
    'line 4: No option has the letter of the answer, “C”.',
    'line 9: There is no line “ANSWER: …” below the options.',
  ])
  expect(() => read('Nothing of the kind.')).toThrow('has no question in Aiken format')
})
