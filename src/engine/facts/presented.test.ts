import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string): string =>
  generate(`# Mills\n\n${text}\n`, '', 'markdown')
    .facts.map(({ statement }) => statement)
    .join('\n')

test('who somebody is, is told where it stands beside the name', () => {
  expect(saidIn('Henry Holm, a builder of mills at Larvik, drew a boat for the town.')).toContain(
    'Henry Holm was a builder of mills at Larvik.',
  )
  expect(saidIn('Henry Holm, a friend of his mother at Larvik, drew a boat.')).not.toContain(
    'Holm was a friend',
  )
})

test('when somebody was born, is told where it stands beside the name', () => {
  expect(saidIn('The elder, Henry Holm, born there on 10 October 1861, would vanish for days.')).toContain(
    'Henry Holm was born on 10 October 1861.',
  )
  expect(saidIn('The elder, whom nobody names, born there on 10 October 1861, would vanish.')).not.toContain(
    'was born',
  )
})
