import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const told = (text: string) =>
  generate(`# Mills\n\n${text}\n`, '', 'markdown').facts.flatMap(({ slot, subject, statement }) =>
    slot === 'name' ? [[subject, statement]] : [],
  )

test('a name that one sentence presents is told with what the next one says of it', () => {
  expect(
    told(
      'Another short cut is *availability*. We judge how common a thing is by how easily examples come to mind.',
    ),
  ).toEqual([
    [
      'availability',
      'One short cut is availability: we judge how common a thing is by how easily examples come to mind.',
    ],
  ])
})

test('where the next sentence goes on with the story, or nothing marks the name, it is not', () => {
  expect(
    told('Another short cut is *availability*. He had found it in the year before, when he was in Ely.'),
  ).toEqual([])
  expect(
    told('Another short cut is availability. We judge how common a thing is by how easily examples come.'),
  ).toEqual([])
})
