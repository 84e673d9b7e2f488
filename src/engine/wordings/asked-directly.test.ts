import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { know } from '../compose/knowledge.ts'
import { readClause } from '../language/clause.ts'
import { sampleReading } from '../samples/reading.ts'
import { askedDirectly } from './asked-directly.ts'

const asked = (said: string) => {
  const read = readClause(said)
  const found = read && askedDirectly(read, know(sampleReading()))
  return found ? `${found.stem} ${found.answer}` : null
}

test('who or what something was is asked so, and answered without what the question says', () => {
  expect(asked('The smith’s father, Owen, was a farrier, known far beyond the valley')).toBe(
    'According to the article, who was the smith’s father? Owen, a farrier, known far beyond the valley.',
  )
  expect(asked('The cure for a damp cellar was a thick coat of lime')).toBe(
    'What was the cure for a damp cellar? A thick coat of lime.',
  )
})

test('where something is, on what condition, and what somebody measured are asked so', () => {
  expect(asked('Old salt pans are scattered along the northern shore')).toBe(
    'Where are old salt pans scattered? Along the northern shore.',
  )
  expect(asked('Old mattresses are accepted only with a label of the council')).toBe(
    'On what condition are old mattresses accepted? Only with a label of the council.',
  )
  expect(asked('A survey of the harbour measured the depth of the mud')).toBe(
    'What did a survey of the harbour measure? The depth of the mud.',
  )
})

test('when something began, and what any such thing does, are asked so', () => {
  expect(asked('The ferry to the island began on the 3rd of May 1862')).toBe(
    'When did the ferry to the island begin? On the 3rd of May 1862.',
  )
  expect(asked('A reed bed strains the mud and the oil out of the water')).toBe(
    'According to the article, what does a reed bed do? It strains the mud and the oil out of the water.',
  )
  expect(asked('The ferry to the island began under sail and steam')).toBeNull()
})

test('what leans on another sentence, or tells when or how, is not', () => {
  expect(asked('Old salt pans are scattered around them')).toBeNull()
  expect(asked('Old salt pans were built in the last century')).toBeNull()
  expect(asked('The land telegraph was already a success')).toBeNull()
  expect(asked('The prize for the best boat was Norway')).toBeNull()
})

const prompts = (text: string) =>
  generate(`# The salt coast\n\n${text}\n`, '', 'markdown').questions.map(
    ({ form, prompt }) => `${form}: ${prompt}`,
  )

test('a question, or a date with a name, is no statement to be judged', () => {
  const made = prompts(`## Worked examples

- **Example 1: a pan.** How much salt does a pan of 200 litres give in a dry summer?
- **Example 2: a barge.** A barge of 20 tonnes carries the salt of four pans to the port.`)
  expect(made.filter((one) => /^truefalse: .*\?$/u.test(one))).toEqual([])
})

test('a sentence whose verb was taken for another is not asked for its year', () => {
  expect(
    prompts('The first trader known to have reached the coast was the Dane Nils Holm, in 1643.').join('\n'),
  ).not.toMatch(/did .* was /u)
  expect(prompts('The harbour of Ely was opened in 1843.').join('\n')).toContain(
    'was the harbour of Ely opened',
  )
})

test('two things that are told in one sentence are not asked for one name', () => {
  expect(
    prompts('Rock salt goes from 4 crowns to 6 crowns and the shop sells 80 sacks a week.').join('\n'),
  ).not.toContain('what goes from')
})
