import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const RULES = `# Nine Men's Morris – Rules

**Players:** 2 **Playing time:** 15–30 minutes

## 1. Equipment

1.1 The board has twenty-four points, which lie on three squares.
1.2 Each player has nine pieces, called *men*.

## 2. End

A player loses who

- has only two men left, or
- cannot make a legal move.

## 3. Time limits

- Placing: 5 minutes per player
- Whole game: 20 minutes per player

## 4. Variants

- **Lasker Morris**: ten men each; in the first phase a player may move a man.
- **Six Men's Morris**: six men each, on a board of two squares.
`
const { facts, questions, article } = generate(RULES, '')
const told = facts.map(({ statement }) => statement)

test('a title that names rules makes no rule of every line below it', () => {
  expect(told.join(' ')).not.toMatch(/One .*rule/u)
  expect(told.some((one) => one.includes('ten men each'))).toBe(true)
})

test('numbers of clauses open paragraphs and are no words of them', () => {
  expect(article.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(4)
  expect(told.join(' ')).not.toContain('1.2')
})

test('a list whose items are set apart by "or" is one of either', () => {
  expect(told).toContain('A player loses who has only two men left or cannot make a legal move.')
})

test('what stands under limits with its amount is the limit for it', () => {
  expect(told).toContain('The time limit for placing is 5 minutes per player.')
  expect(questions.map(({ prompt }) => prompt)).toContain('What is the time limit for placing?')
  const owls = '# Owls\n\n## Places\n\n- Forest: 5 owls of the brown kind\n- Town: 2 owls of the grey kind\n'
  expect(generate(owls, '').facts.filter(({ statement }) => /^The place for/u.test(statement))).toEqual([])
})
