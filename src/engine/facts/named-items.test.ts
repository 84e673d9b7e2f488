import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const facts = (list: string) =>
  generate(`# Plants\n\nA plant makes sugar from light.\n\nThere are several kinds:\n\n${list}\n`, '')
    .facts.filter(({ kind, label }) => label !== null && kind !== 'list')
    .map(({ kind, subject, label, value, statement }) => ({ kind, subject, label, value, statement }))

test('an item whose bold words are the subject of its sentence tells of them', () => {
  expect(facts('- **Mosses** have no roots.\n- **Ferns** bear no seeds.')).toMatchObject([
    { kind: 'property', label: 'Mosses', value: 'They have no roots', statement: 'Mosses have no roots.' },
    { kind: 'property', label: 'Ferns', value: 'They bear no seeds' },
  ])
})

test('an item without bold tells of the name it begins with, whatever is put in between', () => {
  expect(
    facts('- C3 plants, such as wheat, fix carbon dioxide at once.\n- CAM plants open their pores at night.'),
  ).toMatchObject([
    { label: 'C3 plants', value: 'They fix carbon dioxide at once' },
    { label: 'CAM plants', value: 'They open their pores at night' },
  ])
})

test('a name set off in bold with what it is needs no verb', () => {
  expect(
    facts('- The **Code**, a collection of laws.\n- The **Novels**, the laws made later.'),
  ).toMatchObject([
    { kind: 'definition', subject: 'Code', statement: 'The Code is a collection of laws.' },
    { kind: 'definition', statement: 'The Novels are the laws made later.' },
  ])
})

test('an item that points elsewhere or only bids the reader do something tells nothing', () => {
  expect(facts('- They have no roots.\n- Water the ferns every day.\n- Some mosses like shade.')).toEqual([])
})
