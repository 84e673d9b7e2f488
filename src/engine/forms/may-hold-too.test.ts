import { expect, test } from 'vitest'
import { mayHoldToo } from './may-hold-too.ts'

test('what is told roughly is not false by an amount near it', () => {
  expect(mayHoldToo('They arrived after some forty days in the ice.', 'forty days', '38 days')).toBe(true)
  expect(mayHoldToo('They arrived after about 40 days.', '40 days', '80 days')).toBe(false)
  expect(mayHoldToo('They arrived after forty days in the ice.', 'forty days', '38 days')).toBe(false)
})

test('what is enough is so with another amount too', () => {
  expect(mayHoldToo('A bath at 40 °C holds enough to warm a room.', '40 °C', '60 °C')).toBe(true)
  expect(mayHoldToo('The bath has 40 °C.', '40 °C', '60 °C')).toBe(false)
})

test('a year of any study, and one far from its war, is no false year', () => {
  expect(mayHoldToo('A Danish study of kites was published in 2019.', '2019', '2015')).toBe(true)
  expect(mayHoldToo('The study of kites was published in 2019.', '2019', '2015')).toBe(false)
  const raid = 'On 16 October 1939 bombers attacked, in the first raid of the Second World War.'
  expect(mayHoldToo(raid, '1939', '1887')).toBe(true)
  expect(mayHoldToo(raid, '1939', '1941')).toBe(false)
})
