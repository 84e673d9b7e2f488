import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const TEXT = `# Light in a box

Henry Holm gave Jonas Bell a plate of polished silver. Clara Dove taught the painters of Leiden to grind their lenses. Ernest Rook carried the first camera from Leiden to Paris.

Silver plates were heavy because no thinner metal held the image.
`

test('who did it is asked with other persons of the article as options', () => {
  const { questions } = generate(TEXT, '', 'markdown')
  const asked = questions.find(({ prompt }) => prompt === 'Who gave Jonas Bell a plate of polished silver?')
  expect(asked && 'options' in asked ? asked.options.map(({ text }) => text) : []).toEqual([
    'Henry Holm',
    'Clara Dove',
    'Ernest Rook',
  ])
})

test('whom the title names is never asked for', () => {
  const text = TEXT.replace('# Light in a box', '# Henry Holm and the camera')
  const asked = generate(text, '', 'markdown').questions.map(({ prompt }) => prompt)
  expect(asked).not.toContain('Who gave Jonas Bell a plate of polished silver?')
})

test('a cause is asked for in own words', () => {
  expect(generate(TEXT, '', 'markdown').questions.map(({ prompt }) => prompt)).toContain(
    'Why were silver plates heavy?',
  )
})

const optionsBeside = (year: string): string => {
  const text = `# Light in a box

## Beginnings

Henry Holm gave Jonas Bell a plate of polished silver. Henry Holm opened a shop for lenses in 1840. Clara Dove taught the painters of Leiden to grind their lenses.

## Later

Ernest Rook carried the first camera from Leiden to Paris. Ernest Rook sold his camera to the town in ${year}.
`
  const asked = generate(text, '', 'markdown').questions.find(({ prompt }) =>
    prompt.startsWith('Who gave Jonas Bell'),
  )
  return asked && 'options' in asked ? asked.options.map(({ text: shown }) => shown).join() : ''
}

test('a person of another century and section is no wrong option for one', () => {
  expect(optionsBeside('1870')).toContain('Ernest Rook')
  expect(optionsBeside('1453')).not.toContain('Ernest Rook')
})
