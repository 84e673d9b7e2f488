import { describe, expect, test } from 'vitest'
import { backupsToDrop, isBackupDue, isFirstOfDay } from './backup-policy.ts'
import type { Kept } from './backup-policy.ts'

const MB = 1024 ** 2
const GB = 1024 ** 3
const PLENTY = 1000 * GB
const backup = (at: string, bytes = MB): Kept => ({ name: at, at: Date.parse(at), bytes })
const daily = (from: string, days: number, bytes = MB): Kept[] =>
  Array.from({ length: days }, (_, i) => {
    const at = new Date(Date.parse(from) - i * 86_400_000).toISOString()
    return backup(at, bytes)
  })
const kept = (backups: readonly Kept[], free = PLENTY, zone = 0): string[] => {
  const dropped = new Set(backupsToDrop(backups, free, zone))
  return backups.filter(({ name }) => !dropped.has(name)).map(({ name }) => name.slice(0, 16))
}

describe('which backups are kept', () => {
  test('of a year of daily backups: seven days, four weeks, six months', () => {
    expect(kept(daily('2026-11-26T09:00:00Z', 365))).toEqual([
      '2026-11-26T09:00',
      '2026-11-25T09:00',
      '2026-11-24T09:00',
      '2026-11-23T09:00',
      '2026-11-22T09:00',
      '2026-11-21T09:00',
      '2026-11-20T09:00',
      '2026-11-15T09:00',
      '2026-11-08T09:00',
      '2026-10-31T09:00',
      '2026-09-30T09:00',
      '2026-08-31T09:00',
      '2026-07-31T09:00',
      '2026-06-30T09:00',
    ])
  })

  test('of several on one day the last, but the newest two always', () => {
    const day = ['08:00', '10:00', '12:00', '14:00'].map((time) => backup(`2026-11-26T${time}:00Z`))
    expect(kept([...day, backup('2026-11-25T10:00:00Z')])).toEqual([
      '2026-11-26T12:00',
      '2026-11-26T14:00',
      '2026-11-25T10:00',
    ])
  })

  test('days are the learner’s own', () => {
    const two = [
      backup('2026-11-26T11:30:00Z'),
      backup('2026-11-26T10:30:00Z'),
      backup('2026-11-26T09:30:00Z'),
      backup('2026-11-26T08:30:00Z'),
    ]
    // In Auckland the 27th begins at 11:00 UTC.
    expect(kept(two, PLENTY, 13 * 60)).toEqual(['2026-11-26T11:30', '2026-11-26T10:30'])
    // Half an hour further east the second of them is of the 27th too, so the 26th keeps the third.
    expect(kept(two, PLENTY, 13 * 60 + 30)).toHaveLength(3)
  })

  test('together they take 2 GB at most; the oldest go first', () => {
    expect(kept(daily('2026-11-26T09:00:00Z', 6, 0.5 * GB))).toHaveLength(4)
  })

  test('on a disk that is nearly full they take a tenth of what is free, but the newest two stay', () => {
    expect(kept(daily('2026-11-26T09:00:00Z', 6, 100 * MB), 3 * GB)).toHaveLength(3)
    expect(kept(daily('2026-11-26T09:00:00Z', 6, 100 * MB), 0)).toHaveLength(2)
  })

  test('one alone is never dropped', () => {
    expect(backupsToDrop([backup('2020-01-01T00:00:00Z', 5 * GB)], 0, 0)).toEqual([])
    expect(backupsToDrop([], 0, 0)).toEqual([])
  })
})

test('another backup is made half an hour after the last at the earliest, and after a clock set back', () => {
  const last = [backup('2026-11-26T09:00:00Z')]
  expect(isBackupDue(last, Date.parse('2026-11-26T09:29:59Z'))).toBe(false)
  expect(isBackupDue(last, Date.parse('2026-11-26T09:30:00Z'))).toBe(true)
  expect(isBackupDue(last, Date.parse('2026-11-25T09:00:00Z'))).toBe(true)
  expect(isBackupDue([], 0)).toBe(true)
})

test('the first start of a day is told by the days of the learner', () => {
  const last = [backup('2026-11-26T23:30:00Z')]
  expect(isFirstOfDay(last, Date.parse('2026-11-27T00:30:00Z'), 0)).toBe(true)
  expect(isFirstOfDay(last, Date.parse('2026-11-27T00:30:00Z'), 60)).toBe(false)
})
