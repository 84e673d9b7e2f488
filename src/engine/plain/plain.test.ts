import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outlineOf } from '../outline/outline.ts'
import { readPlain } from './plain.ts'
import type { UnplacedBlock } from '../markdown/markdown.ts'

const textOf = ({ runs }: UnplacedBlock): string => runs.map(({ text }) => text).join('')
const blocksOf = (text: string) =>
  readPlain(text).blocks.map(
    (block) => `${block.kind}${block.kind === 'heading' ? String(block.level) : ''}: ${textOf(block)}`,
  )
const headingsOf = (text: string) =>
  readPlain(text).blocks.flatMap((block) => (block.kind === 'heading' ? [textOf(block)] : []))
const reasonsOf = (text: string) =>
  outlineOf(text, 'plain').article.excluded.map(({ reason, line }) => [line, reason])

const moon = `Why the Moon Shows Only One Face
The Moon turns once around its axis in the time in which it goes once around the Earth.
What Is Bound Rotation?
Bound rotation is the state in which a body turns about its axis once in each orbit.
Effects: What the Moon Does
A neighbour as large as the Moon is felt on the ground and in the sea every day.
Effects on the Sea:
Spring tide: The Moon and the Sun pull along one line.
Neap tide: The Moon and the Sun pull at a right angle.
Effects on the Ground:
Rock tide: The crust rises by a few decimetres.
Slow turning: The day grows longer by two milliseconds in a century.
`

test('a page without marks has its headings, groups and labelled entries', () => {
  expect(blocksOf(moon)).toEqual([
    'heading1: Why the Moon Shows Only One Face',
    'paragraph: The Moon turns once around its axis in the time in which it goes once around the Earth.',
    'heading2: What Is Bound Rotation?',
    'paragraph: Bound rotation is the state in which a body turns about its axis once in each orbit.',
    'heading2: Effects: What the Moon Does',
    'paragraph: A neighbour as large as the Moon is felt on the ground and in the sea every day.',
    'heading7: Effects on the Sea:',
    'item: Spring tide: The Moon and the Sun pull along one line.',
    'item: Neap tide: The Moon and the Sun pull at a right angle.',
    'heading7: Effects on the Ground:',
    'item: Rock tide: The crust rises by a few decimetres.',
    'item: Slow turning: The day grows longer by two milliseconds in a century.',
  ])
  const [spring] = readPlain(moon).blocks.filter(({ kind }) => kind === 'item')
  expect(spring?.runs[0]).toMatchObject({ text: 'Spring tide', strong: true })
})

test('a group heading gives its scope to the entries below it, and a paragraph after them ends it', () => {
  const text = `Comets and Asteroids
A comet is a body of ice and dust. An asteroid is a body of rock or metal.
Features of Comets:
Tail: The light of the Sun drives dust out of them.
Orbit: It is long and narrow.
Features of Asteroids:
Surface: It is covered with craters.
Place: Most go round the Sun beyond Mars.
Both are watched by several observatories every night of the year.
`
  const { article } = outlineOf(text, 'plain')
  const scopeOf = (line: number) => {
    const block = article.blocks.find((one) => one.line === line)
    return block && article.sections[block.section]?.scope
  }
  expect([4, 7].map(scopeOf)).toEqual(['comet', 'asteroid'])
  expect(article.sections[article.blocks.at(-1)?.section ?? 0]?.title).toBe('Comets and Asteroids')
})

test('a sentence that leads into a list and a remark with a colon are no headings', () => {
  const text = `Storing Bread
In short: bread keeps best in a dry and airy place, away from the light.
Three things spoil it sooner than most people think, and all can be avoided:
Damp air in a closed tin
Warmth from a stove
Knives that carry mould
`
  expect(headingsOf(text)).toEqual(['Storing Bread'])
  expect(blocksOf(text).slice(3)).toEqual([
    'item: Damp air in a closed tin',
    'item: Warmth from a stove',
    'item: Knives that carry mould',
  ])
})

test('short lines are entries of a list under a heading that says what they are', () => {
  const text = `Easy Rye Bread
Rye bread is a bread made with flour from rye grain, and it keeps for a week.
Ingredients
500 g rye flour
400 ml water
10 g salt
Equipment
Large bowl
Loaf tin
Instructions
Mix the flour and the water in a large bowl.
Bake the loaf for an hour at 220 degrees.
`
  expect(headingsOf(text)).toEqual(['Easy Rye Bread', 'Ingredients', 'Equipment', 'Instructions'])
  const steps = readPlain(text).blocks.filter(({ ordinal }) => ordinal !== undefined)
  expect(steps.map(({ ordinal, line }) => [ordinal, line])).toEqual([
    [1, 11],
    [2, 12],
  ])
})

