import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const definedBy = (...items: string[]): string[] =>
  generate(
    `# Kilns\n\nA kiln is an oven for pots.\n\n## Things they share\n\n${items.map((one) => `- ${one}`).join('\n')}\n`,
    '',
  )
    .facts.filter(
      ({ kind, evidence }) =>
        kind === 'definition' && items.some((one) => evidence[0]?.quote.includes(one.slice(0, 20))),
    )
    .map(({ statement }) => statement)

test('the name that an item gives to what it describes is defined by it', () => {
  expect(
    definedBy(
      'Shards used as props in the fire, called stilts',
      'An iron flap at the foot of the flue (the damper) that holds the heat in',
    ),
  ).toEqual([
    'Stilts are shards used as props in the fire.',
    'The damper is an iron flap at the foot of the flue that holds the heat in.',
  ])
})

test('a remark in brackets and a nickname of nobody are no definitions', () => {
  expect(definedBy('A good deal of patience (the usual amount)', 'Very hot work, called it a day')).toEqual(
    [],
  )
})
