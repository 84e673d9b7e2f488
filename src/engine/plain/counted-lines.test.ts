import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string): string =>
  generate(text, '', 'plain')
    .facts.map(({ statement }) => statement)
    .join('\n')

const STEPS = [
  'Sift the flour into a bowl.',
  'Rub the butter into the flour.',
  'Wait ten minutes before you roll it.',
]

test('a number that counts lines is no part of what they say', () => {
  const said = saidIn(
    `How to make shortbread\n\nStep by step\n${STEPS.map((step, i) => `${i + 1} ${step}`).join('\n')}\n`,
  )
  expect(said).toMatch(/sift the flour into a bowl[,;] rub the butter/i)
  expect(said).not.toMatch(/\d (?:Sift|Rub|Wait)/)
})

test('a number that counts things stays', () => {
  const said = saidIn(
    'The mills of Ely\n\nThe town has kept its mills since 1820.\n\n7 Dutch mills were burnt at Ely in 1850.\n',
  )
  expect(said).not.toMatch(/(?:^|\n)Dutch mills were burnt/)
})

test('an advertisement between paragraphs is set aside, a bid to order is not', () => {
  const said = (line: string): string =>
    saidIn(
      `The mills of Ely\n\nThe mill of Ely opened in 1820.\n\n${line}\n\nThe mill of Soham closed in 1850.\n`,
    )
  expect(said('FlourFit Plus - bake lighter bread in 9 days! Order now')).not.toContain('FlourFit')
  expect(said('The mill of Ely took 90 orders in 1830. Orders came by post.')).toContain('90 orders')
})
