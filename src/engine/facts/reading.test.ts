import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFacts } from './read-facts.ts'
import { outlineOf } from '../outline/outline.ts'
import type { Fact } from '../types.ts'

const factsOf = (text: string): readonly Fact[] => readFacts(outlineOf(text)).facts
const idsOf = (text: string): string[] => factsOf(text).map(({ id }) => id)

const article = `# Sails

A **sail** is a sheet of cloth that catches the wind. A **jib** is a kind of sail.

## Features of sails

- **Shape**: They curve in the wind.
- **Cloth**: They are made of strong fibre, such as flax, cotton and nylon.

## Features of jibs

- **Place**: They stand before the mast.

## Compared

| Aspect | Sails | Jibs |
|---|---|---|
| Size | Large | Small |

## FAQ

### Does every boat have a jib?

No. Some boats have one sail alone.
`

test('a reading of the article above has facts of every structure', () => {
  expect(factsOf(article).map(({ kind }) => kind)).toEqual([
    'definition',
    'taxonomy',
    'feature',
    'feature',
    'feature',
    'cell',
    'cell',
    'faq',
  ])
})

test('ids stay when line ends, heading levels, order or other passages change', () => {
  const ids = [...idsOf(article)].sort()
  expect([...idsOf(article.replaceAll('\n', '\r\n'))].sort()).toEqual(ids)
  expect([...idsOf(article.replace(/^## /gm, '### '))].sort()).toEqual(ids)
  const [head = '', ...parts] = article.split(/^(?=## )/m)
  expect([...idsOf(`${head}${parts.toReversed().join('\n')}`)].sort()).toEqual(ids)
  expect([...idsOf(article.replace('They curve', 'They kurve'))].sort()).toEqual(ids)
  expect([...idsOf(article.replace('**Place**', '__Place__'))].sort()).toEqual(ids)
  const longer = article.replace('## Compared', '- **Use**: They help to turn.\n\n## Compared')
  expect(idsOf(longer)).toEqual(expect.arrayContaining(ids))
})

test('no two facts share an id, and a fact that goes leaves its id to nobody', () => {
  const ids = idsOf(article)
  expect(new Set(ids).size).toBe(ids.length)
  const gone = idsOf(article.replace(/- \*\*Shape.*\n/, ''))
  const lost = ids.filter((id) => !gone.includes(id))
  expect(lost).toHaveLength(1)
  expect(ids).toEqual(expect.arrayContaining(gone))
})

test('two labels of one name are told apart by what they say, whatever their order', () => {
  const twice = (one: string, other: string) =>
    idsOf(
      `A **sail** is a sheet of cloth.\n\n## Features of sails\n\n- **Part**: ${one}\n- **Part**: ${other}\n`,
    )
  const ids = twice('They have a head.', 'They have a foot.')
  expect(new Set(ids).size).toBe(3)
  expect([...twice('They have a foot.', 'They have a head.')].sort()).toEqual([...ids].sort())
})

const pieces = fc.constantFrom(
  ...[
    '# Sails\n\n',
    '## Features of sails\n\n',
    '- **Shape**: They curve.\n',
    '- plain item\n',
    'A sail is a cloth that flies. ',
  ],
  ...[
    '**Jib (J)**: x',
    '\n\n',
    '\r\n',
    '| a | b | c |\n|--|--|--|\n| x | y | z |\n',
    'Is it? ',
    'Yes. ',
    '> q\n',
    '1. one\n',
  ],
  ...[
    '**',
    '*',
    '`',
    '\\',
    '&amp;',
    '😀',
    'Both ',
    'It was made by Ann Lee in 1900. ',
    ':\n',
    '(',
    ')',
    'such as a, b and c',
    '\u0000',
  ],
  ...[
    'Steps\n\n',
    'Examples of sails:\n\n',
    'remote sail camera (RSC) ',
    'Every jib is a sail. ',
    '---\n',
    '<b>',
    '\ufeff',
    'é',
  ],
)

test('whatever the text, nothing throws, and all evidence is an exact passage of at most three lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: pieces, maxLength: 25 }), (text) => {
      const starts = text.split('\n').length
      for (const fact of factsOf(text)) {
        expect(fact.evidence.length).toBeGreaterThan(0)
        expect(fact.statement.trim()).not.toBe('')
        for (const { start, end, line, quote } of fact.evidence) {
          expect(text.slice(start, end)).toBe(quote)
          expect(text.slice(0, start).split('\n').length).toBe(line)
          expect(line).toBeLessThanOrEqual(starts)
          expect(quote.split('\n').length).toBeLessThanOrEqual(3)
          expect(quote.length).toBeLessThanOrEqual(600)
        }
        for (const mark of fact.decisive)
          expect(fact.evidence.some(({ start, end }) => start <= mark.start && mark.end <= end)).toBe(true)
      }
    }),
    { seed: 4, numRuns: 300 },
  )
})

test('any string of characters is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (text) => {
      factsOf(text)
    }),
    { seed: 5, numRuns: 150 },
  )
})

test('the same text gives the same reading, byte for byte', () => {
  const first = JSON.stringify(readFacts(outlineOf(article)))
  for (let i = 0; i < 3; i++) expect(JSON.stringify(readFacts(outlineOf(article)))).toBe(first)
})
