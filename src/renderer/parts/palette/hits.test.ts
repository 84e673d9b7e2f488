import { expect, test } from 'vitest'
import { hitsOf } from './hits.ts'
import type { Choice } from './hits.ts'

const choice = (label: string, also?: string): Choice => ({
  id: label,
  icon: 'today',
  label,
  ...(also === undefined ? {} : { also }),
  run: () => undefined,
})
const groups = [
  { name: 'Go to', choices: [choice('Today', 'due'), choice('Scores', 'attempts results')] },
  { name: 'Articles', choices: [choice('Why tides come twice a day'), choice('Todays of old')] },
]
const labels = (query: string, most = 5): string[][] =>
  hitsOf(groups, query, most).map(({ name, hits }) => [name, ...hits.map(({ label }) => label)])

test('groups keep their order, and those with nothing that fits are left out', () => {
  expect(labels('tod')).toEqual([
    ['Go to', 'Today'],
    ['Articles', 'Todays of old'],
  ])
  expect(labels('tides')).toEqual([['Articles', 'Why tides come twice a day']])
})

test('a choice is also found by words that are not shown', () => {
  expect(labels('results')).toEqual([['Go to', 'Scores']])
})

test('no more than asked for are shown of a group', () => {
  expect(labels('', 1)).toEqual([
    ['Go to', 'Today'],
    ['Articles', 'Why tides come twice a day'],
  ])
})
