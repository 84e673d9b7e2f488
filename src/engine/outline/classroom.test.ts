import { expect, it } from 'vitest'
import { outlineOf } from './outline.ts'
import { blockText } from './sections.ts'

/** What is left of a text to read facts from. */
const saidOf = (text: string): string => {
  const { article, clean } = outlineOf(text)
  return clean.map((i) => blockText(article.blocks[i] ?? { runs: [] })).join('\n')
}

const LESSON = `# Ratios

**You will need:** scissors, coloured paper, glue.

## What a ratio is

A ratio is a comparison of two amounts that says how often one holds the other.

**Worked example 1.** Share 30 sweets in the ratio 2 to 3.

1. Add the parts: 2 + 3 = 5.
2. Divide the sweets: 30 ÷ 5 = 6.

A scale is a ratio of a length on a map to the length on the ground.
`

it('asks nothing of what to bring and of what is worked out', () => {
  const said = saidOf(LESSON)
  expect(said).not.toMatch(/scissors|sweets|2 \+ 3/u)
  expect(said).toMatch(/comparison of two amounts/u)
  expect(said).toMatch(/length on a map/u)
})

it('keeps what a thing needs', () => {
  expect(saidOf(LESSON.replace('scissors, coloured paper, glue', 'flour, water, yeast'))).toMatch(/flour/u)
})
