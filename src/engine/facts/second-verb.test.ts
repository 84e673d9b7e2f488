import { expect, test } from 'vitest'
import { twoDeeds } from './second-verb.ts'

test('two deeds with a date each are told apart', () => {
  expect(twoDeeds('Holm came home in May 1889 and in September married Anna Dove.')).toEqual({
    first: 'Holm came home in May 1889.',
    second: 'In September 1889 Holm married Anna Dove.',
  })
  expect(twoDeeds('When the ice broke, Holm left the ship and on 3 May 1895 set out on foot.')?.second).toBe(
    'On 3 May 1895 Holm set out on foot.',
  )
})

test('a month that is not later than the first has no sure year, and a place is no date', () => {
  expect(twoDeeds('Holm came home in May 1889 and in March married Anna Dove.')).toBeNull()
  expect(twoDeeds('Holm came home and in September married Anna Dove.')).toBeNull()
  expect(twoDeeds('Holm came home in May 1889 and in Ely married Anna Dove.')).toBeNull()
  expect(twoDeeds('Holm said that the mill burnt and in 1890 fell down.')).toBeNull()
})
