import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessChance, rate } from './rating.ts'
import type { Outcome, Rating } from './rating.ts'
import type { Form } from '../../engine/types.ts'

const outcome = (change: Partial<Outcome> = {}): Outcome => ({
  form: 'choice',
  verdict: 'right',
  guessed: false,
  hinted: false,
  g: 0.25,
  classes: 0,
  recall: 0.9,
  scheduled: true,
  forced: false,
  ...change,
})

const evidence = (change: Partial<Outcome>): Rating['evidence'] => rate(outcome(change)).evidence
const grade = (grade: number, kappa: number): unknown => ({ kind: 'grade', grade, kappa })
const practice = { kind: 'practice' }

const FORMS: readonly Form[] = [
  'choice',
  'multi',
  'truefalse',
  'cloze',
  'typed',
  'match',
  'sort',
  'order',
  'recall',
]

describe('the chance of being right without knowing', () => {
  test.each([
    ['choice', 4, 1 / 4],
    ['choice', 3, 1 / 3],
    ['truefalse', 2, 1 / 2],
    ['multi', 4, 1 / 15],
    ['match', 5, 1 / 5],
    ['match', 1, 1],
    ['sort', 3, 1 / 3],
    ['order', 4, 1 / 24],
    ['cloze', 1, 0],
    ['typed', 1, 0],
    ['recall', 1, 0],
  ] as const)('%s with %d open', (form, open, g) => {
    expect(guessChance(form, open)).toBeCloseTo(g, 12)
  })

  test('a multi that tells how many are right is easier to guess', () => {
    expect(guessChance('multi', 5, 2)).toBeCloseTo(1 / 10, 12)
  })

  test('a question nobody can answer has none', () => {
    expect(() => guessChance('choice', 0)).toThrow(RangeError)
    expect(() => guessChance('match', NaN)).toThrow(RangeError)
  })
})

describe('how likely a right answer was known', () => {
  test('p = R(1−s) / (R(1−s) + (1−R)g)', () => {
    expect(rate(outcome({ recall: 0.9 })).p).toBeCloseTo(0.873 / (0.873 + 0.025), 12)
    expect(rate(outcome({ recall: null })).p).toBeCloseTo(0.2425 / (0.2425 + 0.1875), 12)
    expect(rate(outcome({ form: 'typed', g: 0, recall: 0.01 })).p).toBe(1)
    expect(rate(outcome({ recall: 1 })).p).toBe(1)
    expect(rate(outcome({ recall: 0 })).p).toBe(0)
  })

  test('there is none where nothing was right', () => {
    for (const verdict of ['partial', 'wrong', 'unknown'] as const)
      expect(rate(outcome({ verdict })).p).toBeNull()
  })
})

describe('a choice', () => {
  test('surely known is Good, worth 0.85 of what recalling is', () => {
    expect(evidence({ recall: 0.95 })).toEqual(grade(3, 0.85))
  })

  test('likely known is blended by p', () => {
    const { evidence, p } = rate(outcome({ recall: 0.8 }))
    expect(p).toBeLessThan(0.95)
    expect(evidence).toEqual({ kind: 'blend', blend: p, kappa: 0.85 })
  })

  test('of a new fact is blended, and κ is 1', () => {
    expect(rate(outcome({ recall: null }))).toMatchObject({ kappa: 1, evidence: { kind: 'blend', kappa: 1 } })
  })

  test('guessed, right at the second try, wrong or not known is Again', () => {
    expect(evidence({ guessed: true })).toEqual(grade(1, 0.85))
    expect(evidence({ verdict: 'partial' })).toEqual(grade(1, 0.85))
    expect(evidence({ verdict: 'wrong' })).toEqual(grade(1, 0.85))
    expect(evidence({ verdict: 'unknown' })).toEqual(grade(1, 0.85))
  })
})

describe.each([
  ['true/false', { form: 'truefalse', g: 0.5 }],
  ['a sort of two classes', { form: 'sort', g: 0.5, classes: 2 }],
] as const)('%s', (_, even) => {
  test('counts as Good from p 0.8, below it is practice', () => {
    expect(evidence({ ...even, recall: 0.7 })).toEqual(grade(3, 0.85)) // p = 0.82
    expect(evidence({ ...even, recall: 0.65 })).toEqual(practice) // p = 0.78
  })

  test('never graduates a fact that is new today', () => {
    expect(evidence({ ...even, recall: null })).toEqual(practice)
    expect(evidence({ ...even, recall: 1, graduated: false })).toEqual(practice)
    expect(evidence({ ...even, recall: 0.78, graduated: false })).toEqual(grade(3, 0.85))
  })

  test('wrong is Again', () => {
    expect(evidence({ ...even, verdict: 'wrong' })).toEqual(grade(1, 0.85))
    expect(evidence({ ...even, verdict: 'wrong', recall: null })).toEqual(grade(1, 1))
  })
})

