import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carriedDeck } from './carries.ts'
import { carriesOf } from './carries-of.ts'
import { lossByTable, lossOf } from './compare.ts'
import type { Card } from './deck.ts'
import { fewWords } from './few-words.ts'
import { DECK_FORMATS } from './formats.ts'
import { cardOf, cardWith } from './sample-cards.ts'
import { anyDeck } from './sample-decks.ts'
import { ordered } from './sample-round-trip.ts'

const deckOf = (...cards: readonly Card[]) => ({ title: 'Cells', cards })

it('reports nothing where nothing differs', () => {
  const deck = deckOf(cardOf('a', 'b'), cardOf('a', 'b'), { ...cardOf('c', 'd'), id: '1', tags: ['x'] })
  expect(lossOf(deck, deck, 'csv')).toEqual([])
})

it('says of each card what a format left out or made simpler, and why', () => {
  const match = cardWith({
    kind: 'match',
    prompt: 'Match.',
    pairs: [
      { left: 'a', right: 'b' },
      { left: 'c', right: 'd' },
    ],
  })
  const before = deckOf({ ...match, id: 'm' }, { ...cardOf('What is a cell?', 'A unit'), tags: ['a,b'] })
  const notes = lossOf(before, carriedDeck(before, carriesOf('csv')), 'csv')
  expect(notes).toEqual([
    {
      where: 'Match. a b c d',
      became: 'simplified',
      what: 'the form',
      why: 'A row has one front and one back: each pair is a card.',
    },
    {
      where: 'What is a cell? A unit',
      became: 'simplified',
      what: 'tags',
      why: 'Tags share a cell, with commas between them.',
    },
  ])
})

it('finds a card that came back changed by its id, and says which did not come back at all', () => {
  const before = deckOf({ ...cardOf('a', 'b'), id: '1' }, { ...cardOf('c', 'd'), id: '2' })
  const notes = lossOf(before, deckOf({ ...cardOf('a!', 'b'), id: '1' }), 'csv')
  expect(notes.map(({ where, became, what }) => [where, became, what])).toEqual([
    ['a b', 'simplified', 'text'],
    ['c d', 'dropped', 'the whole card'],
  ])
})

it('says when more came back than went in', () => {
  expect(lossOf(deckOf(), deckOf(cardOf('a', 'b')), 'csv')[0]?.why).toBe(
    'CSV gave back a card more than went in.',
  )
})

it('is empty just where a format gives back the very deck', () => {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  fc.assert(
    fc.property(anyDeck, fc.constantFrom(...DECK_FORMATS), (deck, format) => {
      const after = carriedDeck(deck, carriesOf(format))
      expect(lossOf(deck, after, format).length === 0).toBe(same(ordered(after.cards), ordered(deck.cards)))
    }),
    { numRuns: 300, seed: 7 },
  )
})

it('names a card by its first words', () => {
  expect(fewWords(cardOf('one two three four five six seven eight nine ten eleven', 'x'))).toBe(
    'one two three four five six seven eight nine …',
  )
})

it.each(DECK_FORMATS)(
  'says of a deck in %s that is not read again what reading it again would say',
  (format) => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const after = carriedDeck(deck, carriesOf(format))
        expect(lossByTable(deck, format)).toEqual(lossOf(deck, after, format))
      }),
      { numRuns: 60 },
    )
  },
)
