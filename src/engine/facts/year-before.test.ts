import { expect, test } from 'vitest'
import { outlineOf } from '../outline/outline.ts'
import { readFacts } from './read-facts.ts'

const toldOf = (text: string) =>
  readFacts(outlineOf(`# Mills\n\n${text}\n`))
    .facts.filter(({ kind }) => kind === 'event')
    .map(({ statement, evidence }) => [statement, evidence.length])

test('years are counted from the year that was named last, with its sentence as evidence', () => {
  expect(
    toldOf('Ada Ford built a mill at Ely in 1831. Four years later Jonas Bell bought the weir.'),
  ).toEqual([
    ['Ada Ford built a mill at Ely in 1831.', 1],
    ['In 1835 Jonas Bell bought the weir.', 2],
  ])
  expect(toldOf('Until 1831 nobody milled at Ely. In that year Ada Ford built a mill.')).toEqual([
    ['In 1831 Ada Ford built a mill.', 2],
  ])
  expect(toldOf('Ada Ford came to Ely in 1831, and a year later Jonas Bell bought the weir.')).toEqual([
    ['Ada Ford came to Ely in 1831.', 1],
    ['In 1832 Jonas Bell bought the weir.', 1],
  ])
})

test('years later are counted at the end of a plain clause too', () => {
  expect(
    toldOf('Ada Ford built a mill at Ely in 1831. The Ely Mill Company was founded four years later.')[1],
  ).toEqual(['In 1835 the Ely Mill Company was founded.', 2])
  expect(
    toldOf('Ada Ford built a mill at Ely in 1831. Jonas Bell left and was heard of four years later.').length,
  ).toBe(1)
})

test('no year is counted from two, from none or from far back', () => {
  expect(
    toldOf('Mills stood there in 1831 and in 1840. Four years later Jonas Bell bought the weir.'),
  ).toEqual([])
  expect(toldOf('Four years later Jonas Bell bought the weir.')).toEqual([])
  expect(toldOf('Until 1831 nobody milled at Ely.\n\nFour years later Jonas Bell bought the weir.')).toEqual(
    [],
  )
})

test('a day or month without a year is one of the year before, where it is not earlier in it', () => {
  expect(
    toldOf('Ada Ford built a mill at Ely on 3 May 1831. On 8 June Jonas Bell bought the weir.')[1],
  ).toEqual(['On 8 June 1831 Jonas Bell bought the weir.', 2])
  expect(
    toldOf('Ada Ford built a mill at Ely in 1831. That August Jonas Bell bought the weir.')[1]?.[0],
  ).toBe('In August 1831 Jonas Bell bought the weir.')
  expect(
    toldOf('Ada Ford built a mill at Ely on 3 May 1831. On 8 April Jonas Bell bought the weir.').length,
  ).toBe(1)
})
