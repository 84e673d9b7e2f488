import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const statementsOf = (text: string, title = 'Walcheren', heading = 'The spring'): string =>
  generate(`# ${title}\n\n## ${heading}\n\n${text}\n`, '', 'markdown')
    .facts.map(({ statement }) => statement)
    .join(' ')

test('a landing that nothing names is not told alone', () => {
  const said = 'In 1809 fog delayed the landing by 38 days.'
  expect(statementsOf(said)).not.toContain('delayed the landing')
  expect(statementsOf(said, 'The landing on Walcheren')).toContain('delayed the landing by 38 days')
  expect(statementsOf('In 1809 fog delayed the landing of the Dutch by 38 days.')).toContain('the landing of')
})

test('the name of nobody is not carried', () => {
  expect(statementsOf('Since 1980 the polar institute in Kiel has carried his name.')).not.toContain(
    'his name',
  )
  expect(statementsOf('In 1890 Johann Visser gave the town his name and a library.')).toContain('his name')
})

test('a post that nothing names, and what is only his, are not told alone', () => {
  expect(statementsOf('Clara Dove held the post for 12 years and lived in Ely.')).not.toContain('the post')
  expect(statementsOf('Clara Dove held the post of harbour master for 12 years.')).toContain('the post of')
  expect(statementsOf('Since 1950 a chair in the mill of Ely has been shown and is his.')).not.toContain(
    'his',
  )
})
