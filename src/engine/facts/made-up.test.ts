import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string): string =>
  generate(`# Stoves\n\n${text}\n`, '')
    .facts.map(({ statement }) => statement)
    .join(' ')

test('what is only supposed, and what a thing is likened to, are no facts', () => {
  expect(
    saidIn(
      'Suppose a baker of Ely sells 40 loaves a day. At two pence a loaf the baker takes 80 pence a day.',
    ),
  ).toBe('')
  expect(
    saidIn('Think of a bath that runs over. A bath takes 80 litres of water from the tap in ten minutes.'),
  ).toBe('')
})

test('what comes after, and what is told without supposing, are', () => {
  expect(
    saidIn('Think of a bath that runs over. A stove of iron holds 80 litres of water in its back.'),
  ).toContain('80 litres')
  expect(
    saidIn('A bath of iron holds 80 litres of water. The baker of Ely sells 40 loaves a day.'),
  ).toContain('80 litres')
})
