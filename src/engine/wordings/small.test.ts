import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { capitalised } from '../terms/naming.ts'

test('names of a program keep their small letters', () => {
  expect(capitalised('order.created')).toBe('order.created')
  expect(capitalised('user_id')).toBe('user_id')
  expect(capitalised('salt. It dissolves')).toBe('Salt. It dissolves')
})

test('a label in bold that the text writes small is asked with a small letter', () => {
  const { questions } = generate(
    `# Bread

- fine sea salt

## What goes in

**Salt.** It is 2 per cent of the flour. Add the salt last, because salt slows the yeast down.

**Yeast.** It lives on the sugar of the flour and gives off gas.
`,
    '',
  )
  expect(questions.map(({ prompt }) => prompt).filter((one) => /about Salt\b/u.test(one))).toEqual([])
})

test('entries whose brackets hold a sentence are entries, and no heading', () => {
  const { article } = generate(
    `The tablets

Possible side effects

Common (may affect up to 1 in 10 people): headache, constipation, joint pain
Uncommon (may affect up to 1 in 100 people): rash, blurred vision, memory problems
Rare (may affect up to 1 in 1,000 people): swelling of the face, jaundice

How to store them

Store them below 25 degrees in the box in which they were sold.
`,
    '',
    'plain',
  )
  expect(article.sections.map(({ title }) => title).filter((one) => one.startsWith('Common'))).toEqual([])
})
