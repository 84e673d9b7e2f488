import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const factsIn = (text: string) => generate(`# Rates\n\n${text}\n`, '', 'markdown').facts

test('a sentence that says "it" of what the one before has named is told with it', () => {
  const [, fact] = factsIn(
    'Rates are set by the Board of Ely. It has nine members, three of them from the mills of Soham.',
  )
  expect(fact?.statement).toBe(
    'Rates are set by the Board of Ely. It has nine members, three of them from the mills of Soham.',
  )
  expect(fact?.evidence.map(({ quote }) => quote)).toEqual([
    'It has nine members, three of them from the mills of Soham.',
    'Rates are set by the Board of Ely.',
  ])
})

test('the blank stands in what is told last', () => {
  const { questions } = generate(
    '# Rates\n\nIn May Ely chose a board. It was led by Jonas Bell, who ran the mills of Soham.\n',
    '',
    'markdown',
  )
  const blanks = questions.filter(({ form }) => form === 'cloze').map(({ prompt }) => prompt)
  for (const prompt of blanks) expect(prompt).toContain('In May Ely chose a board.')
})

test('what leans on a sentence that leans itself is not told', () => {
  expect(factsIn('They chose a board. It has nine members, three of them from the mills of Soham.')).toEqual(
    [],
  )
})

test('a count of years and a thing of its own lean on nothing', () => {
  const said = (text: string) => factsIn(text).map(({ statement }) => statement)
  const opened = 'The mill of Soham was opened by Jonas Bell in Ely.'
  expect(said(`${opened} It was two hundred years since the foundation of Ely.`).join()).not.toContain(
    'two hundred',
  )
  expect(said(`${opened} The Bishop is still a guest of Ely.`).join('\n')).not.toContain('Ely. The Bishop')
})

test('one thing is not they, and what opens with the known leans itself', () => {
  const said = (text: string) => factsIn(text).map(({ statement }) => statement)
  expect(
    said(
      'The Board of Ely was granted its rights by Jonas Bell in 1303. At Soham they dealt in dried cod.',
    ).join(),
  ).not.toContain('dried cod')
  expect(
    said(
      'Under the scheme, the Board of Ely paid 300 crowns. The scheme closed to all millers in March 2019.',
    ).join(),
  ).not.toContain('2019')
})

test('of "the ban" the sentence before has to tell', () => {
  const said = (text: string) =>
    factsIn(text)
      .map(({ statement }) => statement)
      .join('\n')
  const ban = 'The ban was lifted in 1909, after Soham had let women mill.'
  expect(said(`Ada Ford walked to a mill up the road. ${ban}`)).not.toContain('The ban was lifted')
  expect(said(`Rates of Ely were under a ban of the Board of Soham. ${ban}`)).toContain('The ban was lifted')
})

test('"each visit" is told with the sentence that counts them, and "the distance" not without its owner', () => {
  const told = (text: string): string[] => factsIn(text).map(({ statement }) => statement)
  expect(
    told('The owner may inspect the mill four times a year. Each visit needs 48 hours of notice.'),
  ).toContain('The owner may inspect the mill four times a year. Each visit needs 48 hours of notice.')
  expect(
    told(
      'In exchange, the Moon is pushed into a wider orbit. The distance grows by 3.8 centimetres a year.',
    ).join(),
  ).not.toContain('The distance')
  expect(
    told(
      'In exchange, the distance of the Moon grows each year. The distance grows by 3.8 centimetres a year.',
    ).join(),
  ).not.toContain('In exchange')
})

test('a long sentence is told without its last "which" before what leans on its subject', () => {
  const said = factsIn(
    'The mill-wheel is a drum of oak, which carries forty buckets and turns in both directions, so that it never stands still while the tide runs through the gate of the pond. It weighs 900 kilograms and turns eight times a minute.',
  ).map(({ statement }) => statement)
  expect(said).toContain(
    'The mill-wheel is a drum of oak. It weighs 900 kilograms and turns eight times a minute.',
  )
})

test('in a row of sentences that open with "it" the last is told with the first', () => {
  const said = (row: string) =>
    factsIn(`Drachen is the oldest kite of Ely. ${row} It carries a lamp of 300 grams into the clouds.`)
      .map(({ statement }) => statement)
      .filter((one) => one.includes('lamp'))
  expect(said('It is as light as this.')).toEqual([
    'Drachen is the oldest kite of Ely. It carries a lamp of 300 grams into the clouds.',
  ])
  expect(said('They are as light as this.')).toEqual([])
})
