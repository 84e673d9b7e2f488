import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string): string =>
  generate(text, '', 'markdown')
    .facts.map(({ statement }) => statement)
    .join('\n')

test('who somebody was is told of the full name beside it', () => {
  const text = (beside: string) => `# The mill fire\n\nThe fire was seen by Vincent Cole, ${beside}.\n`
  expect(saidIn(text('a train dispatcher in the yards of Richmond'))).toContain(
    'Vincent Cole was a train dispatcher in the yards of Richmond.',
  )
  expect(saidIn(text('a friend'))).not.toContain('was a friend')
  expect(saidIn(text('a doctor of his own town'))).not.toContain('Cole was a doctor')
})

test('what somebody did beside the sentence is told, and nothing of what is nobody', () => {
  const text = (name: string) =>
    `# The mill fire\n\n${name}, who ran the chemistry institute of Ely, left in haste.\n`
  expect(saidIn(text('Emil Fisher'))).toContain('Emil Fisher ran the chemistry institute of Ely.')
  expect(saidIn(text('The Fourth Mission'))).not.toContain('Fourth Mission ran')
})
