import { expect, test } from 'vitest'
import { plainly } from './plainly.ts'

test('who says it, and what ties it to another, goes', () => {
  expect(plainly('He chose mills, he later said, because they turned.')).toBe(
    'He chose mills because they turned.',
  )
  expect(plainly('His thesis on the subject was printed.')).toBe('His thesis was printed.')
  expect(plainly('The mill got the prize in its turn, in 1938.')).toBe('The mill got the prize in 1938.')
  expect(plainly('Four days later, with the millers still muttering, he left.')).toBe(
    'Four days later, he left.',
  )
})

test('a sentence that begins with those among whom some were is turned round', () => {
  expect(plainly('Among those who came were Hill and Dove.')).toBe('Hill and Dove were among those who came.')
})

test('what is part of what is said stays', () => {
  for (const said of [
    'His thesis on the subject of mills was printed.',
    'Among the mills there were some of stone.',
    'The wheel turned in its bed.',
    'He chose mills, she said.',
  ])
    expect(plainly(said)).toBe(said)
})
