import { expect, test } from 'vitest'
import { outlineOf } from '../outline/outline.ts'
import { readFacts } from './read-facts.ts'

const eventsOf = (text: string) =>
  readFacts(outlineOf(`# Mills\n\n${text}\n`))
    .facts.filter(({ kind }) => kind === 'event')
    .map(({ subject, value }) => [subject, value])

test('the first of its kind is known without the text before', () => {
  expect(eventsOf('In December 1892 the first steam mill was built in Soham.')).toEqual([
    ['first steam mill', 'December 1892'],
  ])
  expect(eventsOf('The first one was built in Soham in 1892.')).toEqual([])
  expect(eventsOf('The first commercial one was built in Soham in 1892.')).toEqual([])
})

test('what came into the world in a year needs no name, what only went on does', () => {
  expect(eventsOf('The roller mill was introduced in 1880 by a firm from Budapest.')).toEqual([
    ['roller mill', '1880'],
  ])
  expect(eventsOf('Steel rollers appeared in 1880 in Budapest.')).toEqual([['steel roller', '1880']])
  expect(eventsOf('The wooden wheel broke in 1880 on a cold morning.')).toEqual([])
  expect(eventsOf('The new law was introduced in 1880.')).toEqual([])
})

test('the name put in after a title or a thing is its subject', () => {
  expect(eventsOf('In 1880 the last miller of Soham, Jonas Bell, closed the sluice.')).toEqual([
    ['Jonas Bell', '1880'],
  ])
  expect(eventsOf('The first steam mill, SM-1, opened in 1892. It had 51 stones in 1895.')).toEqual([
    ['SM-1', '1892'],
    ['SM-1', '1895'],
  ])
})

test('what stands before a name or pronoun tells when that was born', () => {
  expect(
    eventsOf('The miller was Jonas Walter Bell. Born in Ely in 1847, he came from a family of bakers.'),
  ).toEqual([['Jonas Walter Bell', '1847']])
  expect(eventsOf('Born in Ely in 1847, he came from a family of bakers.')).toEqual([])
})

test('a verb that the model takes for a noun is read after a name, a noun that it takes for a verb is none', () => {
  expect(eventsOf('In 1887 Jonas Bell lit the mill at Ely with lamps.')).toEqual([['Jonas Bell', '1887']])
  expect(
    eventsOf('The first offshore wind mill, Vind in Denmark, opened in 1891 with eleven stones.'),
  ).toEqual([['first offshore wind mill', '1891']])
})
