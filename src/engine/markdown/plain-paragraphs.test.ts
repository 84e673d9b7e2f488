import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseWhole } from './markdown.ts'
import { parseAround } from './plain-paragraphs.ts'

/** A tree as what is read of it: kinds, words and offsets; lines and columns are asked of nobody. */
const seen = (node: Nodes): unknown => ({
  ...node,
  position: [node.position?.start.offset, node.position?.end.offset],
  ...('children' in node && { children: node.children.map(seen) }),
})

const children = (root: Root): unknown => root.children.map(seen)

const PARTS = [
  'The tide rises twice a day.',
  'A harbour “fills”, and\nempties again – slowly.',
  'Ebb\n---',
  'Two spaces at an end  \ngo on here.',
  'An *odd* word and [one](http://a.org).',
  'See www.tides.org for more',
  '# Heading',
  '- an item\n- another',
  '- an item\n\n  with a second paragraph',
  '1. first',
  '> quoted\nand lazy',
  '```\nA fence opens here.',
  'And here it may close.\n```',
  '<!-- A comment opens',
  'and ends -->',
  '<div>\nA block\n</div>',
  '| a | b |\n| - | - |\n| c | d |',
  '[note]: http://b.org',
  '    indented code',
  '---\ntitle: One\n---',
  'Ein Wort: größer & kleiner',
  'Word[^1]\n\n[^1]: A note\n\n    that goes on.',
  '',
]

describe('plain paragraphs', () => {
  it('are read as the parser reads them, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }),
        fc.constantFrom('\n\n', '\n', '\n \t\n', '\r\n\r\n'),
        (parts, between) => {
          const text = parts.join(between)
          expect(children(parseAround(text, parseWhole))).toEqual(children(parseWhole(text)))
        },
      ),
      { seed: 7, numRuns: 300 },
    )
  })

  it('are not given to the parser', () => {
    const given: string[] = []
    const text = 'The tide rises.\n\n# Ebb\n\nAnd then\nit falls.\n'
    parseAround(text, (short) => {
      given.push(short)
      return parseWhole(short)
    })
    expect(given).toEqual(['x\n\n# Ebb\n\nx\n'])
  })

  it('are not looked for in code', () => {
    const given: string[] = []
    const text = 'The tide rises.\n\n```\nrise()\n\nfall\n```\n'
    parseAround(text, (short) => {
      given.push(short)
      return parseWhole(short)
    })
    expect(given).toEqual(['x\n\n```\nrise()\n\nfall\n```\n'])
  })

  it('are found again in every fixture', () => {
    for (const file of globSync(join(import.meta.dirname, '../../../fixtures/*/article.md'))) {
      const text = readFileSync(file, 'utf8')
      expect(children(parseAround(text, parseWhole))).toEqual(children(parseWhole(text)))
    }
  })
})
