import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const boats = `Kinds of Boats

There are many boats on our lakes, and each of them has its own work to do.

1. Rowing Boat
A rowing boat is a boat that is moved by oars.
Best for: short trips on calm water
Example: the Loch Ness dinghy

2. Sailing Boat
A sailing boat is a boat that is moved by the wind in its sails.
Best for: long trips over open sea
Example: the Baltic yawl

3. Motor Boat
A motor boat is a boat that is driven by an engine and a propeller.
Best for: towing and rescue work
Example: the Solent launch
`

const bank = generate(boats, '', 'plain')

test('a label that stands under each of several headings tells of what they name', () => {
  const told = bank.facts.filter(({ kind }) => kind === 'cell')
  expect(told.map(({ subject, label, value }) => [subject, label, value])).toEqual([
    ['rowing boat', 'Best for', 'short trips on calm water'],
    ['rowing boat', 'Example', 'the Loch Ness dinghy'],
    ['sailing boat', 'Best for', 'long trips over open sea'],
    ['sailing boat', 'Example', 'the Baltic yawl'],
    ['motor boat', 'Best for', 'towing and rescue work'],
    ['motor boat', 'Example', 'the Solent launch'],
  ])
})

test('the others of that label are the wrong options, and no table is spoken of', () => {
  const asked = bank.questions.find(({ prompt }) => prompt.includes('rowing boats under “Best for”'))
  expect(asked && 'options' in asked ? asked.options.map(({ text }) => text) : []).toEqual([
    'Short trips on calm water',
    'Long trips over open sea',
    'Towing and rescue work',
  ])
  expect(
    bank.questions.map(({ prompt }) => prompt).filter((prompt) => /table|comparison/.test(prompt)),
  ).toEqual([])
})

test('such a line is no heading', () => {
  expect(bank.article.sections.filter(({ level }) => level > 0).map(({ title }) => title)).toEqual([
    'Kinds of Boats',
    'Rowing Boat',
    'Sailing Boat',
    'Motor Boat',
  ])
})

test('a label under two headings may be there by chance', () => {
  const two = generate(boats.slice(0, boats.indexOf('3. Motor')), '', 'plain')
  expect(two.facts.filter(({ kind }) => kind === 'cell')).toEqual([])
})
