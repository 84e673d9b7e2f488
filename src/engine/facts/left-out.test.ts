import { expect, test } from 'vitest'
import { stands } from './alone.ts'
import { standAlone } from './standing.ts'

test('one of several, and that of before, do not stand alone', () => {
  for (const said of [
    'The front one, called the bridle, is a strap that covers the cheeks.',
    'A real one takes longer, because some of the water boils away.',
    'The first electric one, the Volt, opened in 1988.',
    'Marsh found that absurd, since clay cannot float.',
    'Clay was another matter, since a wet brick cracks at once.',
    'Further small bells hang on top of the tower and near the door.',
    'Ada Hale, its first keeper, was twenty-four years old.',
    'Rape oil and lard don’t, and mixing them in makes soap softer.',
    'Marsh brought out the first in 1953.',
    'A member may hold two.',
    'Cheap glazes replace the clay with them almost entirely.',
    'Marsh was teaching in Leeds then, where a young smith mended a clock.',
  ])
    expect(stands(said), said).toBe(false)
})

test('one that the sentence names does', () => {
  for (const said of [
    'Having sorted the shards, the potter filled the jar with them.',
    'The pot one uses is a plain clay jar.',
    'A short bell rings louder than a long one.',
    'Marsh found that cold, dry air keeps clay from cracking.',
    'Hens lay more eggs in spring than ducks do not.',
    'Further north the bells are cast in sand.',
    'Marsh built the first mill of Kent in 1820.',
    'Marsh built two mills, and opened the first in 1890.',
  ])
    expect(stands(said), said).toBe(true)
})

test('a number stands with what it counts', () => {
  expect(stands('Close to 200 cross on an ordinary weekday.')).toBe(false)
  expect(stands('About 200 barges cross on an ordinary weekday.')).toBe(true)
  expect(stands('About 200 died in the flood of 1953.')).toBe(true)
})

test('what is set against that of before is told without it', () => {
  expect(standAlone('Form V itself turns into Form VI over months.', null, null)).toBe(
    'Form V turns into Form VI over months.',
  )
  expect(standAlone('The tower holds itself up.', null, null)).toBe('The tower holds itself up.')
})
