import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string, title = 'Hedges'): string[] =>
  generate(`# ${title}\n\n${text}\n`, '', 'markdown').facts.map(({ statement }) => statement)

test('a plain saying that lists, has its doer, denies or binds is told as it stands', () => {
  for (const sentence of [
    'Neglected hedges are settled by wrens, voles, hedgehogs and a good many snails.',
    'Instead of a trunk each bramble has a crown of long arching canes.',
    'Rot was worst in Kent and lowest in Fife.',
    'No hedge shall be cut in April unless the owner has told the council.',
    'Tally sticks are marked 3, 6, 9 and 12.',
    'Burrows are of three sorts: shallow scrapes, short shelters, and long tunnels.',
    'Most foresters suggest Norway maple as a hedge.',
    'By default Git writes the message to standard output.',
    'Because hazel needs light to fruit, it cannot grow in the shade of beeches.',
  ])
    expect(saidIn(sentence)).toContain(sentence)
})

test('praise, talk, people at large and what leans are not told so', () => {
  for (const sentence of [
    'Old hedges are loved by gardeners, painters and just about everybody.',
    'Most people do not look up from their phones.',
    'Notice what a hedge does not do.',
    'The only hedge that she ever cut.',
    'Thus in Anna Maria Holm the clan is Holm.',
    'No hedge has officially grown faster since.',
    'The people who live behind it are farmers, smiths and weavers.',
  ])
    expect(saidIn(sentence)).toEqual([])
})

test('a verb that a noun is written like is read where it goes on with a place', () => {
  expect(saidIn('The hazel dormouse lives in the hedges of the south, from Kent to Devon.')).toEqual([
    'The hazel dormouse lives in the hedges of the south, from Kent to Devon.',
  ])
  expect(saidIn('In sea water sound moves at about 1,530 m/s.')).toEqual([
    'In sea water sound moves at about 1,530 m/s.',
  ])
})

test('what the sentence before has named is told with it', () => {
  const rule = 'No apprentice shall lay a hedge unless he or she has passed a test.'
  const next = 'The test lasts 90 minutes and is valid for three years.'
  expect(saidIn(`${rule} ${next}`)).toContain(`${rule} ${next}`)
  expect(saidIn(next)).toEqual([])
})

test('a thing that the sentence names twice, or a word to the reader, keeps nothing from being told', () => {
  const bora = 'The bora, a wind that falls from the Karst, can reach more than 200 kilometres per hour.'
  expect(saidIn(bora)).toContain(bora)
  expect(
    saidIn('The grey hedge, meanwhile, was laid in 1852 by Ada Holm, known to most of us for her novels.'),
  ).toContain('The grey hedge was laid in 1852 by Ada Holm.')
})

test('what a call announces is told without it', () => {
  const told = (text: string): string[] =>
    generate(`# Kites\n\n${text}\n`, '', 'markdown').facts.map(({ statement }) => statement)
  expect(told('One trap: Drachen is a kite, not a balloon.')).toContain('Drachen is a kite, not a balloon.')
  expect(told('One mill: Drachen is a kite, not a balloon.')).not.toContain(
    'Drachen is a kite, not a balloon.',
  )
})
