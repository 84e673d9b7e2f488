import { expect, test } from 'vitest'
import { quotedTruly } from './quoted-truly.ts'

const passage = (quote: string) => [{ start: 0, end: quote.length, line: 1, quote }]

test('what the article says in these words stands in quotation marks', () => {
  const reason = 'The article says of crumb: “The inside of a loaf that is baked.”'
  expect(
    quotedTruly(reason, passage('**Crumb** is the inside of a [loaf](#loaf) that\n is _baked_; it …')),
  ).toBe(reason)
})

test('what is told in other words is no quotation', () => {
  expect(
    quotedTruly(
      'The article says: “David Reed designed UDP in 1980.”',
      passage('UDP was designed by David Reed.'),
    ),
  ).toBe('The article says: David Reed designed UDP in 1980.')
  expect(
    quotedTruly('That belongs to “Tenant”: “The tenant changes bulbs.”', passage('Bulbs: the tenant')),
  ).toBe('That belongs to “Tenant”: The tenant changes bulbs.')
})

test('what a table gives is no sentence of the article', () => {
  expect(
    quotedTruly(
      'The article says: “Under “Place”, the table gives “stroma” for the cycle.”',
      passage('stroma'),
    ),
  ).toBe('Under “Place”, the table gives “stroma” for the cycle.')
})

test('a reason without a quotation stays', () => {
  const reason = 'Under “VEI” the table lists “6” for Pinatubo.'
  expect(quotedTruly(reason, passage('6'))).toBe(reason)
})
