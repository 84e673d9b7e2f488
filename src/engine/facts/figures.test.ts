import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const told = (items: string) =>
  generate(`# Task queues\n\nA queue holds tasks.\n\n## Limits\n\n${items}\n`, '', 'markdown').facts.map(
    ({ kind, statement }) => `${kind}: ${statement}`,
  )

test('a measure and its amount are told without their heading', () => {
  const facts = told(
    '- Maximum size of a task: 256 KB\n- Rate limit: 3,000 requests per second\n- Maximum retention: 14 days',
  )
  expect(facts).toContain('number: The maximum size of a task is 256 KB.')
  expect(facts).toContain('number: The rate limit is 3,000 requests per second.')
  expect(facts).toContain('number: The maximum retention is 14 days.')
})

test('a sentence after a measure and the size of nothing are told otherwise', () => {
  const facts = told('- Maximum size: it grows with every task that waits\n- Size: 3 KB\n- Anna: 12 tasks')
  expect(facts.filter((one) => one.startsWith('number'))).toEqual([])
})
