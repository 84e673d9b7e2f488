import { expect, test } from 'vitest'
import { arc, comingBack, eachFact, onScale } from './coming-back.ts'

const fact = (inDays: number, on: string) => ({ fact: 'f', inDays, on, was: null, why: '' })

test('one fact names its day', () => {
  expect(comingBack([fact(28, '2026-04-07')])).toEqual({ day: 'Tuesday 7 April', rest: ', in 4\u00a0weeks' })
  expect(comingBack([fact(1, '2026-03-11')])).toEqual({ day: 'Tomorrow', rest: '' })
  expect(comingBack([fact(0, '2026-03-10')])).toEqual({ day: 'Later today', rest: '' })
})

test('several facts name the first day and the last', () => {
  const several = [fact(9, '2026-03-19'), fact(2, '2026-03-12'), fact(4, '2026-03-14')]
  expect(comingBack(several)).toEqual({
    day: 'Thursday 12 March',
    rest: ', the last of three facts in 9\u00a0days',
  })
  expect(comingBack([fact(2, '2026-03-12'), fact(2, '2026-03-12')])?.rest).toBe(', both facts')
  expect(comingBack([fact(0, '2026-03-10'), fact(9, '2026-03-19')])?.rest).toBe(
    ', the other fact in 9\u00a0days',
  )
  expect(comingBack([])).toBeNull()
})

test('a fact that several pieces rest on comes back once', () => {
  const [one, other] = [fact(2, '2026-03-12'), { ...fact(2, '2026-03-12'), fact: 'g' }]
  expect(eachFact([one, other, one])).toEqual([one, other])
})

test('the scale runs from now to six months and holds what lies beyond at its end', () => {
  expect([0, 7, 182, 4000, -3].map((days) => Math.round(onScale(days)))).toEqual([6, 91, 218, 218, 6])
})

test('an arc joins the two days, and is left out where they touch', () => {
  expect(arc(9, 2)).toBe('M99.7 35Q75.2 -0.6 50.7 33')
  expect(arc(30, 31)).toBeNull()
})
