import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { alignFacts } from '../facts/align.ts'
import { asMarkdown } from './as-markdown.ts'
import { readFacts } from '../facts/read-facts.ts'
import { outlineOf } from '../outline/outline.ts'

const markdownOf = (html: string): string => asMarkdown(outlineOf(html, 'html').article)

test('a web page is written with its headings, lists, tables and stress', () => {
  const page = `<html lang="en"><body><article><h1>Kites</h1>
    <p>A <strong>kite</strong> is a <em>tethered</em> craft.</p>
    <ul><li>Diamond</li><li>Box<ul><li>Cellular</li></ul></li></ul><ol><li>Run</li><li>Let go</li></ol>
    <table><tr><th>Part</th><th>Made of</th></tr><tr><td>Sail</td><td>nylon | silk</td></tr></table>
    </article></body></html>`
  expect(markdownOf(page)).toBe(`# Kites

A **kite** is a *tethered* craft.

- Diamond
- Box
    * Cellular

1. Run
2. Let go

| Part | Made of |
| --- | --- |
| Sail | nylon \\| silk |
`)
})

test('what would be taken for a mark stays text', () => {
  const page =
    '<article><h1>Signs</h1><p>1. is no list, 2 * 3 * 4 is 24 and a_b_c [is] `one` name.</p></article>'
  const { blocks } = outlineOf(markdownOf(page)).article
  expect(blocks.map(({ kind, runs }) => [kind, runs.map(({ text }) => text).join('')])).toEqual([
    ['heading', 'Signs'],
    ['paragraph', '1. is no list, 2 * 3 * 4 is 24 and a_b_c [is] `one` name.'],
  ])
})

test('the facts of a page are found again in its Markdown', () => {
  const file = fileURLToPath(new URL('../../../fixtures/html-volcanoes/article.html', import.meta.url))
  const outline = outlineOf(readFileSync(file, 'utf8'), 'html')
  const before = readFacts(outline).facts
  const after = readFacts(outlineOf(asMarkdown(outline.article))).facts
  const { facts, gone } = alignFacts(
    before.map((fact) => ({ ...fact, revision: 0, gone: false })),
    after,
  )
  expect([...facts.values()].filter(({ was }) => was === 'kept').length / before.length).toBeGreaterThan(0.95)
  expect(gone.length / before.length).toBeLessThan(0.05)
})
