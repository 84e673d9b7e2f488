import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const recalled = (text: string) =>
  generate(`# Mills\n\n${text}\n`, '', 'markdown').questions.flatMap((one) =>
    one.form === 'recall' ? [[one.prompt, one.answer]] : [],
  )

test('what a thing does to another is asked by its verb', () => {
  expect(recalled('The governor of a mill regulates the gap between the two stones.')).toContainEqual([
    'What does the governor of a mill regulate?',
    'The gap between the two stones.',
  ])
  expect(recalled('A bolter consists of a wooden frame and a sleeve of fine silk.')).toContainEqual([
    'In your own words: what does a bolter consist of?',
    'A wooden frame and a sleeve of fine silk.',
  ])
  expect(
    recalled('Kidney stones form when minerals such as calcium crystallise in the urine.'),
  ).toContainEqual(['When do kidney stones form?', 'When minerals such as calcium crystallise in the urine.'])
})

test('what something is done by is asked, and what a law says', () => {
  expect(recalled('A fen is fed by ground water that has run through rock.')).toContainEqual([
    'In your own words: what is a fen fed by?',
    'Ground water that has run through rock.',
  ])
  expect(recalled('The law of Gresham says that bad money drives out good money.')).toContainEqual([
    'What does the law of Gresham say?',
    'Bad money drives out good money.',
  ])
  expect(recalled('A fen is fed by turning the water of a brook.')).toEqual([])
})

test('only what the first of two verbs governs is asked', () => {
  expect(
    recalled('The damsel shakes the grain, and the governor of a mill regulates the gap between its stones.'),
  ).not.toContainEqual(expect.arrayContaining(['What does the governor of a mill regulate?']))
})

test('a verb that says too little, or one that two sayings share, asks nothing', () => {
  expect(recalled('Postmills use a long beam for turning the cap to the wind.')).toEqual([])
  expect(
    recalled(
      'Dust prevents the growth of weeds in a mill yard.\n\nDust prevents the sale of old flour to inns.',
    ),
  ).toEqual([])
})
