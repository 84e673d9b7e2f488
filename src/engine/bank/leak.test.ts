import { describe, expect, it } from 'vitest'
import { revealedFacts } from './leak.ts'
import { sampleFact, sampleReading } from '../samples/reading.ts'
import type { ChoiceQuestion } from '../types.ts'

const { facts } = sampleReading()
const pita = sampleFact('Pita')
const ciabatta = sampleFact('Ciabatta')

const asking = (change: Partial<ChoiceQuestion>): ChoiceQuestion => ({
  id: 'q',
  facts: [pita.id],
  prompt: 'Which bread puffs up into a pouch in fierce heat?',
  topic: pita.topic,
  explanation: pita.statement,
  evidence: pita.evidence,
  warnings: [],
  form: 'choice',
  options: [{ text: 'Pita', correct: true, fact: pita.id, wrongBecause: null }],
  answer: 'Pita',
  ...change,
})

const wrong = (text: string, wrongBecause: string) => ({
  text,
  correct: false,
  fact: ciabatta.id,
  wrongBecause,
})

describe('revealedFacts', () => {
  it('leaves out the facts the question asks', () => {
    expect(revealedFacts(asking({}), facts)).toEqual([])
  })

  it('takes a name alone for no leak', () => {
    const options = [wrong('Ciabatta', 'Another bread.')]
    expect(revealedFacts(asking({ options }), facts)).toEqual([])
  })

  it('sees the fact that the reason of an option states', () => {
    const options = [
      wrong('Ciabatta', 'The article says of Ciabatta: “It owes its holes to a very wet dough.”'),
    ]
    expect(revealedFacts(asking({ options }), facts)).toEqual([ciabatta.id])
  })

  it('sees a fact stated in the stem or the explanation', () => {
    expect(revealedFacts(asking({ prompt: ciabatta.statement }), facts)).toEqual([ciabatta.id])
    expect(revealedFacts(asking({ explanation: `${pita.statement} ${ciabatta.statement}` }), facts)).toEqual([
      ciabatta.id,
    ])
  })

  it('sees a long value with one word left out, though it is the only one that no other fact has', () => {
    const long = { ...ciabatta, id: 'long', value: 'It owes its large round holes to a very wet dough.' }
    const found = (words: string) =>
      revealedFacts(asking({ explanation: `Ciabatta ${words}` }), [...facts, long])
    expect(found('owes its round holes to a very wet dough.')).toEqual([ciabatta.id, 'long'])
    expect(found('owes its large round holes to a very wet mix.')).toEqual(['long'])
    expect(found('owes its round holes to a very wet mix.')).toEqual([])
  })

  it('needs key and name in one sentence', () => {
    const prompt = 'Ciabatta is a bread. Which other owes its holes to a very wet dough?'
    expect(revealedFacts(asking({ prompt }), facts)).toEqual([])
  })
})
