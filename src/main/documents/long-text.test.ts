import { expect, it } from 'vitest'
import { bookOfText } from './long-text.ts'

const filler = (letters: number): string => 'The sea is deep. '.repeat(letters / 17)
const titles = (text: string, format: 'markdown' | 'plain' = 'markdown') =>
  bookOfText('sea.md', text, format)?.chapters.map(({ title }) => title)

it('cuts a text that is too long at its highest headings, and deeper where a part is still too long', () => {
  const part = filler(300_000)
  const text = `# Tides\n\n${part}\n\n\`\`\`\n# no heading\n\`\`\`\n\n# Waves\n\n## Wind\n\n${part}\n\n## Swell\n\n${part}`
  expect(titles(text)).toEqual(['Tides', 'Waves', 'Wind', 'Swell'])
  expect(
    bookOfText('sea.md', text, 'markdown')
      ?.chapters.map(({ html }) => html)
      .join('\n'),
  ).toBe(text)
})

it('puts many small parts together, and names them from the first to the last', () => {
  const text = Array.from({ length: 500 }, (_, n) => `## Part ${n}\n\n${filler(5000)}`).join('\n\n')
  const found = titles(text)
  expect(found?.length).toBeLessThan(20)
  expect(found?.[0]).toMatch(/^Part 0 to Part \d\d$/)
})

it('cuts a text without headings between paragraphs, and not where it has none', () => {
  const text = Array.from({ length: 300 }, () => filler(5000)).join('\n\n')
  expect(titles(text, 'plain')?.slice(0, 2)).toEqual(['sea, part 1', 'sea, part 2'])
  expect(bookOfText('sea.txt', 'a'.repeat(2_100_000), 'plain')).toBeNull()
})
