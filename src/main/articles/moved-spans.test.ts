import { expect, it } from 'vitest'
import { movedSpans } from './moved-spans.ts'

const BEFORE = 'The tide turns twice a day.\n\nWrite to us for an offer.\n\nA neap tide is the smallest.\n'
const span = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const moved = (words: string, after: string): string[] =>
  movedSpans([span(BEFORE, words)], BEFORE, after).map(({ start, end }) => after.slice(start, end))

it('a passage is found word for word where the text around it moved', () => {
  expect(moved('Write to us for an offer.', `A new first line.\n\n${BEFORE}`)).toEqual([
    'Write to us for an offer.',
  ])
})

it('of several that are the same the nearest is taken', () => {
  const text = 'Buy.\n\nTides turn.\n\nBuy.\n'
  const second = { start: text.lastIndexOf('Buy.'), end: text.lastIndexOf('Buy.') + 4 }
  const after = `Buy.\n\nTides do turn.\n\nBuy.\n`
  expect(movedSpans([second], text, after)).toEqual([
    span(after, 'Buy.\n').start === 0
      ? { start: after.lastIndexOf('Buy.'), end: after.lastIndexOf('Buy.') + 4 }
      : null,
  ])
})

it('a passage whose own words changed is found between those around it', () => {
  expect(moved('Write to us for an offer.', BEFORE.replace('an offer', 'your free quote'))).toEqual([
    'Write to us for your free quote.',
  ])
})

it('a passage that was taken out is gone', () => {
  expect(moved('Write to us for an offer.', BEFORE.replace('Write to us for an offer.\n\n', ''))).toEqual([])
})
