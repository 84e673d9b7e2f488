import { expect, test } from 'vitest'
import type { Change, Compared } from '../../../shared/score-models.ts'
import { comparisonFinding, groupsOf } from './comparison.ts'

let made = 0
const fact = (change: Change): Compared => ({
  fact: `f${++made}`,
  statement: 'The moon pulls.',
  topic: 'Tides',
  change,
  earlier: null,
  later: null,
})
const facts = (...changes: Change[]): Compared[] => changes.map(fact)

test('what changed comes first, and groups without a fact are left out', () => {
  const groups = groupsOf(facts('held', 'later only', 'gained', 'held', 'lost'))
  expect(groups.map(({ name, facts: of }) => `${name} ${of.length}`)).toEqual([
    'Lost since 1',
    'Gained 1',
    'Right both times 2',
    'Asked only later 1',
  ])
})

test('the title says what changed among the facts asked both times', () => {
  expect(comparisonFinding({ facts: facts('gained', 'gained', 'lost', 'held', 'later only') })).toBe(
    'Two facts gained, one lost of four asked both times',
  )
  expect(comparisonFinding({ facts: facts('lost', 'held') })).toBe('One fact lost of two asked both times')
  expect(comparisonFinding({ facts: facts('held', 'missed', 'missed') })).toBe(
    'Nothing changed in 3 facts asked both times',
  )
  expect(comparisonFinding({ facts: facts('later only', 'earlier only') })).toBe(
    'The two attempts asked about different facts',
  )
})
