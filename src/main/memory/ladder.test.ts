import { describe, expect, test } from 'vitest'
import type { Form } from '../../engine/types.ts'
import { canStart, chooseQuestion, rungOf } from './ladder.ts'
import type { Candidate } from './ladder.ts'
import type { Memory } from './schedule.ts'

const question = (form: Form, id: string = form, classes = 0): Candidate => ({
  id,
  form,
  facts: ['fact'],
  classes,
  reveals: [],
})

const memory = (stability: number, change: Partial<Memory> = {}): Memory => ({
  state: 'review',
  stability,
  difficulty: 5,
  due: 10,
  last: 5,
  reps: 2,
  lapses: 0,
  failuresToday: 0,
  demoted: 0,
  ...change,
})

const EVERY = [
  question('choice'),
  question('truefalse'),
  question('cloze'),
  question('typed'),
  question('match'),
  question('sort', 'sort3', 3),
  question('sort', 'sort2', 2),
]

const SEEDS = Array.from({ length: 40 }, (_, i) => `seed ${i}`)

/** The ids that some seed chooses. */
const chosen = (
  candidates: readonly Candidate[],
  of: Memory | null,
  last: string | null = null,
  easier = false,
) => [...new Set(SEEDS.map((seed) => chooseQuestion(candidates, of, last, seed, easier)?.id))].sort()

describe('the rung', () => {
  test('rises from new over one right answer to a week of stability', () => {
    expect(
      [null, memory(0.2, { state: 'learning' }), memory(0.8), memory(6.9), memory(7)].map(rungOf),
    ).toEqual([0, 0, 1, 1, 2])
  })

  test('is one lower after a lapse until it is climbed again', () => {
    expect(rungOf(memory(9, { state: 'relearning', demoted: 1 }))).toBe(1)
    expect(rungOf(memory(3, { demoted: 1 }))).toBe(0)
    expect(rungOf(memory(3))).toBe(1)
  })
})

describe('the question', () => {
  test('suits the rung: choice or match, then cloze or a sort of three classes, then a recall form', () => {
    expect(chosen(EVERY, null)).toEqual(['choice', 'match'])
    expect(chosen(EVERY, memory(3))).toEqual(['cloze', 'sort3'])
    expect(chosen(EVERY, memory(8))).toEqual(['cloze', 'typed'])
  })

  test('from three weeks on is free recall before a blank, which takes turns with it', () => {
    expect(chosen(EVERY, memory(30))).toEqual(['typed'])
    expect(chosen(EVERY, memory(30), 'typed')).toEqual(['cloze'])
    expect(chosen(EVERY, memory(30), null, true)).toEqual(['cloze', 'sort3'])
  })

  test('is one rung easier after a second failure', () => {
    expect(chosen(EVERY, memory(8), null, true)).toEqual(['cloze', 'sort3'])
    expect(chosen(EVERY, memory(3), null, true)).toEqual(['choice', 'match'])
    expect(chosen(EVERY, null, null, true)).toEqual(['choice', 'match'])
  })

  test('comes from the nearest rung where its own has none: the harder one, after failures the easier', () => {
    const two = [question('choice'), question('typed')]
    expect(chosen(two, memory(3))).toEqual(['typed'])
    expect(chosen(two, memory(8), null, true)).toEqual(['choice'])
    expect(chosen([question('choice'), question('cloze')], memory(8))).toEqual(['cloze'])
    expect(chosen([question('typed'), question('cloze')], null)).toEqual(['cloze'])
  })

  test('is never the one asked last while there is another', () => {
    expect(chosen(EVERY, null, 'choice')).toEqual(['match'])
    expect(chosen([question('choice'), question('truefalse')], null, 'choice')).toEqual(['truefalse'])
    expect(chosen([question('choice')], null, 'choice')).toEqual(['choice'])
  })

  test('is true/false or a sort of two classes only as a last resort', () => {
    const last = [question('truefalse'), question('sort', 'sort2', 2), question('typed')]
    expect(chosen(last, null)).toEqual(['typed'])
    expect(chosen(last.slice(0, 2), null)).toEqual(['sort2'])
    expect(canStart(last)).toBe(true)
    expect(canStart(last.slice(0, 2))).toBe(false)
  })

  test('is the same for a seed, in whatever order the questions are listed', () => {
    for (const seed of SEEDS) {
      const one = chooseQuestion(EVERY, memory(3), null, seed, false)
      expect(chooseQuestion(EVERY.toReversed(), memory(3), null, seed, false)).toEqual(one)
    }
  })

  test('there is none of a fact without questions', () => {
    expect(chooseQuestion([], null, null, 'seed', false)).toBeNull()
  })
})
