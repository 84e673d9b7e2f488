import { expect, test } from 'vitest'
import { retentionMeans, waitAgainstNinety } from './retention.ts'

test('keeping more means shorter waits', () => {
  const waits = [0.8, 0.85, 0.9, 0.95, 0.97].map(waitAgainstNinety)
  expect(waits).toEqual([...waits].sort((a, b) => b - a))
  expect(waits[2]).toBe(1)
})

test('the default says what it keeps and which way the slider works', () => {
  expect(retentionMeans(0.9)).toBe(
    'When a fact comes back you recall it about nine times in ten. Higher asks more often, lower more rarely.',
  )
})

test('other values are held against the default', () => {
  expect(retentionMeans(0.95)).toContain('19 times in 20. It is asked about 2.5 times as often')
  expect(retentionMeans(0.8)).toContain('four times in five. It is asked about 3.3 times as rarely')
})
