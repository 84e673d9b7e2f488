import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import type { Format } from '../read.ts'

const stated = (text: string, format: Format = 'markdown'): string[] =>
  generate(text, '', format).questions.flatMap(({ form, prompt }) => (form === 'truefalse' ? [prompt] : []))

const facts = (text: string): string[] => generate(text, '').facts.map(({ statement }) => statement)

test('an order is told as what the article says to do', () => {
  const said = stated(
    '# Plum jam\n\nMakes 4 jars\n\n## Ingredients\n\n- 1 kg plums\n- 1 kg sugar\n\n## Method\n\nWarm the sugar in the oven for 10 minutes.\n',
  ).filter((one) => /oven/.test(one))
  for (const one of said) expect(one).toMatch(/^The article says to warm the sugar/u)
  expect(said.length).toBeLessThanOrEqual(1)
})

test('a cell that says itself whose it is, is not stated', () => {
  const said = stated(
    readFileSync(join(import.meta.dirname, '../../../fixtures/scraped-electric-cars/article.txt'), 'utf8'),
    'plain',
  )
  expect(said.filter((one) => /Outlander/.test(one))).toEqual([])
  expect(said.filter((one) => /^One example of/.test(one)).length).toBeGreaterThan(0)
})

test('a name in brackets tells whose a cell is as well', () => {
  const said = stated(
    '# Ash vs Elm\n\nAsh and Elm are programs.\n\n| | Ash | Elm |\n|---|---|---|\n| First released | 2000 | 1996 (as Elm) |\n| Port | 5432 | 8081 |\n| Written in | C | Rust |\n',
  )
  expect(said.filter((one) => /as Elm/.test(one))).toEqual([])
})

test('an amount in litres is not put in the place of one in grams', () => {
  const said = stated(
    '# Plum jam\n\n## Ingredients\n\n- 900 g plums\n- 500 g sugar\n- 1.2 litres water\n- 0.8 litres cider\n\n## Method\n\n1. Boil all of it.\n',
  ).join('\n')
  expect(said).not.toMatch(/(?:plums|sugar) for the recipe is [\d.]+ litres/u)
  expect(said).not.toMatch(/(?:water|cider) for the recipe is \d+ g/u)
})

test('when something is to be included is no list of what is', () => {
  const year =
    'The council recommends which trees to include twice a year, in May for the parks and in October for the streets.'
  expect(
    generate(`# Council\n\nThe **council** is a body of nine people. ${year}\n`, '').facts.filter(
      ({ kind }) => kind === 'list',
    ),
  ).toEqual([])
})

test('a noun that can only be a verb makes a clause of what stands under a label', () => {
  const text = (said: string) =>
    `# Winds\n\n## Words\n\n- **Backing**: ${said}\n- **Gust**: a short increase of the wind\n`
  expect(facts(text('the wind backs when it shifts to the left')).join()).not.toMatch(
    /Backing is the wind backs/u,
  )
})

test('"it is good practice to" tells of nothing that was named', () => {
  const said = facts(
    '# Kites\n\nA **kite** is a toy that flies on a line. It is good practice to wear gloves of leather.\n',
  )
  expect(said.join()).not.toMatch(/kite is good practice/iu)
})

test('an order to the reader is neither true nor false', () => {
  const page = (line: string): string[] =>
    stated(`# Kilns\n\nA kiln is an oven for pots.\n\n## Building\n\n${line}\n`).filter((one) =>
      /potters/u.test(one),
    )
  expect(page('See how the potters of Ely raised a kiln of 900 bricks in 12 days.')).toEqual([])
  expect(page('The potters of Ely raised a kiln of 900 bricks in 12 days.').length).toBeGreaterThan(0)
})
