import { expect, test } from 'vitest'
import type { Form } from '../../engine/types.ts'
import { firstOf } from './plan-cut.ts'
import type { Askable, PlanItem } from './plan.ts'

const askable = (fact: string, forms: readonly Form[]): Askable => ({
  fact,
  article: 'article',
  topic: 'topic',
  group: null,
  memory: null,
  recall: 0,
  lastAsked: null,
  candidates: forms.map((form) => ({ id: `${fact} ${form}`, form, facts: [fact], classes: 0, reveals: [] })),
})

const asked = (fact: string, form: Form): PlanItem => ({
  question: `${fact} ${form}`,
  facts: [fact],
  why: 'due',
  keyAt: 0,
})

const names = Array.from({ length: 13 }, (_, i) => `f${i}`)

test('of what is left of a plan no more than a tenth is true/false', () => {
  const plan = names.map((fact, i) => asked(fact, i < 3 ? 'truefalse' : 'choice'))
  const both = names.map((fact) => askable(fact, ['choice', 'truefalse']))
  const kept = firstOf(plan, 10, both).map(({ question }) => question)
  expect(kept).toEqual(['f0 truefalse', ...names.slice(3, 12).map((fact) => `${fact} choice`)])
})

test('true/false stays where a fact has nothing else, and where the rest is too little', () => {
  const plan = names.map((fact) => asked(fact, 'truefalse'))
  const only = names.map((fact) => askable(fact, ['truefalse']))
  const both = names.map((fact) => askable(fact, ['choice', 'truefalse']))
  expect(firstOf(plan, 10, only)).toEqual(plan.slice(0, 10))
  expect(firstOf(plan, 10, both)).toEqual(plan.slice(0, 10))
})

test('what would be the third of its topic for want of true/false gives way to what comes after it', () => {
  const item = (fact: string, topic: string, form: Form = 'typed'): PlanItem => ({
    question: `${fact} ${form}`,
    facts: [fact],
    why: 'new',
    keyAt: 0,
    topic,
  })
  const items = [item('a', 'x'), item('b', 'x'), item('t', 'y', 'truefalse'), item('c', 'x'), item('d', 'z')]
  const askables = ['a', 'b', 't', 'c', 'd'].map((fact) => askable(fact, ['typed', 'truefalse']))
  expect(firstOf(items, 3, askables).flatMap(({ facts }) => facts)).toEqual(['a', 'b', 'd'])
})
