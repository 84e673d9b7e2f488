import { expect, test } from 'vitest'
import { isTimeToRemind, reminderText } from './reminder.ts'

const evening = { hour: 18, hourNow: 18, day: 100, toldOn: 99, due: 3, looking: false }

test('a reminder comes from the chosen hour on, once a study day', () => {
  expect(isTimeToRemind(evening)).toBe(true)
  expect(isTimeToRemind({ ...evening, hourNow: 17 })).toBe(false)
  expect(isTimeToRemind({ ...evening, hourNow: 23 })).toBe(true)
  expect(isTimeToRemind({ ...evening, toldOn: 100 })).toBe(false)
})

test('nobody is reminded who did not ask for it, has nothing due or is studying', () => {
  expect(isTimeToRemind({ ...evening, hour: null })).toBe(false)
  expect(isTimeToRemind({ ...evening, due: 0 })).toBe(false)
  expect(isTimeToRemind({ ...evening, looking: true })).toBe(false)
})

test('it says how many and how long', () => {
  expect(reminderText(1, 1)).toEqual({ title: '1 fact is due', body: 'At your usual pace that is 1 minute.' })
  expect(reminderText(18, 6).title).toBe('18 facts are due')
})
