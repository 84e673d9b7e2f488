import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const told = (text: string) =>
  generate(text, '', 'plain').facts.map(({ kind, subject, statement }) => [kind, subject, statement])

test('sister headings over phrases that say what they mean are a glossary', () => {
  const text = `Words of the Pottery

Biscuit
The ware after its first firing. It is still porous.

Slip
A mix of clay and water that joins two pieces.

Wedging
Kneading the clay until no air is left in it.

Kiln
An oven in which clay is fired until it is hard.
`
  expect(told(text)).toEqual([
    ['definition', 'biscuit', 'Biscuit is the ware after its first firing.'],
    ['definition', 'slip', 'A slip is a mix of clay and water that joins two pieces.'],
    ['definition', 'wedging', 'Wedging is kneading the clay until no air is left in it.'],
    ['definition', 'kiln', 'A kiln is an oven in which clay is fired until it is hard.'],
  ])
})

test('headings over sentences are none', () => {
  const text = `A Year in the Pottery

Spring
The clay is dug from the pit behind the house.

Summer
The pots dry in the yard for several weeks.

Autumn
The kiln is fired with the wood of the apple trees.

Winter
The pots are sold on the markets of the valley.
`
  expect(told(text).filter(([kind]) => kind === 'definition')).toEqual([])
})

test('paragraphs that each begin with a name and a stop are entries where there are several', () => {
  const text = `# Words

Biscuit. The ware after its first firing.

Slip: a mix of clay and water that joins two pieces.

Wedging – kneading the clay until no air is left in it.
`
  expect(generate(text, '').facts.map(({ subject }) => subject.toLowerCase())).toEqual([
    'biscuit',
    'slip',
    'wedging',
  ])
})