test('bullets of every look and numbers are taken off', () => {
  const text =
    'Tea\n\n• green tea\n– black tea\n* white tea\n1. Boil the water.\n2) Wait a little.\n✓ Drink it.\n'
  expect(blocksOf(text).slice(1)).toEqual([
    'item: green tea',
    'item: black tea',
    'item: white tea',
    'item: Boil the water.',
    'item: Wait a little.',
    'item: Drink it.',
  ])
})

test('a title that asks stands below the name of the site and its menu all the same', () => {
  const text = `Skip to content
Harbour Journal
Boats
Nets
Log in
Sail or Motor: Which Boat Is Right for You?
A boat can be moved by wind or by an engine, and which of the two is better depends on where it is used and by whom.

What a sail is
A sail is a sheet of cloth that catches the wind and drives a boat.
`
  expect(outlineOf(text, 'plain').article.title).toBe('Sail or Motor: Which Boat Is Right for You?')
})

test('a table whose first column has no head keeps its other heads', () => {
  const { blocks } = readPlain(
    'Solar and wind\n\n| Solar | Wind |\nSource | Sunlight | Moving air\nAt night | No | Yes\n',
  )
  const rows = blocks.flatMap(({ cells, head }) =>
    cells ? [[head ?? false, ...cells.map(({ runs }) => runs.map(({ text }) => text).join(''))]] : [],
  )
  expect(rows).toEqual([
    [true, '', 'Solar', 'Wind'],
    [false, 'Source', 'Sunlight', 'Moving air'],
    [false, 'At night', 'No', 'Yes'],
  ])
})

test('a table keeps its cells with bars at the ends or not, with a broken rule, or with tabs', () => {
  const cells = (text: string) =>
    readPlain(text).blocks.flatMap(({ cells: row, head }) =>
      row ? [[head ?? false, ...row.map(({ start, end }) => text.slice(start, end))]] : [],
    )
  const wanted = [
    [true, 'Feature', 'Heat pump', 'Boiler'],
    [false, 'Energy', 'Power', 'Gas'],
  ]
  expect(cells('Heating\nFeature | Heat pump | Boiler |\n|---|---|---|\nEnergy | Power | Gas |\n')).toEqual(
    wanted,
  )
  expect(cells('Heating\n| Feature | Heat pump | Boiler\n|---|---|\nEnergy | Power | Gas\n')).toEqual(wanted)
  expect(cells('Heating\nFeature\tHeat pump\tBoiler\nEnergy\tPower\tGas\n')).toEqual(wanted)
})

test('wrapped lines are one paragraph, and each character still stands at its place', () => {
  const text = `HEAT PUMPS AT HOME

A heat pump is a machine that moves warmth from the air or
the ground into a house. It needs power, but less than it
gives, since most of the warmth is there already and only
has to be moved.

• Outdoor unit: It takes in the air of the garden and blows
  it out again.
`
  expect(blocksOf(text)).toEqual([
    'heading1: Heat pumps at home',
    'paragraph: A heat pump is a machine that moves warmth from the air or the ground into a house. It needs power, but less than it gives, since most of the warmth is there already and only has to be moved.',
    'item: Outdoor unit: It takes in the air of the garden and blows it out again.',
  ])
})

test('what belongs to the page is set aside with its reason, before and after the article', () => {
  const text = `Skip to content
Home
Shop
Heat Pumps for Small Houses
By Ida Brandt
March 3, 2024
6 min read
We use cookies to improve your experience on this site.
A heat pump is a machine that moves warmth from the ground into a house.
Read more: Ten Ways to Save Power
Share this
Tags
heating
power
Ida Brandt is a science writer who lives in Bergen and writes about the home.
Related Articles
How Boilers Work
Leave a Reply
Name *
`
  expect(headingsOf(text)).toEqual(['Heat Pumps for Small Houses'])
  expect(reasonsOf(text)).toEqual([
    [1, 'navigation'],
    [2, 'navigation'],
    [3, 'navigation'],
    [5, 'author'],
    [6, 'about the page'],
    [7, 'about the page'],
    [8, 'cookie notice'],
    [10, 'cross-link'],
    [11, 'sharing'],
    [12, 'tags'],
    [13, 'tags'],
    [14, 'tags'],
    [15, 'author'],
    [16, 'link list'],
    [17, 'link list'],
    [18, 'comments'],
    [19, 'comments'],
  ])
})

test('what is set aside as noise can be found again in the text', () => {
  const text = 'Tea\r\nTea is a drink made of leaves.\r\n\r\nTags\r\ntea\r\n'
  const { article } = outlineOf(text, 'plain')
  expect(article.excluded).toHaveLength(2)
  for (const { start, end, quote } of article.excluded) expect(text.slice(start, end)).toBe(quote)
})

