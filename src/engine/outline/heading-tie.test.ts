import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { withoutTie } from './heading-tie.ts'

test('a word that ties a heading to the one before goes', () => {
  expect(withoutTie('And the uses of flax')).toBe('Uses of flax')
  expect(withoutTie('Now the drawbacks')).toBe('Drawbacks')
  expect(withoutTie('But what about the price?')).toBe('What about the price?')
  expect(withoutTie('So how is it spun?')).toBe('How is it spun?')
})

test('a word that belongs to a heading stays', () => {
  expect(withoutTie('And the band played on')).toBe('And the band played on')
  expect(withoutTie('So-called wild flax')).toBe('So-called wild flax')
  expect(withoutTie('Now and then')).toBe('Now and then')
  expect(withoutTie('Also worth knowing')).toBe('Also worth knowing')
})

test('what stands below such a heading is called as the rest of it says', () => {
  const { questions } = generate(
    `# Linen and wool

Linen is a cloth made of flax. Wool is a cloth made of the hair of sheep.

## The benefits of linen

- **Coolness**: linen carries heat away from the skin faster than other cloth does.
- **Strength**: linen tears later than cotton, and wet linen later than dry linen.
- **Lint**: linen leaves no fluff on a glass that is dried with it.

## And the benefits of wool

- **Warmth**: wool holds still air between its curled hairs, even when it is damp.
- **Stretch**: wool springs back into its shape after it has been pulled.
- **Safety**: wool chars in a flame and goes out by itself.
`,
    '',
  )
  const asked = questions.map(({ prompt }) => prompt).join('\n')
  expect(asked).not.toMatch(/and the benefit/iu)
  expect(asked).toMatch(/benefit of wool/iu)
})
