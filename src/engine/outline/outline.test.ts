import { expect, test } from 'vitest'
import { cleanPassage, outlineOf } from './outline.ts'

const scopesOf = (text: string) => {
  const { article } = outlineOf(text)
  return Object.fromEntries(article.sections.map(({ title, scope }) => [title, scope]))
}

test('a heading gives its items the term it names, by the canonical name', () => {
  const text = 'Large language models (LLMs) write text.\n\n## Features of LLMs\n\n- **Text**: They write.\n'
  expect(scopesOf(text)['Features of LLMs']).toBe('large language model')
})

test('a nearer heading narrows what a farther one says', () => {
  const text = `# Engines

An engine is a machine that turns fuel into motion. A diesel engine is an engine without spark plugs.

## Benefits

### Benefits of the diesel engine

- **Thrift**: It burns less.

### Benefits of engines

- **Power**: They pull.
`
  expect(scopesOf(text)).toMatchObject({
    'Benefits of the diesel engine': 'diesel engine',
    'Benefits of engines': 'engine',
  })
})

test('a line in bold over a list is a heading of its own, and ends with its list when it has a colon', () => {
  const text = `## Power

Wind power comes from moving air. Solar power comes from light.

**Benefits of wind power:**

- **Clean**: No smoke.

Another paragraph.

**Benefits of solar power:**

- **Quiet**: No noise.
`
  const { article } = outlineOf(text)
  const at = (quote: string) =>
    article.blocks.find(({ start }) => start === text.indexOf(quote))?.section ?? -1
  expect(article.sections[at('**Clean')]?.scope).toBe('wind power')
  expect(article.sections[at('**Quiet')]?.scope).toBe('solar power')
  expect(article.sections[at('Another')]?.title).toBe('Power')
})

test('a heading over two things, or that names nothing known, gives no scope of its own', () => {
  const text = '# Cats and dogs\n\nCats purr. Dogs bark.\n\n## Why it matters\n\n- **Cost**: A vet is dear.\n'
  expect(scopesOf(text)).toMatchObject({ 'Cats and dogs': null, 'Why it matters': null })
})

test('sections that are no part of the subject are set aside with a reason', () => {
  const text = `# Tea

Tea is a drink made of leaves.

## References

- Lund (2010), Leaves.

## Related articles

- [Coffee](http://a)
- [Cocoa](http://b)
`
  const { article } = outlineOf(text)
  expect(article.excluded.map(({ reason, line }) => [reason, line])).toEqual([
    ['references', 5],
    ['references', 7],
    ['link list', 9],
    ['link list', 11],
    ['link list', 12],
  ])
  for (const { start, end, quote } of article.excluded) expect(text.slice(start, end)).toBe(quote)
})

test('a call to action within a paragraph is left out, the rest stays', () => {
  const text = 'Tea cools the body. Sign up for our newsletter! '
  const outline = outlineOf(text)
  const [block] = outline.article.blocks
  expect(outline.article.excluded.map(({ quote }) => quote)).toEqual(['Sign up for our newsletter!'])
  expect(block && cleanPassage(outline, block).text).toBe('Tea cools the body.')
})

test('topics are the headings below the title', () => {
  const { article } = outlineOf('# T\n\n## A\n\n### A1\n\ntext\n\n## B\n\ntext\n')
  expect(article.sections.map(({ title, topic }) => [title, topic])).toEqual([
    ['T', 'T'],
    ['T', 'T'],
    ['A', 'A'],
    ['A1', 'A'],
    ['B', 'B'],
  ])
})

test('one term goes by its name, its plural and its acronym', () => {
  const { lexicon } = outlineOf(
    '**Central processing units (CPUs)** compute. A CPU is fast. Every central processing unit has a clock.',
  )
  expect(lexicon.terms).toEqual([
    {
      name: 'central processing unit',
      aliases: ['CPU', 'central processing units', 'CPUs'],
      acronym: 'CPU',
      plural: 'central processing units',
    },
  ])
})

test('what the title of an article promises is no frame of every section', () => {
  const text = `# Supervised and unsupervised learning: differences and examples

## Common algorithms

- **Linear regression**: Fits a straight line to the data.

## Key takeaways

- Labels cost money.

### What is a label?

A label is the right answer to one example.
`
  const { scopes } = outlineOf(text)
  expect(scopes.map(({ frame }) => frame)).not.toContain('example')
})