test('headings straight under one that only says what is listed divide it, until another kind of text comes', () => {
  const text = `Telescopes
A telescope is an instrument that gathers light.
Examples
Telescopes in Orbit
Gaia: It maps the stars.
Webb: It sees the infrared.
Telescopes on the Ground
Hooker: It stands in California.
Keck: It stands in Hawaii.
How They Are Built
A mirror is ground for months, and a thin layer of metal is laid upon it at the end.
`
  expect(readPlain(text).blocks.flatMap(({ kind, level }) => (kind === 'heading' ? [level] : []))).toEqual([
    1, 2, 3, 3, 2,
  ])
  const { article } = outlineOf(text, 'plain')
  expect(article.sections.map(({ topic }) => topic).slice(2)).toEqual([
    'Examples',
    'Examples',
    'Examples',
    'How They Are Built',
  ])
})

const pieces = fc.constantFrom(
  ...[
    'a',
    'Tea ',
    'It is. ',
    ': ',
    ' – ',
    '•',
    '\n',
    '\r\n',
    '\n\n',
    '|',
    '\t',
    '1. ',
    '#',
    '## ',
    '?',
    '...',
    ' .... ',
  ],
  ...[
    'Tags',
    'Leave a Reply',
    '(Learn more)',
    '\ufeff',
    '\u2028',
    '\u200b',
    '😀',
    'TEA',
    '---',
    'via Big Red Dogs',
    '\u0000',
  ],
)

test('of any text the blocks are in order, and what stands in them is what the text has there', () => {
  fc.assert(
    fc.property(fc.string({ unit: pieces, maxLength: 40 }), (text) => {
      let last = 0
      for (const block of readPlain(text).blocks) {
        expect(block.start).toBeGreaterThanOrEqual(last)
        for (const run of block.runs) {
          expect(run.start).toBeGreaterThanOrEqual(block.start)
          expect(run.end).toBeLessThanOrEqual(block.end)
          if (run.text !== ' ' && run.text !== ': ')
            expect(text.slice(run.start, run.end).toLowerCase()).toBe(run.text.toLowerCase())
        }
        last = block.end
      }
    }),
    { seed: 5, numRuns: 500 },
  )
})

test('a table of contents ends where the heading stands that it began with', () => {
  const text = `A Guide to Kilns
Table of Contents
What Is a Kiln?
Kinds of Kiln
What Is a Kiln?
A kiln is an oven in which clay is fired until it is hard.
Kinds of Kiln
A gas kiln is heated by a flame, and an electric kiln by wires in its walls.
`
  expect(headingsOf(text)).toEqual(['A Guide to Kilns', 'What Is a Kiln?', 'Kinds of Kiln'])
})

test('a byline near the top takes its name and office with it, and nothing below', () => {
  const text = `How Kilns Work
Author
Ada Loam
Staff Writer
A kiln is an oven in which clay is fired until it is hard and holds water.
A pot that was fired once is called biscuit ware by those who make it.
A second firing melts the glaze, which then covers the pot like glass.
Most kilns are fired slowly, so that the water in the clay does not burst it.
The oldest known kilns were pits with a fire laid over the pots.
Potters still use pits where fuel is dear and time is not.
`
  expect(reasonsOf(text)).toEqual(
    [
      ['author', 2],
      ['author', 3],
      ['author', 4],
    ].map(([reason, line]) => [line, reason]),
  )
  expect(headingsOf(text)).toEqual(['How Kilns Work'])
})

test('after a list of entries a short line with a colon over a table is a heading', () => {
  const text = `Gas and Electric Kilns

Features of gas kilns:
Flame: The fire touches the pots and colours them.
Fuel: A bottle of gas lasts for three firings.

Gas vs electric: main differences
Point | Gas | Electric
Heat | Flame | Wires
Price | High | Low
`
  expect(headingsOf(text)).toEqual([
    'Gas and Electric Kilns',
    'Features of gas kilns:',
    'Gas vs electric: main differences',
  ])
})

test('a label that comes again and again is one, though it is written like a heading', () => {
  const part = (name: string): string =>
    `${name}\nThe ${name.toLowerCase()} is fired in the valley of the old potters.\nLargest Maker: United Kilns\n`
  expect(headingsOf(`Pots of the Valley\n${['Jug', 'Bowl', 'Plate'].map(part).join('')}`)).toEqual([
    'Pots of the Valley',
    'Jug',
    'Bowl',
    'Plate',
  ])
})

test('a line of nothing but the words of a menu is no heading', () => {
  const body =
    'A sundial tells the hour by the shadow of its rod. The rod has to point at the pole of the sky.'
  expect(
    headingsOf(
      `Skip to content\nMenu Search Sign in\nHome Garden How-to\n\nHow a sundial tells the time\n\n${body}\n`,
    ),
  ).toEqual(headingsOf(`How a sundial tells the time\n\n${body}\n`))
  expect(blocksOf(`Sign in the sky\n\n${body}\n`).join()).toContain('Sign in the sky')
})
