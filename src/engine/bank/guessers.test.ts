import { describe, expect, it } from 'vitest'
import { guesserScores } from './guessers.ts'
import type { ChoiceQuestion, MultiQuestion, Option } from '../types.ts'

const asked = { id: '', facts: [], topic: '', explanation: '', evidence: [], warnings: [] }
const option = (text: string, correct: boolean): Option => ({ text, correct, fact: null, wrongBecause: null })

const choice = (prompt: string, key: string, ...wrong: readonly string[]): ChoiceQuestion => ({
  ...asked,
  form: 'choice',
  prompt,
  options: [option(key, true), ...wrong.map((text) => option(text, false))],
  answer: key,
})

const multi = (right: readonly string[], wrong: readonly string[]): MultiQuestion => ({
  ...asked,
  form: 'multi',
  prompt: 'Which of these are breads?',
  options: [...right.map((text) => option(text, true)), ...wrong.map((text) => option(text, false))],
  answer: right,
})

describe('guesserScores', () => {
  it('lets the longest option win where it is the key, and lose where it is not', () => {
    expect(guesserScores([choice('Which?', 'a long loaf', 'bun', 'roll', 'naan')]).longest).toBe(1)
    expect(guesserScores([choice('Which?', 'bun', 'a long loaf', 'roll', 'naan')]).longest).toBe(0)
  })

  it('draws ties by lot', () => {
    const even = guesserScores([choice('Which?', 'loaf', 'rye!', 'roll', 'naan')])
    expect(even).toEqual({ items: 1, chance: 0.25, longest: 0.25, stemOverlap: 0.25, convergent: 0.25 })
  })

  it('follows the words of the stem and of the other options', () => {
    const tied = choice('Which loaf is baked in a steam oven?', 'steam loaf', 'rye roll', 'naan', 'pita')
    expect(guesserScores([tied]).stemOverlap).toBe(1)
    const convergent = choice('Which?', 'warm rye', 'warm roll', 'cold rye', 'naan')
    expect(guesserScores([convergent]).convergent).toBe(1)
  })

  it('takes as many options as are right of a question of several', () => {
    const scores = guesserScores([multi(['a long loaf', 'bun'], ['another loaf', 'roll!'])])
    expect(scores.chance).toBe(0.5)
    expect(scores.longest).toBe(0.5)
  })

  it('leaves every other form out', () => {
    const statement: ChoiceQuestion = { ...choice('So?', 'True', 'False'), form: 'truefalse' }
    expect(guesserScores([statement]).items).toBe(0)
  })
})
