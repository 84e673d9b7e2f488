import { expect, test } from 'vitest'
import simulateLearning from './learning.ts'
import simulateSessions from './sessions.ts'

test('in five weeks of simulated study the learning rules hold', { timeout: 240_000 }, async () => {
  const figures = await simulateLearning('small')
  expect(figures.filter(({ passed }) => !passed)).toEqual([])
  expect(figures.length).toBeGreaterThan(4)
})

test('two dozen simulated sessions keep the rules of a session', { timeout: 240_000 }, async () => {
  const figures = await simulateSessions('small')
  expect(figures.filter(({ passed }) => !passed)).toEqual([])
  expect(figures.length).toBeGreaterThan(4)
})
