import { expect, test } from 'vitest'
import { fractionsIn } from './fractions.ts'

test('a part told in words is found, with what else may be said for it', () => {
  const parts = (text: string) => fractionsIn(text).map(({ text: part, also }) => [part, also])
  expect(parts('Around a tenth of the land is ice.')).toEqual([['a tenth', ['one tenth', '1/10']]])
  expect(parts('It lost two thirds of its weight, and half the crew.')).toEqual([
    ['two thirds', ['2/3']],
    ['half', ['1/2', '50 percent']],
  ])
  expect(parts('One in five adults cannot swim.')).toEqual([['One in five', []]])
})

test('a place in a row and half a thing are no parts', () => {
  expect(fractionsIn('The third of May was a half holiday; a quarter past two.')).toEqual([])
})
