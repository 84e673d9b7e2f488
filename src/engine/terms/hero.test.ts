import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const lifeOf = (other: string): string => `# The long road of the glassmakers

## Youth

Clara Dove learned to grind lenses from her uncle in Leiden. Clara Dove opened a workshop for lenses in 1840. Clara Dove taught the painters of Leiden to see small things. Clara Dove wrote a book on the making of mirrors in 1844.

## Later years

${other} built a furnace for the town of Delft. ${other} sold the first camera to a doctor from Paris. ${other} led the guild of glassmakers for ten years. ${other} gave her tools to the school of Leiden. ${other} won the prize of the academy in 1862.

Jonas Bell carried the lenses of the guild to Paris by cart.
`

const whoOf = (text: string): readonly string[] =>
  generate(text, '', 'markdown').questions.flatMap(({ form, prompt }) =>
    /^Who |^Give the name: who /u.test(prompt) && (form === 'choice' || form === 'typed') ? [prompt] : [],
  )

test('who did something is not asked where an article tells of one person', () => {
  expect(whoOf(lifeOf('Clara Dove')).filter((one) => !/cart/u.test(one))).toEqual([])
  expect(whoOf(lifeOf('Ernest Rook')).some((one) => /furnace|guild/u.test(one))).toBe(true)
})
