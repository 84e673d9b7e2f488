import { expect, test } from 'vitest'
import { sampleFact, sampleReading } from '../samples/reading.ts'
import type { FactKind } from '../types.ts'
import { know } from './knowledge.ts'
import { isOwnHeading } from './own-heading.ts'

const knowledge = know(sampleReading())
const isHeading = (label: string, kind: FactKind = 'feature'): boolean =>
  isOwnHeading({ ...sampleFact('Pita'), kind, label }, knowledge)

test('what an author wrote over a benefit, or that says how much or how good, is no term', () => {
  expect(isHeading('Flexibility', 'benefit')).toBe(true)
  expect(isHeading('No Tailpipe Emissions', 'benefit')).toBe(true)
  expect(isHeading('Low overhead')).toBe(true)
  expect(isHeading('Purchase Price', 'limitation')).toBe(true)
  expect(isHeading('Extra Weight', 'limitation')).toBe(true)
})

test('nouns that make one name, and the kind of them, are a term', () => {
  expect(isHeading('Congestion control')).toBe(false)
  expect(isHeading('Head-of-line blocking', 'limitation')).toBe(false)
  expect(isHeading('Hallucination', 'limitation')).toBe(false)
  expect(isHeading('Natural selection')).toBe(false)
  expect(isHeading('Wild yeast')).toBe(false)
})

test('one word over a sentence that tells a drawback is what it has to do with', () => {
  const topic = (label: string, value: string): boolean =>
    isOwnHeading({ ...sampleFact('Pita'), kind: 'limitation', label, value }, knowledge)
  expect(topic('Cleaning', 'The stone has to be brushed after every loaf.')).toBe(true)
  expect(topic('Corrosion', 'The iron rusts in damp cellars.')).toBe(false)
  expect(topic('Soot', 'black dust from the chimney')).toBe(false)
})
