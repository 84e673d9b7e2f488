import { expect, it } from 'vitest'
import { aspectNoun, isNominal } from './aspect.ts'

it.each([
  ['Domain', 'domain'],
  ['Data types', 'data types'],
  ['Header size (bytes)', 'header size'],
  ['Likely cause', 'likely cause'],
  ['Unit of data', 'unit of data'],
  ['Next time', null],
  ['Best for', null],
  ['Plugs in?', null],
  ['Who is responsible', null],
  ['', null],
])('the head “%s” is spoken of as %s', (head, noun) => {
  expect(aspectNoun(head)).toBe(noun)
})

it('knows the name or amount of something from a clause or an order', () => {
  expect(['Sky and thunder', '24 hours', 'The landlord', 'mainly text'].map(isNominal)).not.toContain(false)
  expect(['Give it another hour', 'By sea', 'Is rare'].map(isNominal)).not.toContain(true)
})
