import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { doesStem } from './does.ts'

test('what is told of a thing by what it does is asked so', () => {
  expect(doesStem('It turns the dough while it rises.', 'the dough hook')).toEqual({
    asked: 'According to the article, what does the dough hook do?',
    told: 'Explain in a sentence what the dough hook does.',
  })
  expect(doesStem('They scrape the bowl clean.', 'scrapers')?.asked).toBe(
    'According to the article, what do scrapers do?',
  )
})

test('what a thing is, has or was is not', () => {
  expect(doesStem('It digs itself in and lies still.', 'defence')).toBeNull()
  for (const value of ['It is a bowl.', 'It has two speeds.', 'They were sold by weight.', 'It runs on gas.'])
    expect(doesStem(value, 'the mixer')).toBeNull()
})

test('what stands under troubles is asked for its cause or cure, and why a thing is kept out', () => {
  const prompts = generate(
    `# Sour dough

## If it goes wrong

- **Flat loaf**: The dough stood too long in a warm room and lost its strength.
- **Grey crust**: The oven was opened again and again, so that the steam went out.
- **Bitter crumb**: The flour was old and had gone off in the cupboard.

## What never goes in

- **Salted butter**: The salt slows the wild yeast down from the first hour.
- **Iced water**: The cold puts the wild yeast to sleep for half a day.
- **Bleach**: It kills whatever lives in the jar.
`,
    '',
    'markdown',
  )
    .questions.map(({ prompt }) => prompt)
    .join('\n')
  expect(prompts).toContain('does the article give as the cause or the cure of “Grey crust”?')
  expect(prompts).toContain('hy does “Salted butter” stand under “What never goes in”')
  expect(prompts).not.toContain('say about “Grey crust”')
})
