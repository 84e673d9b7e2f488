import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeUpSession } from '../samples/made-up-session.ts'
import type { Askable, PlanItem } from './plan.ts'
import { planPaper } from './plan-paper.ts'

const made = fc
  .record({
    seed: fc.string(),
    facts: fc.integer({ min: 1, max: 40 }),
    topics: fc.integer({ min: 1, max: 6 }),
    reveals: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ seed, ...shape }) => makeUpSession(seed, { ...shape, grouped: 0.4, honest: false }))

const questionsOf = (askables: readonly Askable[]) =>
  new Map(askables.flatMap(({ candidates }) => candidates.map((one) => [one.id, one] as const)))

/** Whether a question shows a fact that another item asks. */
function leaks(askables: readonly Askable[], shown: PlanItem, asked: PlanItem): boolean {
  const question = questionsOf(askables).get(shown.question)
  const stated = [...(question?.reveals ?? []), ...(question?.facts ?? [])]
  return asked.facts.some((fact) => stated.includes(fact) && !shown.facts.includes(fact))
}

describe('a paper', () => {
  test('gives nothing away, in whatever order it is read', () => {
    fc.assert(
      fc.property(made, fc.string(), (askables, seed) => {
        const items = planPaper(askables, Infinity, seed)
        for (const shown of items) {
          for (const asked of items) if (shown !== asked) expect(leaks(askables, shown, asked)).toBe(false)
        }
      }),
      { numRuns: 200, seed: 20_260_310 },
    )
  })

  test('asks each fact once, and no more questions than it is to', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 1, max: 12 }), (askables, count) => {
        const items = planPaper(askables, count, 'seed')
        const facts = items.flatMap((item) => item.facts)
        expect(new Set(facts).size).toBe(facts.length)
        expect(items.length).toBeLessThanOrEqual(count)
        if (askables.length > 0) expect(items.length).toBeGreaterThan(0)
      }),
      { numRuns: 200, seed: 20_260_310 },
    )
  })

  test('is the same for the same seed, and another for another', () => {
    const askables = makeUpSession('paper', { facts: 30, topics: 4, grouped: 0.3, reveals: 1, honest: true })
    const paper = (seed: string): string[] => planPaper(askables, 12, seed).map(({ question }) => question)
    expect(paper('a')).toEqual(paper('a'))
    expect(paper('a')).not.toEqual(paper('b'))
  })

  test('calls in what is not due, and asks nothing that the learner would have to grade', () => {
    const askables = makeUpSession('why', { facts: 20, topics: 3, grouped: 0, reveals: 0, honest: true }).map(
      (askable) => ({
        ...askable,
        candidates: askable.candidates.map((one, i) => (i === 0 ? { ...one, form: 'recall' as const } : one)),
      }),
    )
    const questions = questionsOf(askables)
    for (const item of planPaper(askables, Infinity, 'seed')) {
      expect(questions.get(item.question)?.form).not.toBe('recall')
      const known = askables.find(({ fact }) => fact === item.facts[0])?.memory !== null
      if (item.facts.length === 1) expect(item.why).toBe(known ? 'due' : 'new')
    }
  })
})