describe('match and sort', () => {
  test("a match's pair counts by the slots that were open", () => {
    expect(evidence({ form: 'match', g: 1 / 5 })).toEqual(grade(3, 0.85))
    expect(evidence({ form: 'match', g: 1 / 2, recall: 0.8 })).toMatchObject({ kind: 'blend' })
  })

  test('a last pair that the others force is no evidence, unless it is wrong', () => {
    expect(evidence({ form: 'match', g: 1, forced: true })).toEqual(practice)
    expect(evidence({ form: 'match', g: 1, forced: true, verdict: 'wrong' })).toEqual(grade(1, 0.85))
  })

  test('a sort of three classes is blended', () => {
    expect(evidence({ form: 'sort', classes: 3, g: 1 / 3, recall: 0.8 })).toMatchObject({ kind: 'blend' })
    expect(evidence({ form: 'sort', classes: 3, g: 1 / 3, recall: null })).toMatchObject({ kind: 'blend' })
  })

  test('facts neither due nor new today are practice, right or wrong', () => {
    for (const form of FORMS) {
      for (const verdict of ['right', 'partial', 'wrong', 'unknown'] as const) {
        expect(evidence({ form, verdict, scheduled: false })).toEqual(practice)
      }
    }
  })
})

describe('multi and order', () => {
  test('all right is Good, one slip Hard, more Again', () => {
    for (const [form, g] of [
      ['multi', 1 / 15],
      ['order', 1 / 24],
    ] as const) {
      // prettier-ignore
      expect(evidence({ form, g })).toEqual(grade(3, 0.85))
      expect(evidence({ form, g, verdict: 'partial' })).toEqual(grade(2, 0.85))
      expect(evidence({ form, g, verdict: 'wrong' })).toEqual(grade(1, 0.85))
    }
  })

  test('of a new fact even these may have been lucky', () => {
    expect(evidence({ form: 'multi', g: 1 / 15, recall: null })).toMatchObject({ kind: 'blend', kappa: 1 })
  })
})

describe.each(['cloze', 'typed', 'recall'] as const)('%s', (form) => {
  const own = { form, g: 0 }

  test('right is Good in full, however little was expected', () => {
    expect(evidence({ ...own, recall: 0.1 })).toEqual(grade(3, 1))
    expect(evidence({ ...own, recall: null })).toEqual(grade(3, 1))
  })

  test('with help or in part it is Hard, wrong or not known Again', () => {
    expect(evidence({ ...own, hinted: true })).toEqual(grade(2, 1))
    expect(evidence({ ...own, verdict: 'partial' })).toEqual(grade(2, 1))
    expect(evidence({ ...own, verdict: 'wrong', hinted: true })).toEqual(grade(1, 1))
    expect(evidence({ ...own, verdict: 'unknown' })).toEqual(grade(1, 1))
  })

  test('the grade given by hand stands', () => {
    expect(evidence({ ...own, byHand: 4 })).toEqual(grade(4, 1))
    expect(evidence({ ...own, verdict: 'wrong', byHand: 3 })).toEqual(grade(3, 1))
  })
})

test('only the learner gives an Easy, and no number given makes another than the scale knows', () => {
  const any = fc.record({
    form: fc.constantFrom(...FORMS),
    verdict: fc.constantFrom('right' as const, 'partial' as const, 'wrong' as const, 'unknown' as const),
    guessed: fc.boolean(),
    hinted: fc.boolean(),
    g: fc.double({ min: 0, max: 1, noNaN: true }),
    classes: fc.nat(4),
    recall: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    scheduled: fc.boolean(),
    forced: fc.boolean(),
  })
  fc.assert(
    fc.property(any, (given) => {
      const { evidence, p, kappa } = rate(given)
      expect(kappa === 1 || kappa === 0.85).toBe(true)
      expect(p === null || (p >= 0 && p <= 1)).toBe(true)
      if (evidence.kind === 'grade') expect(evidence.grade).toBeLessThanOrEqual(3)
      if (evidence.kind === 'blend') expect(evidence.blend).toBeLessThan(0.95)
    }),
    { seed: 3, numRuns: 2000 },
  )
})

test('numbers that are no shares are refused', () => {
  for (const bad of [NaN, -0.1, 1.1, Infinity]) {
    expect(() => rate(outcome({ recall: bad }))).toThrow(RangeError)
    expect(() => rate(outcome({ g: bad }))).toThrow(RangeError)
  }
})
