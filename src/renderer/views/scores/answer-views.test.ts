import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../../shared/models.ts'
import type { GivenAnswer } from '../../../shared/score-models.ts'
import { answerViews } from './answer-views.ts'

const answer = (uid: string, verdict: Verdict, again = false, disputed = false): GivenAnswer => ({
  uid,
  prompt: 'When does the tide turn?',
  form: 'typed',
  topic: 'Moon',
  yours: null,
  right: 'twice a day',
  verdict,
  points: verdict === 'right' ? 1 : 0,
  possible: 1,
  again,
  blank: false,
  disputed,
  source: null,
})

const told = (answers: readonly GivenAnswer[]): string =>
  answerViews(answers)
    .map((view) => `${view.name} ${view.answers.map((one) => one.uid).join('')}`)
    .join(', ')

describe('looking through the answers of an attempt', () => {
  test('what the score rests on comes first, what was asked again last', () => {
    const answers = [answer('a', 'right'), answer('b', 'wrong'), answer('c', 'right', true)]
    expect(told(answers)).toBe('Counted ab, Not right b, With repeats abc')
  })

  test('what is disputed counts no points, and is said not to be shown', () => {
    const answers = [answer('a', 'right'), answer('b', 'wrong', false, true)]
    expect(told(answers)).toBe('Counted a, All ab')
    expect(answerViews(answers)[0]?.note).toBe('Disputed questions are not shown: they count no points.')
  })

  test('without repeats or misses there is nothing to choose', () => {
    expect(told([answer('a', 'right'), answer('b', 'right')])).toBe('All ab')
    expect(told([answer('a', 'unknown')])).toBe('All a')
  })

  test('an attempt with only repeats still shows them', () => {
    expect(told([answer('a', 'wrong', true)])).toBe('With repeats a')
    expect(told([])).toBe('')
  })
})
