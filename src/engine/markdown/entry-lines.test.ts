import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { readMarkdown } from './markdown.ts'

const textsOf = (text: string): string[] =>
  readMarkdown(text).blocks.map(({ runs }) => runs.map((run) => run.text).join(''))

test('lines that each begin with a label are entries of their own', () => {
  expect(textsOf('Type: `number`\nDefault: `4000`')).toEqual(['Type: number', 'Default: 4000'])
  expect(textsOf('**Cost:** high\n**Speed:** low')).toEqual(['Cost: high', 'Speed: low'])
})

test('bold words that head each of several lines are none of their sentences', () => {
  expect(textsOf('**Weight** Kites weigh 300 grams.\n**Cost** Kites cost 5 euros.')).toEqual([
    'Kites weigh 300 grams.',
    'Kites cost 5 euros.',
  ])
})

test('a paragraph that is only wrapped stays whole', () => {
  const name = '**Amazon** Web Services rents out servers.\n**Azure** does so too.'
  expect(textsOf(name)).toEqual(['Amazon Web Services rents out servers. Azure does so too.'])
  expect(textsOf('There is one rule: be kind\nand keep calm.')).toEqual([
    'There is one rule: be kind and keep calm.',
  ])
})

test('lines that a small picture marks are a list, one such line is a sentence', () => {
  const kinds = (text: string): string[] => readMarkdown(text).blocks.map(({ kind }) => kind)
  expect(kinds('✔️ Kites need wind.\n✔️ Balloons need gas.')).toEqual(['item', 'item'])
  expect(kinds('👏 If you like kites,\nfollow me.')).toEqual(['paragraph'])
})

test('terms in italics, or letters with a sign of equality, are entries, a line each', () => {
  const { facts } = generate(
    [
      '# Looms',
      'A loom is a frame on which cloth is woven.',
      '## Parts',
      '*Heddle* (of wire): a loop that lifts one thread.\n*Shuttle*, or boat: a tool that carries the weft.\n*Reed*: the comb that beats the weft down.',
      '## Short forms',
      'EPI = Ends Per Inch\nPPI = Picks Per Inch\nWPI = Wraps Per Inch, a measure of yarn',
    ].join('\n\n'),
    '',
  )
  const said = facts.map(({ statement }) => statement).join('\n')
  expect(said).toContain('a loop that lifts one thread')
  expect(said).toContain('PPI stands for Picks Per Inch.')
  expect(said).toContain('WPI stands for Wraps Per Inch')
})

test('two such lines, or lines of which one is a sentence, are no entries', () => {
  const { article } = generate(
    '# Looms\n\n*Reed*: the comb.\nIt beats the weft down.\nIt is made of steel.\n',
    '',
  )
  expect(article.blocks.filter(({ kind }) => kind === 'item')).toEqual([])
})
