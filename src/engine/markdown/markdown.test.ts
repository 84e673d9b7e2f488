import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMarkdown } from './markdown.ts'
import type { UnplacedBlock } from './markdown.ts'

const textOf = (block: UnplacedBlock): string => block.runs.map(({ text }) => text).join('')
const read = (text: string) => readMarkdown(text).blocks

test('headings, paragraphs, items, rows, quotes and code become blocks in the order of the text', () => {
  const blocks = read(
    '# A\n\ntext\n\n- one\n  - two\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n> said\n\n```\ncode\n```\n',
  )
  expect(blocks.map(({ kind, line }) => [kind, line])).toEqual([
    ['heading', 1],
    ['paragraph', 3],
    ['item', 5],
    ['item', 6],
    ['row', 8],
    ['row', 10],
    ['quote', 12],
    ['code', 14],
  ])
  expect(blocks[3]?.level).toBe(2)
  expect(blocks[4]?.head).toBe(true)
  expect(blocks[5]?.cells?.map(({ runs }) => runs[0]?.text)).toEqual(['1', '2'])
})

test('a run knows its style and where it stands in the source', () => {
  const text = 'A **bold** and `code` word'
  const runs = read(text)[0]?.runs ?? []
  expect(runs.map((run) => [run.text, text.slice(run.start, run.end)])).toEqual([
    ['A ', 'A '],
    ['bold', 'bold'],
    [' and ', ' and '],
    ['code', 'code'],
    [' word', ' word'],
  ])
  expect(runs[1]?.strong).toBe(true)
  expect(runs[3]?.code).toBe(true)
})

test('escapes, entities and line breaks are read as what they mean and cover what they are', () => {
  const text = 'a \\* b &amp; c\r\nd'
  const runs = read(text)[0]?.runs ?? []
  expect(runs.map((run) => run.text).join('')).toBe('a * b & c d')
  expect(runs.map((run) => text.slice(run.start, run.end)).join('')).toContain('&amp;')
})

test('HTML is text and nothing else', () => {
  const [block] = read('<script>alert(1)</script>')
  expect(block?.kind).toBe('code')
  expect(block && textOf(block)).toBe('<script>alert(1)</script>')
  expect(textOf(read('a <b>c</b>')[0] as UnplacedBlock)).toBe('a <b>c</b>') // one paragraph gives one block
})

test('front matter is read and is no block; broken front matter says nothing', () => {
  const { front, blocks } = readMarkdown(
    '---\r\ntitle: T\r\nlanguage: en-GB\r\nsources: [a, 3]\r\n---\r\n\r\nBody',
  )
  expect(front).toEqual({ title: 'T', language: 'en-GB', summary: '', sources: ['a'] })
  expect(blocks.map(textOf)).toEqual(['Body'])
  expect(readMarkdown('---\ntitle: [\n---\nBody').front.title).toBe('')
})

test('a byte order mark shifts nothing', () => {
  const text = '\ufeffOne **two**'
  const runs = read(text)[0]?.runs ?? []
  expect(runs.map((run) => text.slice(run.start, run.end))).toEqual(['One ', 'two'])
})

test('deep nesting is read without an overflow', () => {
  expect(() => read('> '.repeat(400) + 'x')).not.toThrow()
  expect(() => read('*'.repeat(3000) + 'a')).not.toThrow()
  expect(() => read('- '.repeat(300) + 'x')).not.toThrow()
})

const marks = fc.constantFrom(
  ...['a', 'b ', '*', '**', '\\', '&amp;', '&', '#', ' ', '\n', '\r\n', '> ', '- ', '|', '`', '[', '](', ')'],
  ...[
    '<',
    '>',
    '1. ',
    '_',
    '~',
    '\t',
    'é',
    '😀',
    '\n\n',
    'http://a.b',
    '---\n',
    '|-|-|\n',
    '[^1]: ',
    '\u0000',
  ],
)

test('of any text the runs are in order, within their block, and equal to the source where they are as long', () => {
  fc.assert(
    fc.property(fc.string({ unit: marks, maxLength: 40 }), (text) => {
      for (const block of read(text)) {
        let at = block.start
        for (const run of block.runs) {
          expect(run.start).toBeGreaterThanOrEqual(at)
          expect(run.end).toBeLessThanOrEqual(block.end)
          if (run.end - run.start === run.text.length && run.text.length > 1 && !run.code)
            expect(text.slice(run.start, run.end)).toBe(run.text)
          at = run.end
        }
      }
    }),
    { seed: 3, numRuns: 400 },
  )
})
