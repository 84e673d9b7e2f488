import { expect, test } from 'vitest'
import { outlineOf } from '../outline/outline.ts'
import { readFacts } from './read-facts.ts'

const told = (text: string) =>
  readFacts(outlineOf(`# Kites\n\n${text}\n`)).facts.map(({ kind, statement }) => [kind, statement])

test('items end the sentence that leads to them', () => {
  const rules = told(
    'On the beach a kite flyer\n\n- must keep the line in sight at all times\n- may not fly a kite over bathers\n- may not fly higher than 60 metres above the sand',
  )
  expect(rules).toContainEqual([
    'property',
    'On the beach a kite flyer must keep the line in sight at all times.',
  ])
  expect(rules).toContainEqual([
    'number',
    'On the beach a kite flyer may not fly higher than 60 metres above the sand.',
  ])
  expect(rules.filter(([kind]) => kind === 'list')).toHaveLength(1)
})

test('a line in bold that leads to a list defines nothing', () => {
  const facts = told(
    '**Silk is the better choice when**\n\n- the kite is flown in light wind\n- the kite is kept in a small bag\n- the colours have to stay bright',
  )
  expect(facts.filter(([kind]) => kind === 'definition')).toEqual([])
  expect(facts.map(([, statement]) => statement)).not.toContain('One use is the kite is flown in light wind.')
})

test('items below a whole sentence stand for themselves', () => {
  expect(
    told('Kites need a little care.\n\n- must be dried in the shade\n- may be folded').filter(
      ([, statement]) => statement?.startsWith('Kites need a little care must'),
    ),
  ).toEqual([])
})

test('a dash leads to the items of a law as a colon does', () => {
  const law =
    'The Board may refuse an application if the applicant—\n\n(a) has given false information; or\n(b) does not hold a licence for 2 years.'
  const statements = told(law).map(([, statement]) => statement)
  expect(statements).toContain(
    'The Board may refuse an application if the applicant does not hold a licence for 2 years.',
  )
  expect(statements.join(' ')).not.toMatch(/—|or[;.]/u)
})
