import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeOwn, ownText } from './own.ts'
import type { OwnMade, OwnWords } from './own.ts'

const TEXT = `# Tides

A **spring tide** is a tide of great range, when Sun and Moon pull in one line.

A **neap tide** is a tide of small range, when Sun and Moon pull across each other.

## References

- A book of tides.
`
const beside = (words: OwnWords, text = TEXT): OwnMade =>
  composeOwn({ text, format: 'markdown', keep: [], omit: [] }, words)
const formsOf = (made: OwnMade): string[] => made.questions.map(({ form }) => form).sort()

describe('what a learner writes', () => {
  it('as a term and what it means becomes a definition with questions of several forms', () => {
    const made = beside({
      kind: 'definition',
      front: 'Slack water',
      back: 'the time at which no tidal current runs',
    })
    expect(made.fact).toMatchObject({ kind: 'definition', label: 'Slack water', confidence: 1 })
    expect(formsOf(made)).toEqual(['choice', 'recall', 'typed'])
    expect(made.questions.every(({ facts }) => facts.length === 1 && facts[0] === made.fact?.id)).toBe(true)
  })

  it('as a question is asked in these words and stated with its answer', () => {
    const made = beside({
      kind: 'question',
      front: 'What moves the tides most?',
      back: 'The Moon moves them most',
    })
    expect(made.questions.map(({ prompt }) => prompt)).toContain('What moves the tides most?')
    expect(made.fact?.statement).toBe('What moves the tides most? The Moon moves them most.')
  })

  it('as a sentence with a blank is asked with that blank', () => {
    const made = beside({
      kind: 'cloze',
      front: 'The highest tides are seen in the ==Bay of Fundy== in Canada.',
      back: '',
    })
    const cloze = made.questions.find(({ form }) => form === 'cloze')
    expect(cloze).toMatchObject({
      prompt: 'The highest tides are seen in the _____ in Canada.',
      answer: 'Bay of Fundy',
    })
  })

  it('is asked in these words though the linter would not, and it says why', () => {
    const made = beside({ kind: 'cloze', front: 'Water boils at ==100 degrees== at sea level.', back: '' })
    const [cloze] = made.questions
    expect(cloze).toMatchObject({ form: 'cloze', answer: '100 degrees', warnings: ['E12'] })
    expect(made.opinions[cloze?.id ?? '']).toEqual([{ rule: 'E12', why: 'too little around the blank' }])
    expect(
      formsOf(beside({ kind: 'question', front: 'Which planet has the great red spot?', back: 'Jupiter' })),
    ).toEqual(['typed'])
  })

  it('is never asked as if the article said it', () => {
    for (const words of [
      {
        kind: 'question',
        front: 'Why are there two tides a day?',
        back: 'Because the Earth turns under two bulges of water, so that every coast passes both.',
      },
      { kind: 'definition', front: 'Ebb', back: 'the falling of the tide after high water' },
    ] as const) {
      const { questions } = beside(words)
      expect(questions.length).toBeGreaterThan(0)
      for (const { prompt, explanation } of questions)
        expect(`${prompt} ${explanation}`).not.toMatch(/the article/i)
    }
  })

  it('stands in its own text: every passage is an exact quotation of it', () => {
    const made = beside({
      kind: 'definition',
      front: 'Ebb',
      back: 'the falling of the tide after high water',
    })
    expect(made.text).toBe('Ebb :: the falling of the tide after high water')
    for (const { start, end, quote } of [
      ...(made.fact?.evidence ?? []),
      ...made.questions.flatMap((one) => one.evidence),
    ])
      expect(made.text.slice(start, end)).toBe(quote)
    const [decisive] = made.fact?.decisive ?? []
    expect(made.text.slice(decisive?.start, decisive?.end)).toBe('the falling of the tide after high water')
    expect(made.blocks.map(({ start, end }) => made.text.slice(start, end))).toEqual([made.text])
  })

  it('says where the article says the same already', () => {
    const words = {
      kind: 'definition',
      front: 'Neap tide',
      back: 'a tide of small range, when Sun and Moon pull across',
    } as const
    expect(beside(words).saidIn).toContain('neap tide')
    expect(beside(words, '# Other\n').saidIn).toBeNull()
  })

  it('is read as it stands, whatever it begins with', () => {
    for (const start of ['- ', '1. ', '# ', '> ', '+ '])
      expect(
        beside({ kind: 'definition', front: `${start}Ebb`, back: 'the falling tide of a day' }).problem,
      ).toBeNull()
    expect(ownText({ kind: 'definition', front: 'Ebb\n\n', back: 'the\nfall' })).toBe('Ebb :: the fall')
  })
})

describe('words of which no fact can be made', () => {
  it.each([
    [{ kind: 'definition', front: ' ', back: 'x' }, 'Write the term.'],
    [{ kind: 'definition', front: 'Ebb', back: '' }, 'Write what the term means.'],
    [{ kind: 'question', front: '', back: '' }, 'Write the question.'],
    [{ kind: 'question', front: 'What is it?', back: ' ' }, 'Write the answer.'],
    [{ kind: 'question', front: 'When?', back: 'In 1966' }, '2 to 40 words'],
    [{ kind: 'cloze', front: 'No blank is here at all.', back: '' }, 'with =='],
    [{ kind: 'cloze', front: 'Both ==Sun== and ==Moon== pull at the water.', back: '' }, 'one place only'],
    [{ kind: 'definition', front: 'if (x) { y }', back: 'a program' }, 'at most ten words'],
  ] as const)('%o say what is wrong', (words, said) => {
    const made = beside(words)
    expect(made.fact).toBeNull()
    expect(made.problem).toContain(said)
    expect(made.questions).toEqual([])
  })

  it('never fail otherwise', () => {
    const kind = fc.constantFrom('definition', 'question', 'cloze' as const)
    fc.assert(
      fc.property(
        kind,
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ maxLength: 60 }),
        (one, front, back) => {
          const made = beside({ kind: one, front, back } as OwnWords)
          expect((made.fact === null) === (made.problem !== null)).toBe(true)
        },
      ),
      { numRuns: 60, seed: 5 },
    )
  })
})

it('an article with a wrong option to give gives it to a fact of one’s own', () => {
  const text = `# Winds\n\nTrade wind :: a steady wind that blows toward the equator\n\nMonsoon :: a wind that turns with the seasons\n\nMistral :: a cold wind that blows down a valley to the sea\n\nFoehn :: a warm wind that falls from a ridge\n`
  const { questions } = beside(
    { kind: 'definition', front: 'Sea breeze', back: 'a light wind that blows from the water by day' },
    text,
  )
  const choice = questions.find((one) => one.form === 'choice')
  expect(
    choice && 'options' in choice && choice.options.filter(({ correct }) => !correct).length,
  ).toBeGreaterThan(1)
})
