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

test('a thing is no rule: what is taken stands under the words above it, and a label keeps its value', () => {
  const { facts } = generate(
    `# The tool library: rules and charges

Neighbours lend each other tools.

## What is lent

We lend for a week. A ladder counts as a tool.

We take:

- drills and sanders
- ladders, no longer than 3 metres
- wheelbarrows

## Opening

**Summer hours:** daily 9 a.m. to 6 p.m.
**Winter hours:** daily 10 a.m. to 3 p.m.
**Closed:** Mondays all year, and 1 May
`,
    '',
  )
  const said = facts.map(({ statement }) => statement)
  expect(said.join(' ')).not.toMatch(/One rule/u)
  expect(said).toContain(
    'Under “We take” the article lists drills and sanders; ladders, no longer than 3 metres; wheelbarrows.',
  )
  expect(said).toContain('Closed: Mondays all year, and 1 May.')
})

test('what says of itself what is allowed is a rule', () => {
  const said = generate(
    '# The tool library\n\nNeighbours lend tools.\n\n## Rules\n\n- No open fire in the shed or within five metres of it\n- Old sofas and armchairs from any house in the village\n',
    '',
  ).facts.map(({ statement }) => statement)
  expect(said).toEqual([expect.stringMatching(/^One rule of the tool library: no open fire/u)])
})
