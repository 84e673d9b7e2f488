import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const asked = (text: string, form: string) =>
  generate(`# Mills\n\n${text}\n`, '', 'markdown').questions.flatMap((one) =>
    one.form === form ? [[one.prompt, 'answer' in one ? one.answer : '']] : [],
  )

test('an amount after its verb is asked by how many or how long', () => {
  expect(asked('The Great Mill of Ely held at least 150 sacks.', 'typed')).toEqual([
    ['How many sacks did the Great Mill of Ely hold?', '150'],
  ])
  expect(asked('An apprentice at the Great Mill served for seven years.', 'typed')).toEqual([
    ['How long did an apprentice at the Great Mill serve?', 'seven years'],
  ])
  expect(asked('Guests of the guild may stay for up to 28 nights in a row.', 'typed')).toEqual([
    ['For how many nights may guests of the guild stay in a row?', '28'],
  ])
})

test('of a second deed of the same subject nothing is asked with the first', () => {
  expect(
    asked('The Great Mill of Ely held 150 sacks a day and employed about 30 people.', 'typed'),
  ).toContainEqual(['How many sacks did the Great Mill of Ely hold a day?', '150'])
  expect(asked('The Great Mill of Ely held 150 sacks in spring and autumn.', 'typed')).toEqual([
    ['How many sacks did the Great Mill of Ely hold in spring and autumn?', '150'],
  ])
})

test('another sentence asks with the amount left out, among amounts of the same unit', () => {
  const text = `The dome of the Great Mill, 43 metres across, is the largest of the town.

The Ely Chimney stands 61 metres above the river, taller than the church.

The Soham Bridge stands 12 metres over the lock, higher than any boat.`
  expect(asked(text, 'choice')).toContainEqual([
    'The dome of the Great Mill, _____ across, is the largest of the town.',
    '43 metres',
  ])
})

test('the blank takes a range whole, and number words too', () => {
  expect(
    asked('A good stone of the old kind loses 18 to 22 grams of weight on every day of work.', 'cloze'),
  ).toEqual([['A good stone of the old kind loses _____ grams of weight on every day of work.', '18 to 22']])
})

test('an amount that owns the next word is not torn from it', () => {
  expect(asked("The bond of a miller may not be higher than two months' rent.", 'choice')).toEqual([])
})

test('a bound is not made false by another number, which may follow from it', () => {
  const text = `Kites of the guild under 250 grams need no licence.

Kites of the town over 100 grams need a tail.

A kite of the school weighs 300 grams.`
  const statements = generate(`# Kites\n\n${text}\n`, '', 'markdown').questions.flatMap((one) =>
    one.form === 'truefalse' && one.answer === 'False' ? [one.prompt] : [],
  )
  expect(statements.filter((one) => /under|over/.test(one))).toEqual([])
})

test('a step is asked as what you do, a numbered name is not', () => {
  const how = (said: string) =>
    generate(
      `# How to make wax\n\n## Method\n\n1. Melt the wax.\n2. ${said}\n3. Let it cool.\n`,
      '',
      'markdown',
    )
      .questions.map(({ prompt }) => prompt)
      .join()
  expect(how('Form II goes soft and slow at 27 °C.')).not.toContain('do you form')
  expect(how('Form the candles in the old mould at 27 °C.')).toContain('do you form')
})

test('what several do now is asked in the present', () => {
  expect(
    asked('The tests use 20 grams on every square metre of cloth.', 'typed').map(([stem]) => stem),
  ).toEqual(['How many grams do the tests use on every square metre of cloth?'])
})
