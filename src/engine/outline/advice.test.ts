import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { isAdvice } from './title-frames.ts'

const told = (lead: string): string =>
  generate(
    `# Which cloth for which job?

Canvas is a heavy cloth of plain weave. Muslin is a light cloth of plain weave.

## Choosing a cloth

${lead}

- tents that stand outside all winter
- sails of small boats on a lake
- bags for heavy tools
`,
    '',
  )
    .facts.map(({ subject, statement }) => `${subject}: ${statement}`)
    .join('\n')

test('what a line over a list bids one to use is what the list gives the uses of', () => {
  expect(told('Use canvas for:')).toMatch(/canvas/iu)
  expect(told('Use canvas for:')).toMatch(/use of canvas/iu)
  expect(told('Use canvas for:')).not.toMatch(/use canvas for|Which cloth/u)
})

test('where it names nothing known, or warns, the list gives no uses', () => {
  expect(told('Use either of the two for:')).not.toMatch(/one use/iu)
  expect(told('Avoid muslin for:')).not.toMatch(/one use/iu)
})

test('a line that bids is told from one that names', () => {
  expect(isAdvice('Choose muslin if')).toBe(true)
  expect(isAdvice('Go for muslin when you')).toBe(true)
  expect(isAdvice('Use of canvas for tents')).toBe(false)
  expect(isAdvice('Use cases for canvas')).toBe(false)
  expect(isAdvice('Uses of canvas')).toBe(false)
})
