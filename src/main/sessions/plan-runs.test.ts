import { describe, expect, test } from 'vitest'
import { unitOf } from './plan-choose.ts'
import type { Unit } from './plan-choose.ts'
import { breakRuns } from './plan-runs.ts'

/** A unit of a fact named by its topic's letter and a number: "a1". */
function unit(fact: string, reveals: readonly string[] = [], phase: 0 | 1 = 1): Unit {
  const question = { id: fact, form: 'choice' as const, facts: [fact], classes: 0, reveals }
  const topic = fact.slice(0, 1)
  const askable = {
    fact,
    article: 'article',
    topic,
    group: null,
    memory: null,
    recall: 0,
    lastAsked: null,
    candidates: [question],
  }
  return unitOf(question, [{ askable, why: 'new', phase, place: 0, ranked: [question] }])
}

const inOrder = (units: readonly Unit[]): string =>
  breakRuns(units)
    .map(({ facts }) => facts[0])
    .join(' ')
const units = (...facts: string[]): Unit[] => facts.map((fact) => unit(fact))

describe('three running of a topic', () => {
  test('are broken up by what stands nearest', () => {
    expect(inOrder(units('a1', 'a2', 'a3', 'b1', 'b2', 'c1'))).toBe('a1 a2 b1 a3 b2 c1')
    expect(inOrder(units('a1', 'b1', 'a2', 'a3', 'a4'))).toMatch(/^a\d b1 a\d a\d a\d$|^a\d a\d b1 a\d a\d$/)
  })

  test('stay where there is nothing to put between', () => {
    expect(inOrder(units('a1', 'a2', 'a3', 'a4'))).toBe('a1 a2 a3 a4')
    expect(inOrder(units('a1', 'b1'))).toBe('a1 b1')
  })

  test('are not broken up by what would give something away', () => {
    // b1 states a3, so it can't come before it; b2 can.
    const told = [...units('a1', 'a2', 'a3'), unit('b1', ['a3']), unit('b2')]
    const broken = inOrder(told)
    expect(broken.indexOf('b1')).toBeGreaterThan(broken.indexOf('a3'))
    expect(broken).not.toMatch(/a\d a\d a\d/)
    expect(inOrder([...units('a1', 'a2', 'a3'), unit('b1', ['a1', 'a2', 'a3'])])).toBe('a1 a2 a3 b1')
  })

  test('are not broken up by what would come before the steps of today', () => {
    const steps = ['a1', 'a2', 'a3'].map((fact) => unit(fact, [], 0))
    expect(inOrder([...steps, unit('b1')])).toBe('a1 a2 a3 b1')
  })
})
