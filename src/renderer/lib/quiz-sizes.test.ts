import { expect, test } from 'vitest'
import { quizSizes } from './quiz-sizes.ts'

test('a quiz can take all there is, and parts of it that are smaller', () => {
  expect(quizSizes(62)).toEqual([5, 10, 20, 62])
  expect(quizSizes(10)).toEqual([5, 10])
  expect(quizSizes(3)).toEqual([3])
})
