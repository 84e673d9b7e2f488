import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { readPlain } from './plain.ts'
import { blockText } from '../outline/sections.ts'

const PARAGRAPH = 'Ropes are sorted by what they are made of. Each kind has its own work on board.'

const told = (text: string): string[] =>
  readPlain(text).blocks.map((block) =>
    [
      `${block.kind}${block.level ?? ''}`,
      block.cells?.map(({ runs }) => blockText({ runs })).join('/') ?? blockText(block),
    ].join(' '),
  )

test('columns under a rule of several pieces are a table, empty cells too', () => {
  const table = [
    'Rope      Good for        Rots',
    '--------  --------------  ----',
    'Hemp      mooring         yes',
    'Nylon                     no',
  ].join('\n')
  expect(told(`${PARAGRAPH}\n\n${table}\n\n${PARAGRAPH}`)).toEqual([
    `paragraph ${PARAGRAPH}`,
    'row Rope/Good for/Rots',
    'row Hemp/mooring/yes',
    'row Nylon//no',
    `paragraph ${PARAGRAPH}`,
  ])
})

test('three lines whose cells stand under each other are a table without a rule', () => {
  const table = 'Rope    Stretch\nHemp    little\nNylon   much'
  expect(told(`${PARAGRAPH}\n\n${table}`)).toEqual([
    `paragraph ${PARAGRAPH}`,
    'row Rope/Stretch',
    'row Hemp/little',
    'row Nylon/much',
  ])
})

test('two spaces after a stop make no table', () => {
  const prose =
    'Hemp rots.  It is dear.\nNylon lasts long.  It is cheap and light.\nWire is strong.  It rusts.'
  expect(told(prose).some((line) => line.startsWith('row'))).toBe(false)
})

test('a line of signs under a line makes a heading of it, the sign its level', () => {
  const text = `ROPES ON BOARD\n==============\n\n${PARAGRAPH}\n\nwhat rots\n---------\n\n${PARAGRAPH}\n\nwhat lasts\n----------\n\n${PARAGRAPH}`
  expect(told(text).filter((line) => line.startsWith('heading'))).toEqual([
    'heading1 Ropes on board',
    'heading2 what rots',
    'heading2 what lasts',
  ])
})

test('a rule after a paragraph is no underline', () => {
  expect(told(`${PARAGRAPH}\n-----\n\n${PARAGRAPH}`)[0]).toBe(`paragraph ${PARAGRAPH}`)
})

test('lines broken a little early by hand are one paragraph', () => {
  const wrapped = [
    'A rope that has been wet for long should be hung up in the open air and',
    'dried before it is coiled.  Some of the oldest sailors here still say that',
    'salt keeps it. It is the salt that draws water, and the rope stays moist',
    'through the winter.  On Tuesdays we wash the ropes in clean water from',
    'Lake Mirn, which has no salt in it, and then let them',
    'dry.',
  ].join('\n')
  expect(told(wrapped)).toHaveLength(1)
})

test('over the first column of a table with tabs nothing may stand', () => {
  const text = 'Kites\nKites compared\n\tDelta\tBox\nLift\tlow\thigh\nPrice\t20\t60\n'
  expect(
    generate(text, '', 'plain').facts.map(({ subject, label, value }) => [
      subject.toLowerCase(),
      label,
      value,
    ]),
  ).toEqual([
    ['delta', 'Lift', 'low'],
    ['box', 'Lift', 'high'],
    ['delta', 'Price', '20'],
    ['box', 'Price', '60'],
  ])
})

test('rows whose cells do not stand under each other are a table where each has as many', () => {
  const table = 'Boat      Fee\nUp to 6 metres       20 crowns\nMore than 6 metres     35 crowns'
  expect(told(`${PARAGRAPH}\n\n${table}`)).toContain('row More than 6 metres/35 crowns')
})

test('two spaces after a full stop part sentences, and no cells', () => {
  const typed =
    'Hemp rots in a year.  Nylon does not.\nCotton is soft.  Sisal is hard.\nWire rusts.  Steel holds'
  expect(told(`${PARAGRAPH}\n\n${typed}`).join(' ')).not.toContain('row')
})
