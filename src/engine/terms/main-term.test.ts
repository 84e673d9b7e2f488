import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const promptsOf = (text: string) => generate(text, '', 'markdown').questions.map(({ prompt }) => prompt)

test('what the whole article is about is not asked by its name', () => {
  const prompts = promptsOf(`# Sourdough

**Sourdough** is a dough that is raised by wild yeast and bacteria.

**A levain** is a piece of dough that is kept back to raise the next one.
`)
  expect(prompts).toContain('In your own words: what does “sourdough” mean?')
  expect(
    prompts.filter(
      (one) => /raised by wild yeast/.test(one) && /Which term|What is the name|_____/.test(one),
    ),
  ).toEqual([])
  expect(
    prompts.some((one) => /kept back to raise/.test(one) && /Which term|What is the name/.test(one)),
  ).toBe(true)
})

test('of two that a title names by acronym and name each is', () => {
  const prompts = promptsOf(`# WYD vs Levains

**Wild yeast doughs (WYDs)** are doughs that are raised by wild yeast and bacteria.

**A levain** is a piece of dough that is kept back to raise the next one. Levains keep for days.
`)
  expect(
    prompts.some((one) => /kept back to raise/.test(one) && /Which term|What is the name/.test(one)),
  ).toBe(true)
})

test('of two that a title sets side by side each is', () => {
  const prompts = promptsOf(`# Sourdough vs Levain

**Sourdough** is a dough that is raised by wild yeast and bacteria.

**Levain** is a piece of dough that is kept back to raise the next one.
`)
  expect(
    prompts.some((one) => /raised by wild yeast/.test(one) && /Which term|What is the name/.test(one)),
  ).toBe(true)
})
