import { describe, expect, it } from 'vitest'
import { bankJson } from '../bank/bank-json.ts'
import { bankPage } from '../bank/bank-page.ts'
import { composeQuestions } from './compose.ts'
import { sampleFact, sampleReading } from '../samples/reading.ts'
import type { Bank, Question } from '../types.ts'

const reading = sampleReading()
const { questions, dropped } = composeQuestions(reading)
const bank: Bank = { engine: '1', icu: '0', ...reading, questions, dropped }

const asking = (label: string): Question[] =>
  questions.filter(({ facts }) => facts[0] === sampleFact(label).id && facts.length === 1)
const prompts = (form: string) =>
  questions.filter((question) => question.form === form).map(({ prompt }) => prompt)

describe('composeQuestions', () => {
  it('asks an example by what it does and by its name', () => {
    const asked = asking('Ciabatta').filter(({ form }) => form === 'choice')
    expect(asked.map(({ prompt }) => prompt).sort()).toEqual([
      expect.stringMatching(/^(?:What does the article say about|Which description fits) Ciabatta\?$/),
      expect.stringMatching(/^Which (?:bread|of these breads) owes its holes to a very wet dough\?$/),
    ])
  })

  it('asks a label from what stands below its heading', () => {
    const typed = asking('Wild yeast').find(({ form }) => form === 'typed')
    expect(typed).toMatchObject({ answer: 'Wild yeast' })
    expect(typed?.prompt).toContain('Sourdough breads rise by microbes')
    expect(typed?.prompt).toContain('feature of sourdough breads')
  })

  it('asks what an acronym stands for only to be typed, and never for what its words spell', () => {
    const asked = questions.filter(({ facts }) => facts.includes(sampleFact('DDT').id))
    expect(
      asked.filter(({ form }) => form === 'typed').map((question) => 'answer' in question && question.answer),
    ).toEqual(['desired dough temperature'])
    expect(asked.filter(({ form }) => form === 'choice')).toEqual([])
  })

  it('gives the reason of each wrong option in the words of its own fact', () => {
    const choice = asking('Pita').find(({ form }) => form === 'choice')
    if (!choice || !('options' in choice)) throw new Error('no choice on Pita')
    for (const { correct, fact, wrongBecause } of choice.options) {
      if (correct) continue
      const from = reading.facts.find(({ id }) => id === fact)
      expect(wrongBecause).toContain(from?.value)
    }
  })

  it('never takes a likened neighbour for a wrong option', () => {
    for (const question of [...asking('Baguette'), ...asking('Ficelle')])
      if (question.form === 'choice' && /^Which (?:bread|of)/.test(question.prompt)) {
        const wrong = question.options.filter(({ correct }) => !correct).map(({ text }) => text)
        expect(wrong).not.toContain(question.answer === 'Baguette' ? 'Ficelle' : 'Baguette')
      }
  })

  it('says why it dropped what it dropped', () => {
    expect(dropped.length).toBeGreaterThan(0)
    for (const { rule, why } of dropped) {
      expect(rule).toMatch(/^(?:E\d+|guard|sort|order|rank|no question)$/)
      expect(why).not.toBe('')
    }
  })

  it('makes no true/false statement out of a true sentence of the article', () => {
    const statements = new Set(reading.facts.map(({ statement }) => statement))
    for (const question of questions)
      if (question.form === 'truefalse' && question.answer === 'False')
        expect(statements.has(question.prompt)).toBe(false)
  })

  it('does not depend on the order in which facts come', () => {
    const turned = composeQuestions({ ...reading, terms: [...reading.terms].reverse() })
    expect(turned.questions).toEqual(questions)
  })

  it('matches names with what is said of them', () => {
    expect(prompts('match')).toContainEqual(expect.stringMatching(/^Match each bread/))
  })

  it('asks no acronym where its letters tell what it stands for', () => {
    expect(prompts('match').join()).not.toContain('acronym')
    expect(prompts('truefalse').join()).not.toContain('stands for')
  })
})

describe('the bank from outside', () => {
  it('is a page with each key marked and each passage cited', () => {
    const page = bankPage(bank)
    expect(page).toContain('- ✓ Ciabatta')
    expect(page).toMatch(/- ✗ Pita — The article says of Pita: “It puffs up/)
    expect(page).toMatch(/line \d+: “Ciabatta: It owes its holes to a very wet dough\.”/)
    for (const { prompt } of questions) expect(page).toContain(prompt.replaceAll('_', '\\_'))
  })

  it('keeps marks in the text of an article from becoming marks of the page', () => {
    const [first] = questions
    if (!first) throw new Error('no question')
    const page = bankPage({
      ...bank,
      questions: [{ ...first, prompt: 'Is <b>this</b> *bold* | [a](link)?' }],
    })
    expect(page).toContain('Is \\<b\\>this\\</b\\> \\*bold\\* \\| \\[a\\](link)?')
  })

  it('is JSON with the keys it is measured by', () => {
    const json = JSON.parse(JSON.stringify(bankJson(bank))) as Record<string, unknown> // just made
    expect(Object.keys(json)).toEqual([
      'engine',
      'icu',
      'article',
      'headings',
      'excluded',
      'facts',
      'questions',
    ])
    const list = json.questions as Record<string, unknown>[] // bankJson lists them
    for (const question of list) {
      expect(Object.keys(question)).toEqual(
        expect.arrayContaining([
          'id',
          'facts',
          'form',
          'prompt',
          'answer',
          'explanation',
          'evidence',
          'warnings',
        ]),
      )
      expect('options' in question).toBe(question.form === 'choice' || question.form === 'truefalse')
      expect('pairs' in question).toBe(question.form === 'match' || question.form === 'sort')
    }
  })
})
