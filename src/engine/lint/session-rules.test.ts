import { describe, expect, it } from 'vitest'
import { SESSION_RULES } from './session-rules.ts'
import type { Asked } from './session-rules.ts'

const asked = (change: Partial<Asked> = {}): Asked => ({
  form: 'choice',
  prompt: 'Which bread puffs up into a pouch?',
  facts: ['pita'],
  options: 4,
  keyAt: 0,
  answer: '',
  reveals: [],
  ...change,
})

const keyed = (...keys: readonly number[]): Asked[] =>
  keys.map((keyAt, at) => asked({ keyAt, facts: [`fact ${at}`], prompt: PROMPTS[at] ?? '' }))

const PROMPTS = [
  'Which bread puffs up into a pouch?',
  'When is the crust cut with a blade?',
  'How long does rye dough rest overnight?',
  'What makes gluten strong and elastic?',
  'Who introduced the baguette in Paris?',
]

const stated = (...answers: readonly string[]): Asked[] =>
  answers.map((answer, at) =>
    asked({ form: 'truefalse', answer, options: 2, facts: [`fact ${at}`], prompt: PROMPTS[at] ?? '' }),
  )

/** For each rule a session that keeps it and one that breaks it. */
const CASES: readonly (readonly [rule: string, keeps: readonly Asked[], breaks: readonly Asked[]])[] = [
  ['S1', keyed(0, 3, 1, 2, 1), keyed(0, 0, 1, 2, 0)],
  [
    'S2',
    [asked({ facts: ['naan'], reveals: ['naan'] }), asked({ facts: ['pita'], reveals: ['naan'] })],
    [asked({ facts: ['naan'], reveals: ['pita'] }), asked({ facts: ['pita'] })],
  ],
  ['S3', stated('True', 'False', 'False', 'True', 'True'), stated('True', 'True', 'True', 'False', 'True')],
  [
    'S4',
    [asked(), asked({ prompt: 'How does a baker cut the crust?', form: 'cloze' })],
    [asked(), asked({ prompt: 'Which of bread puffs up into a pouch?', facts: ['naan'] })],
  ],
]

describe('the rules of a session', () => {
  it.each(CASES)('%s fires on the session that breaks it', (name, keeps, breaks) => {
    const rule = SESSION_RULES.find((one) => one.name === name)
    expect(rule?.breaks(keeps)).toBeNull()
    expect(rule?.breaks(breaks)).toEqual(expect.any(String))
  })

  it('have a case each', () => {
    expect(SESSION_RULES.map(({ name }) => name)).toEqual(CASES.map(([name]) => name))
  })

  it('S1 fires on four keys running at one place though they are even', () => {
    const rule = SESSION_RULES.find(({ name }) => name === 'S1')
    const keys = [0, 0, 0, 0, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]
    const paper = keys.map((keyAt, at) => asked({ keyAt, facts: [`fact ${at}`] }))
    expect(rule?.breaks(paper)).toBe('four keys running at one place')
  })

  it('S4 fires on a third form of a fact', () => {
    const rule = SESSION_RULES.find(({ name }) => name === 'S4')
    const forms = (['choice', 'cloze', 'typed'] as const).map((form, at) =>
      asked({ form, prompt: PROMPTS[at] ?? '' }),
    )
    expect(rule?.breaks(forms.slice(0, 2))).toBeNull()
    expect(rule?.breaks(forms)).toBe('more than two forms of one fact')
  })
})
