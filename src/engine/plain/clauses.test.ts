import { expect, test } from 'vitest'
import { readMarkdown } from '../markdown/markdown.ts'
import { readTitle } from '../outline/title.ts'

const blocksOf = (text: string) =>
  readMarkdown(text).blocks.map(({ kind, group, start, end, runs }) => {
    expect(runs[0]?.start).toBe(start)
    return `${kind}${group ?? ''}: ${text.slice(start, end).replace(/\s+/g, ' ')}`
  })

test('the lettered clauses of a law are the items of a list, each without its mark', () => {
  const text = `It does not apply to

(a) the data of the dead;

(b) the courts.

The following shall appoint an officer:

a) public authorities,
b) hospitals with
   more than 20 beds.
`
  expect(blocksOf(text)).toEqual([
    'paragraph: It does not apply to',
    'item1: the data of the dead;',
    'item1: the courts.',
    'paragraph: The following shall appoint an officer:',
    'item2: public authorities,',
    'item2: hospitals with more than 20 beds.',
  ])
})

test('a numbered paragraph of a law begins with its words, and a bracket within a sentence is none', () => {
  expect(
    blocksOf('(1) The fee is 15 crowns.\n\n(2) It is due at once, see subsection\n(1) and § 4.\n'),
  ).toEqual(['paragraph: The fee is 15 crowns.', 'paragraph: It is due at once, see subsection (1) and § 4.'])
  expect(blocksOf('Choose (a) tea or (b) coffee.\n')).toEqual(['paragraph: Choose (a) tea or (b) coffee.'])
})

test('the number of a section is no part of what its heading names', () => {
  expect(readTitle('§ 4 Principles')).toMatchObject({ frame: 'points', noun: 'principle' })
  expect(readTitle('Article 12: Definitions')).toMatchObject({ frame: 'glossary' })
  expect(readTitle('Part IV — Benefits of bees')).toMatchObject({ frame: 'benefit', about: 'bees' })
})
