import { describe, expect, it } from 'vitest'
import { editedQuestion, faultsOf } from './edit.ts'
import { know } from '../compose/knowledge.ts'
import { opinionOn } from './opinion.ts'
import { formsBank } from '../samples/forms.ts'
import type { Form, Question } from '../types.ts'

const bank = formsBank()

function ofForm<F extends Form>(form: F): Question & { readonly form: F } {
  const found = bank.questions.find((question) => question.form === form)
  if (!found) throw new Error(`The sample has no ${form}.`)
  return found as Question & { readonly form: F } // its form was just looked at
}

describe('a question in the learner’s wording', () => {
  it('keeps its id, its facts and what is right, whatever its form', () => {
    for (const question of bank.questions) {
      const edited = editedQuestion(question, { prompt: ' In other words? ', explanation: 'So it is.' })
      expect(edited).toEqual({ ...question, prompt: 'In other words?', explanation: 'So it is.' })
      expect(editedQuestion(question, {})).toEqual(question)
    }
  })

  it('has other options, of which the same are right; what was quoted against an old one is gone', () => {
    const choice = ofForm('choice')
    if (choice.form !== 'choice') throw new Error('It is a choice.')
    const texts = choice.options.map(({ text, correct }, i) => (correct ? 'The key' : i === 1 ? 'New' : text))
    const edited = editedQuestion(choice, { options: texts })
    expect(edited).toMatchObject({ answer: 'The key' })
    expect('options' in edited && edited.options.map(({ wrongBecause }) => wrongBecause === null)).toEqual(
      choice.options.map((_, i) => i <= 1),
    )
  })

  it('keeps its lists where as many are not given', () => {
    const order = ofForm('order')
    expect(editedQuestion(order, { items: ['one'] })).toEqual(order)
    const match = ofForm('match')
    expect(editedQuestion(match, { pairs: [] })).toEqual(match)
  })

  it('renames a sort’s classes with all that belongs to them', () => {
    const sort = ofForm('sort')
    if (sort.form !== 'sort') throw new Error('It is a sort.')
    const edited = editedQuestion(sort, { classes: sort.classes.map((name) => `${name}!`) })
    if (!('pairs' in edited)) throw new Error('It stays a sort.')
    expect(edited.pairs.map(({ right }) => right)).toEqual(sort.pairs.map(({ right }) => `${right}!`))
  })
})

describe('a question that can’t be asked', () => {
  it('is none of those the engine made', () => {
    for (const question of bank.questions) expect(faultsOf(question), question.prompt).toEqual([])
  })

  it('is told what it lacks', () => {
    const faults = (form: Form, edit: Parameters<typeof editedQuestion>[1]): string[] =>
      faultsOf(editedQuestion(ofForm(form), edit))
    expect(faults('typed', { prompt: '  ' })).toEqual(['Nothing may be left empty.'])
    expect(faults('typed', { answer: '…' })).toEqual(['Nothing may be left empty.'])
    expect(faults('cloze', { prompt: 'No blank.' })[0]).toContain('one blank')
    expect(faults('choice', { options: ['Same', 'same', 'Third', 'Fourth'] })).toEqual([
      'Two of its answers are the same.',
    ])
    expect(faults('recall', { points: ['', ' '] })[0]).toContain('at least one point')
  })
})

it('the linter says what is wrong with a wording, and nothing of how the engine came to the question', () => {
  const knowledge = know({ article: bank.article, terms: [], relations: [], facts: bank.facts })
  const typed = ofForm('typed')
  const rules = (question: Question): string[] => opinionOn(question, knowledge).map(({ rule }) => rule)
  expect(rules(typed)).toEqual([])
  expect(rules(editedQuestion(typed, { prompt: 'What?' }))).toContain('E8')
  expect(
    rules(editedQuestion(ofForm('choice'), { prompt: 'Which of these is not a deck on supports?' })),
  ).toContain('W7')
})
