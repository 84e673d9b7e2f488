import { expect, test } from 'vitest'
import { datesIn, yearOf } from './dates.ts'

const dates = (text: string) => datesIn(text).map(({ date }) => date)

test('a date is found in every way of writing it, with its year', () => {
  expect(dates('The mill opened on 5 May 1825, burnt down in March 1840 and was rebuilt in 1841.')).toEqual([
    '5 May 1825',
    'March 1840',
    '1841',
  ])
  expect(dates('In AD 64 it burnt; in 27 BC it stood; in the 1920s it was gone.')).toEqual([
    'AD 64',
    '27 BC',
    'the 1920s',
  ])
  expect([yearOf('5 May 1825'), yearOf('16 January 27 BC'), yearOf('the 1920s')]).toEqual([
    '1825',
    '27 BC',
    null,
  ])
})

test('a number with a unit, a range and an alternative are no date', () => {
  expect(dates('It was dissolved in 250 millilitres of water.')).toEqual([])
  expect(dates('It opened in 1650 or 1651, and ran in 1914–18.')).toEqual([])
  expect(dates('The price rose in 200 shops.')).toEqual([])
  expect(dates('In the 1950s studies of rye began.')).toEqual(['the 1950s'])
  expect(dates('The lake froze in the winter of 1708–09.')).toEqual(['the winter of 1708–09'])
})
