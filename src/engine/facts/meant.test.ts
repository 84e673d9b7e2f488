import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string): string =>
  generate(text, '', 'markdown')
    .facts.map(({ statement }) => statement)
    .join('\n')

const life = (told: string) => `# The grinder who asked for light

Clara Dove was born in Ely in 1810. She had no schooling, and she taught herself to read in the mill. She ground lenses.

In 1830 she went to Leiden. Clara Dove had been there before, and she knew the canals.

${told}
`

test('the only "she" of a life is meant though others are named after her', () => {
  const text = life('She worked under the astronomer Henry Holm. In 1840 she opened a shop in Delft.')
  expect(saidIn(text)).toContain('In 1840 Clara Dove opened a shop in Delft.')
})

test('another of whom the sentence before tells is not taken for the one whom the article is about', () => {
  expect(saidIn(life('The command fell to Anna Holm. In 1840 she opened a shop in Delft.'))).not.toContain(
    'opened a shop',
  )
  expect(saidIn(life('Her mother kept the mill. In 1840 she opened a shop in Delft.'))).not.toContain(
    'Clara Dove opened a shop',
  )
})

test('whom a sentence only quotes is not there', () => {
  const text = (called: string) => life(`The town called her ${called}. In 1840 she opened a shop in Delft.`)
  expect(saidIn(text('"our Marie Curie"'))).toContain('In 1840 Clara Dove opened a shop in Delft.')
})

test('of an unknown name nobody knows whether it is "he"', () => {
  const text = (who: string) =>
    `# Mills\n\nJohn Saunders built mills. ${who} was tried for robbing the mill. In 1840 he opened a shop in Delft.\n`
  expect(saidIn(text('Zadok'))).not.toContain('Saunders opened a shop')
  expect(saidIn(text('Henry Holm'))).toContain('In 1840 Henry Holm opened a shop in Delft.')
})

test('a steward loses his own toes, whoever the article is about', () => {
  const text = `# Henry Holm\n\nHenry Holm sailed to the south in 1914. He was the captain of the Aurora.\n\nA steward, Perce Hill, who had come aboard at Ely, lost the toes of his left foot to frostbite.\n`
  expect(saidIn(text)).not.toContain('Holm’s left foot')
})

test('a ship is "she" with the article that the text gives it', () => {
  const text = (kind: string) =>
    `# At sea\n\nThe other ${kind} was the Aurora. She was to fetch grain and blankets in New York.\n`
  expect(saidIn(text('ship'))).toContain('The Aurora was to fetch grain and blankets in New York.')
  expect(saidIn(text('prize'))).not.toContain('to fetch grain')
})

test('a boat with the name of a man is no man', () => {
  const text = `# At sea\n\nHenry Holm set out in the *James Hill* with five others. He reached Ely in 1916.\n`
  expect(saidIn(text)).not.toContain('James Hill reached')
})
