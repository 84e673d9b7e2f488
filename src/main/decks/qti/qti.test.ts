import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardWith } from '../sample-cards.ts'
import { anyDeck } from '../sample-decks.ts'
import { childNamed, readXml } from '../xml.ts'
import { qtiEntries, writeQti } from './write.ts'

it('writes an item a card, with what is right and how it is marked', () => {
  const pair = (left: string, right: string) => ({ left, right })
  const deck = {
    title: 'x',
    cards: [
      { ...cardWith({ kind: 'question', front: 'a < b\nc', back: 'yes', accepts: ['y"s'] }), id: 'f1' },
      cardWith({ kind: 'match', prompt: 'Match.', pairs: [pair('a', 'x'), pair('b', 'x')] }),
      cardWith({ kind: 'cloze', before: 'The ', blank: 'cell', after: ' is.' }),
    ],
  }
  const [manifest, typed, match, gap] = qtiEntries(deck).map(({ text }) => text)
  expect(manifest).toContain('<file href="items/item-3.xml"/>')
  expect(typed).toContain('label="f1"')
  expect(typed).toContain('<p>a &lt; b<br/>c</p>')
  expect(typed).toContain('<mapEntry mapKey="y&quot;s" mappedValue="1"/>')
  expect(typed).toContain('rptemplates/map_response"')
  expect(match).toContain('<value>L1 R1</value><value>L2 R1</value>')
  expect(gap).toContain('<p>The <gap identifier="G1"/> is.</p>')
})

it('writes the same well-formed package for the same deck, whatever is in it', () => {
  fc.assert(
    fc.property(anyDeck, (deck) => {
      expect(writeQti(deck)).toEqual(writeQti(deck))
      for (const { name, text } of qtiEntries(deck)) {
        const root = readXml(text).children
        expect(root).toHaveLength(1)
        if (name !== 'imsmanifest.xml')
          expect(childNamed(root[0], 'itemBody')?.children.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 150, seed: 3 },
  )
})
