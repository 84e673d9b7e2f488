import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const read = (items: string) => generate(`# The reef at Dorn\n\n## Timeline\n\n${items}\n`, '', 'markdown')

const ITEMS = `- **1476** – Tove Elling opens a school for divers
- **Winter 1846–47** – public works; storms spread
- **July 1848** – failed survey of the outer reef
- **1852** – last year of fishing with nets`

test('what a date stands before is told of that time, as a clause or as a note', () => {
  expect(read(ITEMS).facts.map(({ statement }) => statement)).toEqual([
    'In 1476, Tove Elling opens a school for divers.',
    'Winter 1846–47: public works; storms spread.',
    'July 1848: failed survey of the outer reef.',
    '1852: last year of fishing with nets.',
  ])
})

test('a season is asked for in small letters, a month is not', () => {
  const prompts = read(ITEMS).questions.map(({ prompt }) => prompt)
  expect(prompts.filter((one) => /in Winter|in july/iu.test(one)).map((one) => one.slice(14, 24))).toEqual(
    expect.arrayContaining(['in winter ', 'in July 18']),
  )
})
