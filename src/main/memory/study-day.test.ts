import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOfDay, studyDay, zoneMinutes } from './study-day.ts'

const ZONES = [
  'UTC',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Apia',
] as const

const CLOCK = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
} as const
const clocks = new Map(
  ZONES.map((zone) => [zone, new Intl.DateTimeFormat('en', { timeZone: zone, hourCycle: 'h23', ...CLOCK })]),
)

/** Minutes east of UTC in a zone at an instant: what its clocks show, by Intl, less what those of UTC show. */
function offset(zone: (typeof ZONES)[number], at: number): number {
  const shown = clocks.get(zone)?.format(at).match(/\d+/g)?.map(Number) ?? []
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = shown
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000 - Math.floor(at / 60_000)
}

const dayIn = (zone: (typeof ZONES)[number], at: number, dayStart = 4): number =>
  studyDay(new Date(at), offset(zone, at), dayStart)

/** The instant at which the clocks of a zone show this (the first one where they show it twice). */
function instant(zone: (typeof ZONES)[number], wall: string): number {
  const asUtc = Date.parse(`${wall}:00Z`)
  const guesses = [-16, -12, -8, -4, 0, 4, 8, 12, 16].map((hours) => offset(zone, asUtc + hours * 3_600_000))
  const fitting = guesses.map((minutes) => asUtc - minutes * 60_000)
  const shown = fitting.filter((at) => at + offset(zone, at) * 60_000 === asUtc)
  return Math.min(...shown)
}

/** Instants in a year at which a zone's offset changes, to the minute. */
function changes(zone: (typeof ZONES)[number], year: number): number[] {
  const found: number[] = []
  const [first, last, step] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1), 3 * 86_400_000]
  for (let at = first; at < last; at += step) {
    if (offset(zone, at) === offset(zone, at + step)) continue
    let [before, after] = [at, at + step]
    while (after - before > 60_000) {
      const middle = Math.floor((before + after) / 120_000) * 60_000
      if (offset(zone, middle) === offset(zone, at)) before = middle
      else after = middle
    }
    found.push(after)
  }
  return found
}

describe.each(ZONES)('a study day in %s', (zone) => {
  test('lasts from four in the morning over midnight to the next four', () => {
    for (const date of ['2026-01-15', '2026-07-15', '2024-02-28', '2025-12-31']) {
      const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
      const [eve, midnight, end, morning] = [
        instant(zone, `${date}T23:59`),
        instant(zone, `${next}T00:01`),
        instant(zone, `${next}T03:59`),
        instant(zone, `${next}T04:01`),
      ].map((at) => dayIn(zone, at ?? NaN))
      expect(dateOfDay(eve ?? NaN)).toBe(date)
      expect([midnight, end]).toEqual([eve, eve])
      expect(dateOfDay(morning ?? NaN)).toBe(next)
    }
  })

  test('neither gains nor loses a day where the clocks change', () => {
    const edges = [2010, 2020, 2026].flatMap((year) => changes(zone, year))
    if (zone !== 'UTC' && zone !== 'Asia/Kolkata') expect(edges.length).toBeGreaterThanOrEqual(2)
    for (const edge of edges) {
      for (let minutes = -30 * 60; minutes < 30 * 60; minutes += 13) {
        const at = edge + minutes * 60_000
        const wall = new Date(at + offset(zone, at) * 60_000)
        const date = new Date(wall.getTime() - (wall.getUTCHours() < 4 ? 86_400_000 : 0))
        expect(dateOfDay(dayIn(zone, at))).toBe(date.toISOString().slice(0, 10))
        // A quarter of an hour within one study day never counts a day.
        if (wall.getUTCHours() < 3 || wall.getUTCHours() > 4) continue
        if (dayIn(zone, at) === dayIn(zone, at + 900_000)) continue
        const later = new Date(at + 900_000 + offset(zone, at + 900_000) * 60_000)
        expect(later.getUTCHours()).toBeGreaterThanOrEqual(4)
      }
    }
  })

  test('never runs backwards as time goes on, with the day starting at four', () => {
    const year = fc.integer({ min: Date.UTC(2009, 0, 1), max: Date.UTC(2035, 0, 1) })
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 3 * 86_400_000 }), (at, later) => {
        expect(dayIn(zone, at + later)).toBeGreaterThanOrEqual(dayIn(zone, at))
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})

test('the date that Apia skipped is the shortest of study days', () => {
  const [before, after] = ['2011-12-29T23:59', '2011-12-31T00:01'].map((wall) =>
    instant('Pacific/Apia', wall),
  )
  expect((after ?? NaN) - (before ?? NaN)).toBe(120_000)
  expect(dateOfDay(dayIn('Pacific/Apia', before ?? NaN))).toBe('2011-12-29')
  expect(dateOfDay(dayIn('Pacific/Apia', after ?? NaN))).toBe('2011-12-30')
})

test('the start of the day moves its edge', () => {
  const at = Date.parse('2026-03-10T02:30:00Z')
  expect(dateOfDay(dayIn('UTC', at, 0))).toBe('2026-03-10')
  expect(dateOfDay(dayIn('UTC', at, 2))).toBe('2026-03-10')
  expect(dateOfDay(dayIn('UTC', at, 3))).toBe('2026-03-09')
})

test('what is no instant has no study day', () => {
  expect(() => studyDay(new Date(NaN), 0, 4)).toThrow(RangeError)
  expect(() => studyDay(new Date(0), Infinity, 4)).toThrow(RangeError)
  expect(() => studyDay(new Date(0), 0, NaN)).toThrow(RangeError)
  expect(() => dateOfDay(NaN)).toThrow(RangeError)
})

test("the machine's own zone is told in minutes east of UTC", () => {
  const at = new Date(2026, 6, 15, 12)
  expect(at.getTime() + zoneMinutes(at) * 60_000).toBe(Date.UTC(2026, 6, 15, 12))
})

test('a clock that has lost its time begins with the first study day', () => {
  expect(studyDay(new Date(0), 0, 4)).toBe(0)
  expect(studyDay(new Date('1901-01-01T00:00:00Z'), -300, 4)).toBe(0)
})
