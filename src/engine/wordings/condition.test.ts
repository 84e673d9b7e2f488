import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const asked = (text: string): string[] =>
  generate(`# Demand\n\n${text}\n`, '', 'markdown')
    .questions.filter(({ form }) => form === 'recall')
    .map(({ prompt }) => prompt)

test('a condition asks for what it leads to', () => {
  expect(asked('When household income rises, the share of food in spending falls.')).toEqual([
    'What happens when household income rises?',
  ])
})

test('a duty, a state and a condition that points back do not', () => {
  expect(asked('If a shop sells tobacco, the owner must show a licence.')).toEqual([])
  expect(asked('When household income rises, demand for bread is small.')).toEqual([])
  expect(asked('If these goods go up in price, the buyers turn to bread.')).toEqual([])
})
