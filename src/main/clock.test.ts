import { expect, it } from 'vitest'
import { readClock } from './clock.ts'
import { StartError } from './start-error.ts'

it('AFTERREAD_NOW stands still in place of the clock, and is told', () => {
  const { now, clockSetTo } = readClock('2026-03-01T10:00:00+01:00')
  expect(now().toISOString()).toBe('2026-03-01T09:00:00.000Z')
  expect(clockSetTo).toBe('2026-03-01T09:00:00.000Z')
})

it.each([undefined, ''])('without it (%j) the machine tells the time', (instant) => {
  const { now, clockSetTo } = readClock(instant)
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1000)
  expect(clockSetTo).toBeNull()
})

it('what is no instant is refused with a sentence', () => {
  expect(() => readClock('yesterday')).toThrow(StartError)
})
