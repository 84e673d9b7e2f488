import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileOf } from '../sample-cards.ts'
import { anyDeck } from '../sample-decks.ts'
import { readJson } from './read.ts'
import { writeJson } from './write.ts'

const read = (text: string) => readJson(fileOf('cards.json', text)).deck

it('gives back any deck as it was, but for halves of characters', () => {
  fc.assert(
    fc.property(anyDeck, (deck) => {
      const whole = JSON.parse(JSON.stringify(deck).toWellFormed()) as typeof deck
      expect(readJson({ name: 'cards.json', bytes: writeJson(whole) })).toEqual({ deck: whole, notes: [] })
    }),
    { numRuns: 1_000, seed: 20_261_127 },
  )
})

it('takes a card of which nothing is said but what it asks', () => {
  const lines = [
    '{"format":"afterread","kind":"cards","version":1,"title":"Cells"}',
    '{"body":{"kind":"definition","front":"ATP","back":"an energy carrier"}}',
    '{"end":1}',
  ]
  expect(read(lines.join('\n'))).toEqual({
    title: 'Cells',
    cards: [
      {
        id: null,
        place: [],
        tags: [],
        body: { kind: 'definition', front: 'ATP', back: 'an energy carrier' },
        citation: '',
        schedule: null,
        reviews: [],
      },
    ],
  })
})

it('refuses what does not fit, with the number of the line', () => {
  const head = '{"format":"afterread","kind":"cards","version":1,"title":"x"}'
  for (const [text, sentence] of [
    ['', 'Line 1 of cards.json is no JSON'],
    ['{}', 'is no file of Afterread'],
    [head, 'ends before its end'],
    [`${head}\n{"body":{"kind":"song"}}\n{"end":1}`, 'Line 2 of cards.json is no card: body.kind'],
    [`${head}\n{"body":{"kind":"truefalse","statement":"x","right":"yes"}}`, 'body.right does not fit'],
    [`${head}\n{"end":1}`, 'says 1 cards, and there are 0'],
    [head.replace('1', '2'), 'newer Afterread'],
    [head.replace('cards', 'library'), 'afterread restore'],
  ] as const)
    expect(() => read(text)).toThrow(sentence)
})
