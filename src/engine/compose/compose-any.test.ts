import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeQuestions } from './compose.ts'
import { know } from './knowledge.ts'
import { revealedFacts } from '../bank/leak.ts'
import { markTyped } from '../marking/marking.ts'
import { sampleReading } from '../samples/reading.ts'
import type { Fact, FactKind } from '../types.ts'

const reading = sampleReading()

const kinds: FactKind[] = [
  'definition',
  'acronym',
  'taxonomy',
  'example',
  'property',
  'feature',
  'benefit',
  'use',
  'limitation',
  'trend',
  'cell',
  'list',
  'sequence',
  'number',
  'event',
  'faq',
  'takeaway',
  'comparison',
  'cause',
]
const words = fc.oneof(
  fc.constantFrom(
    'bread',
    'Wild yeast',
    'It',
    '$&',
    '(',
    '[a](b)',
    '“',
    '_____',
    'Pita 2',
    '7 billion loaves',
    '',
    '…',
    'ÉCOLE',
    '面包',
    'a|b',
    'A.B.',
  ),
  fc.string({ maxLength: 30 }),
)
const change = fc.record({
  kind: fc.constantFrom(...kinds),
  label: fc.option(words),
  value: words,
  statement: words,
  subject: words,
  slot: fc.oneof(fc.constantFrom('maker', 'definition', 'who introduced it', 'Examples'), words),
  group: fc.option(words),
  members: fc.array(words, { maxLength: 5 }),
  attributed: fc.boolean(),
})

const anyFacts = fc
  .array(fc.tuple(fc.nat(reading.facts.length - 1), change, fc.boolean()), { maxLength: 8 })
  .map((changes) => {
    const facts: Fact[] = [...reading.facts]
    for (const [at, changed, whole] of changes) {
      const fact = facts[at]
      if (fact)
        facts[at] = whole ? { ...fact, ...changed } : { ...fact, kind: changed.kind, label: changed.label }
    }
    return facts
  })

test('whatever the facts are, questions come out sound and the same each time', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { questions } = composeQuestions({ ...reading, facts })
      expect(composeQuestions({ ...reading, facts }).questions).toEqual(questions)
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
      for (const question of questions) {
        expect(question.facts.every((id) => facts.some((fact) => fact.id === id))).toBe(true)
        if (question.form === 'choice')
          expect(question.options.filter(({ correct }) => correct)).toHaveLength(1)
        if (question.form === 'cloze' || question.form === 'typed')
          expect(
            markTyped(question.answer, [question.answer, ...question.accepts], question.siblings).verdict,
          ).toBe('right')
        revealedFacts(question, facts)
      }
    }),
    { seed: 7, numRuns: 40 },
  )
}, 60_000)

test('a reading without anything can be known', () => {
  expect(know({ ...reading, facts: [], terms: [], relations: [] }).said.length).toBeGreaterThan(0)
})
