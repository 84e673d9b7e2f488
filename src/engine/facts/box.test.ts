import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const LOCH = `Loch Arn
Country	Norland
Primary outflows	Arn
Surface area	31.7 km2
Max. depth	142 m (466 ft)
Coordinates	53°30′N 108°0′E

Loch Arn is a lake in the hills of Norland. It freezes in January.
`

test('the lines of a box tell of what the article is about', () => {
  const { facts, questions } = generate(LOCH, '', 'plain')
  const told = facts.map(({ statement }) => statement)
  expect(told).toContain('The surface area of Loch Arn is 31.7 km2.')
  expect(told).toContain('The maximum depth of Loch Arn is 142 m.')
  expect(told.join(' ')).not.toContain('108°')
  expect(questions.map(({ prompt }) => prompt).join(' ')).not.toMatch(/table|comparison|Norland”/u)
})

test('a box on a page has lines of any name, where no row heads the others', () => {
  const lines = [
    ['Carries', 'two footpaths'],
    ['Owner', 'Town of Arn'],
    ['Total length', '214 m'],
    ['Height', '31 m'],
  ].map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`)
  const told = '<p>Arn Bridge is a footbridge in Norland. It was opened in 1891.</p>'
  const page = (rows: readonly string[]): string =>
    `<article><h1>Arn Bridge</h1><table>${rows.join('')}</table>${told}</article>`
  const labelled = (rows: readonly string[]): unknown[] =>
    generate(page(rows), '', 'html').facts.flatMap(({ kind, label }) => (kind === 'cell' ? [label] : []))
  expect(labelled(lines)).toEqual(['Carries', 'Owner', 'Total length', 'Height'])
  expect(labelled(['<tr><th>Bridge</th><th>Built</th></tr>', ...lines])).not.toContain('Owner')
})

test('a table of two columns with a head is no box', () => {
  const { facts } = generate(
    'Capitals\nCountry\tCapital\nNorland\tArn\nSudland\tBern\nOstland\tCern\n\nEvery land has a capital.\n',
    '',
    'plain',
  )
  expect(facts.filter(({ kind }) => kind === 'cell').map(({ subject, label }) => [subject, label])).toEqual([
    ['Norland', 'Capital'],
    ['Sudland', 'Capital'],
    ['Ostland', 'Capital'],
  ])
})
