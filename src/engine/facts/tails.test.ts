import { expect, test } from 'vitest'
import { withoutTail } from './tails.ts'

test('what is added and points elsewhere goes', () => {
  expect(withoutTail('In 1906 Dove received her doctorate, only the second woman to get one there.')).toBe(
    'In 1906 Dove received her doctorate.',
  )
  expect(withoutTail('Holm would not have women in the building, allegedly because he feared fire.')).toBe(
    'Holm would not have women in the building.',
  )
})

test('an "and" is not left open', () => {
  const said = 'The miller must have a paper and, except where the mill is shut, that has to be shown there.'
  expect(withoutTail(said)).not.toMatch(/and, except where the mill is shut\.$/u)
})

test('what limits or doubts a saying stays, and so does a sound one', () => {
  for (const said of [
    'The mill ground rye for the town, unless this was forbidden.',
    'Holm built the mill at Ely, so they say.',
    'The institute, founded in 1918, grew out of that experience there.',
    'Holm built the mill at Ely, and Dove ground the rye.',
  ])
    expect(withoutTail(said)).toBe(said)
})
