import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string): string[] =>
  generate(`# Reefs\n\n${text}\n`, '', 'markdown').facts.map(({ statement }) => statement)

test('a whole sentence with an amount, a part or a condition is told as it stands', () => {
  for (const sentence of [
    'At a depth of some 40 metres little red light is left.',
    'Around a tenth of the living cover dies in a hot summer.',
    'When warm water lingers, corals throw out their algae.',
    'Of all the reefs only Rowley has no grey sharks.',
  ])
    expect(saidIn(sentence)).toContain(sentence)
})

test('what leans on a sentence before, is a story or mere talk is not', () => {
  for (const sentence of [
    'At an estimated age of 40 years it is also called the oldest.',
    'On the first evening some 30 divers went down together.',
    'There are believed to be about 80,000 animals.',
    'The plant closes its doors at night for about 40 minutes.',
    'Nobody notices when water warms by 2 degrees.',
    'How 40 metres of water press on a lung is easily felt.',
  ])
    expect(saidIn(sentence)).toEqual([])
})

test('what a sentence is about ends before its verb', () => {
  const { facts } = generate(
    '# Birds\n\nIn adult males the first long feathers end in bulbs that weigh 3 grams.\n',
    '',
    'markdown',
  )
  expect(facts.map(({ subject }) => subject)).toEqual(['long feather'])
})

test('an item that is a sentence is told for its amount, never an order or a step', () => {
  const items = saidIn(
    'To moor one needs a card.\n\n- Rafts are treated as boats if they are no longer than 4 metres.\n- Turn the raft round after 20 minutes at the upper quay.\n- The lamp is handed to the keeper.\n',
  ).join(' ')
  expect(items).toContain('Rafts are treated as boats if they are no longer than 4 metres.')
  expect(items).not.toContain('lamp')
})
