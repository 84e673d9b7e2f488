import { describe, expect, it } from 'vitest'
import { generate } from './generate.ts'
import type { Format } from './read.ts'
import { computing } from './samples/time.ts'

/**
 * What becomes of a text: what it is refused with, or how many facts it tells; and in how many milliseconds of the
 * processor, which a busy machine has no part in.
 */
function made(text: string, format: Format): { readonly came: string; readonly ms: number } {
  let came = ''
  const ms = computing(() => {
    try {
      came = `${generate(text, 'test', format).facts.length} facts`
    } catch (error) {
      came = String(error)
    }
  })
  return { came, ms }
}

/** What takes seconds of the processor takes many times that on a busy machine. */
const PATIENCE = 120_000

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')
const rows = lines(100_000, (i) => `| n${i} | ${i} |`)

describe('a text in which nobody reads is refused in one sentence, at once', () => {
  it.each<[string, string, Format, string]>([
    ['ten thousand quotations deep', '>'.repeat(10_000), 'markdown', 'more than 150 deep'],
    ['ten thousand lists deep', '- '.repeat(10_000), 'markdown', 'more than 150 deep'],
    ['ten thousand boxes deep', '<div>'.repeat(10_000), 'html', 'more than 400 deep'],
    ['ten thousand open words in bold', '<b>a'.repeat(10_000), 'html', 'more than 400 deep'],
    ['a table of 100,000 rows', `| a | b |\n|---|---|\n${rows}`, 'markdown', '100,002 lines, and 50,000'],
    ['250,000 short lines', lines(250_000, (i) => `a${i % 10}`), 'plain', '250,000 lines, and 50,000'],
    ['20,000 marks of emphasis', '**a*b '.repeat(10_000), 'markdown', 'marks of emphasis in a line'],
    [
      'a list of 7,000 items',
      lines(7_000, (i) => `- item ${i}`),
      'markdown',
      '7,000 rows and items, and 6,000',
    ],
  ])(
    '%s',
    (_, text, format, sentence) => {
      const { came, ms } = made(text, format)
      expect(came).toMatch(/^UnreadableText: This (?:text|page) [^.]+\.$/)
      expect(came).toContain(sentence)
      expect(ms).toBeLessThan(5_000)
    },
    PATIENCE,
  )
})

describe('a strange text of a usual size is read', () => {
  it.each<[string, string, Format]>([
    ['ten thousand brackets', '['.repeat(10_000), 'markdown'],
    ['ten thousand stars', `${'*'.repeat(10_000)}a`, 'markdown'],
    ['100,000 letters without a space', 'x'.repeat(100_000), 'markdown'],
    ['100,000 letters without a space, in plain text', 'x'.repeat(100_000), 'plain'],
    ['20,000 words without the end of a sentence', 'lorem ipsum '.repeat(10_000), 'plain'],
    ['lists as deep as lists go', lines(140, (i) => `${'  '.repeat(i)}- item`), 'markdown'],
    ['items and paragraphs of a page that are never closed', '<li>a<p>b'.repeat(2_000), 'html'],
    [
      'cells over a thousand rows and columns',
      '<tr><td colspan=1000 rowspan=1000>a<td>b'.repeat(300),
      'html',
    ],
    ['8,000 boxes beside one another', '<div>a, b</div>'.repeat(8_000), 'html'],
    ['100 towers of 390 boxes', `${'<div>'.repeat(390)}a${'</div>'.repeat(390)}`.repeat(100), 'html'],
    ['tags that are none', '<'.repeat(100_000), 'html'],
  ])(
    '%s',
    (_, text, format) => {
      const { came, ms } = made(text, format)
      expect(came).toMatch(/^\d+ facts$/)
      expect(ms).toBeLessThan(10_000)
    },
    PATIENCE,
  )

  it(
    'a paragraph of more lines than a call takes arguments',
    () => {
      expect(
        made(
          lines(49_000, () => ''),
          'markdown',
        ).came,
      ).toBe('0 facts')
      expect(made('a&amp;\n'.repeat(10_000), 'markdown').came).toBe('0 facts')
    },
    PATIENCE,
  )
})

it('takes time in proportion to the length of ordinary prose', () => {
  const prose = (paragraphs: number): string =>
    Array.from(
      { length: paragraphs },
      (_, i) =>
        `## Part ${i}\n\nThe city of number ${i} stores its water in a tower because the river is low in summer. It was built of stone in ${1200 + (i % 700)} by people who came from the hills.`,
    ).join('\n\n')
  made(prose(20), 'markdown')
  const [short, long] = [made(prose(100), 'markdown').ms, made(prose(400), 'markdown').ms]
  // Four times the text: twice that leaves room for a busy machine, and a square would be sixteen times.
  expect(long).toBeLessThan(Math.max(short, 50) * 12)
})
