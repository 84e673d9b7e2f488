import { expect, test } from 'vitest'
import { outlineOf } from '../outline/outline.ts'
import { areThingsKnown } from './known-things.ts'
import { arePronounsKnown } from './known-pronouns.ts'

const outline = outlineOf(
  '# Lake Ilmen\n\nThe lake is shallow. Sofia Brandt measured it.\n',
  'markdown',
  [],
  [],
)

test('"the" is known of what there is one of, what the title names and what the sentence limits', () => {
  for (const said of [
    'The Sun warms the lake in May.',
    'The bottom of a pool is cold.',
    'Around a tenth of the land surface is ice.',
    'A mill and a weir stand where the mill once burnt.',
    'Half of a mill went to Ely, and the other half to Soham.',
  ])
    expect(areThingsKnown(said, outline)).toBe(true)
  for (const said of [
    'The plant closes at night.',
    'Ice covers the larger one.',
    'A mill went to Ely, and the other half to Soham.',
    'Later the resolution was carried.',
  ])
    expect(areThingsKnown(said, outline)).toBe(false)
})

test('a pronoun is known after the verb of what it means, "she" after somebody', () => {
  expect(arePronounsKnown('A lake freezes when it is calm.', outline)).toBe(true)
  expect(arePronounsKnown('Sofia Brandt said that she had measured 40 metres.', outline)).toBe(true)
  expect(arePronounsKnown('Up to 35 percent of its body is fat.', outline)).toBe(false)
  expect(arePronounsKnown('At an age of 40 years it is old.', outline)).toBe(false)
  expect(arePronounsKnown('When schools opened, she was sent to one.', outline)).toBe(false)
})
