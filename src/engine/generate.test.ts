import { expect, it } from 'vitest'
import { generate } from './generate.ts'
import type { Stage } from './types.ts'

const TIDES = `# Tides

## Kinds of tide

- **Spring tide**: a tide of the greatest range, at new and full moon.
- **Neap tide**: a tide of the smallest range, at the quarters of the moon.
- **Storm surge**: a rise of the sea that the wind drives against the shore.

Contact us for a tide table.

## References

- **Tide table**: a list of the times of high and low water at one place.
`

it('tells each stage once, in order, with what it counted', () => {
  const told: [Stage, number][] = []
  const { article, facts, questions } = generate(TIDES, '', 'markdown', {
    onStage: (stage, count) => told.push([stage, count]),
  })
  const made = told.find(([stage]) => stage === 'questions')?.[1] ?? 0
  expect(told).toEqual([
    ['read', article.words],
    ['clean', article.excluded.length],
    ['facts', facts.length],
    ['questions', made],
    ['checked', questions.length],
  ])
  expect(made).toBeGreaterThanOrEqual(questions.length)
})

it('tells within a long stage how much of it is done, from the beginning on', () => {
  const told = new Map<Stage | 'begin', number[]>()
  let after: Stage | 'begin' = 'begin'
  generate(TIDES, '', 'markdown', {
    onStage: (stage) => (after = stage),
    onPart: (done, of) => told.set(after, [...(told.get(after) ?? []), done / of]),
  })
  // Facts are read after the text was cleaned; questions are made after that, and then judged.
  expect([...told.keys()]).toEqual(['clean', 'facts', 'questions'])
  for (const shares of told.values()) {
    expect(shares[0]).toBe(0)
    expect(shares.every((share, i) => share < 1 && share >= (shares[i - 1] ?? 0))).toBe(true)
  }
})

it('makes the same bank whether anybody is told of it or not', () => {
  expect(generate(TIDES, '', 'markdown', { onStage: () => undefined, onPart: () => undefined })).toEqual(
    generate(TIDES, ''),
  )
})

it('asks about a passage that is kept, and leaves the others out as before', () => {
  const before = generate(TIDES, '')
  const table = before.article.excluded.find(({ quote }) => quote.includes('Tide table'))
  expect(before.facts.some(({ label }) => label === 'Tide table')).toBe(false)
  const after = generate(TIDES, '', 'markdown', { keep: table ? [table] : [] })
  expect(after.facts.some(({ statement }) => statement.includes('high and low water'))).toBe(true)
  expect(after.article.excluded).toEqual(before.article.excluded.filter((one) => one !== table))
})

it('keeps a sentence within a passage that is kept', () => {
  const [contact] = generate(TIDES, '').article.excluded
  const { article } = generate(TIDES, '', 'markdown', { keep: contact ? [contact] : [] })
  expect(article.excluded.map(({ quote }) => quote)).not.toContain('Contact us for a tide table.')
})
