import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string): string =>
  generate(`# Mills\n\n${text}\n`, '', 'markdown')
    .facts.map(({ statement }) => statement)
    .join(' ')

test('a "they" after two peoples is neither of them', () => {
  expect(
    saidIn('The Goths fell upon the Vandals in 370. They were let in across the river in 376.'),
  ).not.toContain('The Goths were let in')
})

test('a count of years is nothing that was named', () => {
  expect(
    saidIn('The mill of Soham opened in 1820. It was two hundred years since the flood of Ely.'),
  ).not.toContain('The mill of Soham was two hundred years')
})
