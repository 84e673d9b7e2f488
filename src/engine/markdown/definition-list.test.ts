import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { readMarkdown } from './markdown.ts'

const read = (text: string) =>
  readMarkdown(text).blocks.map(({ kind, defines, runs }) => [
    defines ? 'term' : kind,
    runs.map((run) => run.text).join(''),
  ])

test('a term and what stands after a colon below it are an entry, with blank lines between or without', () => {
  expect(read('Stoma\n: A pore of the leaf.\n\nStroma\n\n:   The fluid in it.\n')).toEqual([
    ['term', 'Stoma: A pore of the leaf.'],
    ['term', 'Stroma: The fluid in it.'],
  ])
})

test('a term may have two meanings', () => {
  expect(read('Bank\n: The side of a river.\n: A house that lends money.\n')).toEqual([
    ['term', 'Bank: The side of a river.'],
    ['term', 'Bank: A house that lends money.'],
  ])
})

test('a sentence before a colon is no term, and a colon within a line none at all', () => {
  expect(read('It rained all day.\n\n: so we stayed\n')[0]?.[0]).toBe('paragraph')
  expect(read('Hours : nine to five\n')).toEqual([['paragraph', 'Hours : nine to five']])
})

test('an entry is defined, by the exact passage that says it', () => {
  const text =
    '# Leaves\n\nAir comes in by a stoma.\n\nStoma\n\n:   A *small* pore of the leaf\n    that lets air in.\n'
  const [fact] = generate(text, '').facts
  expect(fact).toMatchObject({
    kind: 'definition',
    subject: 'stoma',
    statement: 'A stoma is a small pore of the leaf that lets air in.',
  })
  const [said] = fact?.evidence ?? []
  expect(text.slice(said?.start, said?.end)).toBe(said?.quote)
})
