import { describe, expect, test } from 'vitest'
import { calendarOf, shadeOf, shadesOf } from './calendar.ts'

const answered = (date: string, answers: number) => ({ day: 0, date, answers, right: answers })

describe('the calendar', () => {
  test('has every day in order, Mondays at the top, today last', () => {
    const { days, columns } = calendarOf([answered('2026-03-02', 7)], '2026-03-10', 14, 53)
    expect(days).toHaveLength(14)
    expect(days[0]).toMatchObject({ date: '2026-02-25', row: 2, column: 0 })
    expect(days.find(({ date }) => date === '2026-03-02')).toMatchObject({ row: 0, column: 1, answers: 7 })
    expect(days.at(-1)).toMatchObject({ date: '2026-03-10', row: 1, column: 2 })
    expect(columns).toBe(3)
  })

  test('shows as many weeks as there is room for, the last ones', () => {
    const { days, columns } = calendarOf([], '2026-03-10', 365, 10)
    expect(columns).toBe(10)
    expect(days[0]).toMatchObject({ row: 0 })
    expect(days.at(-1)?.date).toBe('2026-03-10')
  })

  test('a year fits in 53 columns, over a leap day too', () => {
    expect(calendarOf([], '2026-03-10', 365, 53).columns).toBe(53)
    const { days } = calendarOf([], '2024-03-01', 3, 53)
    expect(days.map(({ date }) => date)).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
  })

  test('names each month once, none on top of another', () => {
    const { months } = calendarOf([], '2026-03-10', 365, 53)
    expect(months.map(({ name }) => name).slice(-3)).toEqual(['Jan', 'Feb', 'Mar'])
    const gaps = months.slice(1).map(({ column }, i) => column - (months[i]?.column ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3)
  })

  test('shades by quarters of one’s own days; no answer is no shade', () => {
    const shades = shadesOf([4, 8, 12, 16, 20, 24, 28, 32, 36, 40].map((answers) => ({ answers })))
    expect([0, 1, 12, 13, 24, 25, 36, 37].map((answers) => shadeOf(answers, shades))).toEqual([
      0, 1, 1, 2, 2, 3, 3, 4,
    ])
    expect(shadeOf(5, shadesOf([{ answers: 5 }]))).toBe(1)
  })
})
