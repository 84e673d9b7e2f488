import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deal } from './dealing.ts'
import { sampleBank } from '../samples/bank.ts'

const questions = sampleBank().questions
const aQuestion = fc.constantFrom(...questions)

describe('dealing', () => {
  it('shows every part once, and the same for the same seed', () => {
    fc.assert(
      fc.property(aQuestion, fc.nat(3), fc.string(), (question, keyAt, seed) => {
        const dealt = deal(question, keyAt, seed)
        expect(deal(question, keyAt, seed)).toEqual(dealt)
        const sizes = {
          options: 'options' in question ? question.options.length : 0,
          pieces: 'pairs' in question ? question.pairs.length : 0,
        }
        expect([...dealt.options].sort()).toEqual(Array.from({ length: sizes.options }, (_, i) => i))
        expect([...dealt.pieces].sort()).toEqual(Array.from({ length: sizes.pieces }, (_, i) => i))
      }),
    )
  })

  it('puts the key of a choice where it was planned', () => {
    for (const question of questions.filter(({ form }) => form === 'choice')) {
      for (const keyAt of [0, 1, 2, 3]) expect(deal(question, keyAt, 'seed').options[keyAt]).toBe(0)
    }
  })

  it('shows numbers in their order, wherever the key was planned', () => {
    const choice = questions.find((question) => question.form === 'choice')
    if (choice?.form !== 'choice') throw new Error('the sample has no choice')
    const years = ['2017', '1,998', '2021', '2012'].map((text, i) => ({
      text,
      correct: i === 0,
      fact: null,
      wrongBecause: null,
    }))
    expect(deal({ ...choice, options: years }, 3, 'seed').options).toEqual([1, 3, 0, 2])
  })

  it('shows True before False whichever is right', () => {
    for (const question of questions) {
      if (question.form !== 'truefalse') continue
      const dealt = deal(question, 0, 'seed')
      expect(dealt.options.map((i) => question.options[i]?.text)).toEqual(['True', 'False'])
    }
  })

  it('gives another order to another seed', () => {
    const match = questions.find(({ form }) => form === 'match')
    const orders = Array.from({ length: 20 }, (_, i) => match && deal(match, 0, String(i)).pieces.join())
    expect(new Set(orders).size).toBeGreaterThan(5)
  })
})
