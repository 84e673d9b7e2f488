import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const page = (lines: string, title: string): string =>
  `OAT BREAD\n\nOats make a moist loaf that keeps for five days in a cool larder.\n\n${title}\n\n${lines}\n`
const saidIn = (lines: string, title: string): string[] =>
  generate(page(lines, title), '', 'plain').facts.map(({ statement }) => statement)

const LINES = [
  'Pale crust, soft and dull: oven too cool. Bake it for longer.',
  'It smells of vinegar: The dough has stood too long.',
  'Big holes under the crust: it was shaped too loosely.',
].join('\n')

test('what goes wrong is told with its cause and its cure, a line each', () => {
  const said = saidIn(LINES, 'TROUBLE')
  expect(said).toContain('Pale crust, soft and dull: oven too cool. Bake it for longer.')
  expect(said).toContain('It smells of vinegar: The dough has stood too long.')
  const asked = generate(page(LINES, 'TROUBLE'), '', 'plain').questions.map(({ prompt }) => prompt)
  expect(asked.join(' ')).toContain(
    'what does the article give as the cause or the cure of “It smells of vinegar”?',
  )
})

test('a problem, its cause and its fix in one line are told together', () => {
  const line = 'Problem: the loaf sinks in the middle. Cause: too much water. Fix: use 20 g less.'
  expect(saidIn(line, 'BAKING IT AGAIN')).toContain(
    'The loaf sinks in the middle: Cause: too much water. Fix: use 20 g less.',
  )
})

test('what the writer has seen, and lines under another heading, are not told so', () => {
  expect(saidIn('It smells of vinegar: I have put mine in the shed.', 'TROUBLE').join(' ')).not.toContain(
    'vinegar',
  )
  expect(
    saidIn('It smells of vinegar: The dough has stood too long.', 'WHAT MY AUNT SAID').join(' '),
  ).not.toContain('vinegar')
})
