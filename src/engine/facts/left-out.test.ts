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

test('what stands in line, or is measured against something, is told with what it follows', () => {
  for (const said of [
    'The canton of Uri followed in 1847.',
    'The guild of Ely was first, and it is the only one with a seal.',
    'Lace curtains aren’t an exception, whatever the shop says.',
    'Marsh and Hale sold the first in 1921, and before that people used wax.',
    'Below 4.6 the mould dies within a day.',
    'A stove at 90 °C holds enough to warm a barn.',
    'Soft clay is fired a degree or two lower, because lime melts in it.',
    'A coat with a hood is two.',
    'At 30 miles a day that takes more than a month.',
    'In 2019 a group at Ely under Ada Hale looked at the sensation itself.',
  ])
    expect(stands(said), said).toBe(false)
  for (const said of [
    'The canton of Uri followed Bern in 1847.',
    'The guild of Ely was first and foremost a school.',
    'Lace curtains are an exception to the rule of the guild.',
    'Below 4.6 metres the lake has no weeds.',
    'A hive holds enough honey to feed the bees until spring.',
    'Soft clay is fired a degree or two lower than hard clay.',
    'A baker’s dozen is ten.',
    'At 30 miles a day the ride takes more than a month.',
    'The tanners of Ely count the process of drying as part of the process itself.',
  ])
    expect(stands(said), said).toBe(true)
})

test('a measure tells whose it is', () => {
  expect(stands('Price depends on the cut and on the breed.')).toBe(false)
  expect(stands('The price of wool depends on the cut and on the breed.')).toBe(true)
  expect(stands('Speed is the distance covered in a second.')).toBe(true)
  expect(stands('The bakers of Ely, all but two, could.')).toBe(false)
  expect(stands('A good loaf takes 18 to 22 percent of the salt.')).toBe(true)
})

test('the end of a year tells which, and enough tells for what', () => {
  expect(stands('By the end of the year half of the sheep of Ely were dead.')).toBe(false)
  expect(stands('By the end of the year 1350 half of the sheep of Ely were dead.')).toBe(true)
  expect(stands('At the end of the year the sheep of Ely are counted.')).toBe(true)
  expect(stands('Two buckets of sand are enough.')).toBe(false)
  expect(stands('Two buckets of sand are enough to put out a stove.')).toBe(true)
})
