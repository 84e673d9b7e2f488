import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string, title = 'Otter'): string[] =>
  generate(
    `# ${title}\n\nThe otter is a long, low mammal that hunts in rivers and along coasts.\n\n## Looks\n\n${text}\n`,
    '',
    'markdown',
  ).facts.map(({ statement }) => statement)

test('what an article on one kind of animal says of its parts is told under its title', () => {
  expect(saidIn('The whiskers can be as long as 12 cm.')).toContain(
    'Under “Otter” the article says: “The whiskers can be as long as 12 cm.”',
  )
  expect(
    saidIn('The webs, which are thin, can be folded flat to keep mud out of the fur.').join(' '),
  ).toContain('Under “Otter”')
})

test('an adult of it is an adult of its kind', () => {
  expect(saidIn('An adult usually weighs between 7 and 12 kg.')).toContain(
    'An adult otter usually weighs between 7 and 12 kg.',
  )
})

test('what the paragraph has spoken of before is not told of the whole, nor is anything under another title', () => {
  expect(
    saidIn('It eats a crab with a red shell. The shell can be as wide as 12 cm.').join(' '),
  ).not.toContain('Under')
  expect(saidIn('The whiskers can be as long as 12 cm.', 'My life with rivers').join(' ')).not.toContain(
    'Under',
  )
})

test('where its name comes from is told of the name', () => {
  expect(saidIn('The name comes from Old English and means "water beast".')).toContain(
    'The name “otter” comes from Old English and means "water beast".',
  )
  expect(
    saidIn('The name comes from Old English and means "water beast".', 'My life with rivers'),
  ).not.toContain('The name “otter” comes from Old English and means "water beast".')
})

test('what stands under a title of one part is asked under it', () => {
  const text = 'The webs, which are thin, can be folded flat to keep mud out of the fur.'
  const { questions } = generate(
    `# Otter\n\nThe otter is a long, low mammal that hunts in rivers and along coasts.\n\n## Looks\n\n${text}\n`,
    '',
  )
  expect(questions.map(({ prompt }) => prompt)).toContain(
    'Under “Otter”, what does the article say about the webs?',
  )
})
