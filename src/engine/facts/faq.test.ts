import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const faq = (text: string) =>
  generate(text, '')
    .facts.filter(({ kind }) => kind === 'faq')
    .map(({ label, statement }) => [label, statement])

const PAGE = `# Your questions about ferns

## Do ferns have seeds?

No. They have spores, which fall from the leaves.

## What are the usual colours?

Green, yellow or brown. They tell how old a leaf is.

## Is it dangerous to eat a fern?

Often, yes.

## How old can a fern get?

Up to a hundred years.
`

test('a page of questions needs no heading that says so, and an answer may be a few words', () => {
  expect(faq(PAGE)).toEqual([
    [
      'Do ferns have seeds?',
      'To the question “Do ferns have seeds?” the article answers no: they have spores, which fall from the leaves.',
    ],
    [
      'What are the usual colours?',
      'To the question “What are the usual colours?” the article answers: green, yellow or brown; they tell how old a leaf is.',
    ],
    [
      'Is it dangerous to eat a fern?',
      'To the question “Is it dangerous to eat a fern?” the article answers: often, yes.',
    ],
    [
      'How old can a fern get?',
      'To the question “How old can a fern get?” the article answers: up to a hundred years.',
    ],
  ])
})

test('a yes with a word or two takes the next sentence along', () => {
  expect(
    faq('# FAQ\n\n## Did ferns die out anywhere?\n\nYes, twice. Ice killed them in the north.\n')[0]?.[1],
  ).toBe(
    'To the question “Did ferns die out anywhere?” the article answers yes: twice; ice killed them in the north.',
  )
})

test('a question that points at something unsaid is not asked', () => {
  expect(faq('# FAQ\n\n## Can I use both?\n\nYes, at the same time.\n')).toEqual([])
})

test('what an answer says besides is told apart from it', () => {
  const { facts } = generate(
    '# FAQ\n\n## How long is a code valid?\n\nA code is valid for one day. Each recovery code works once. A new code costs 3 euros.\n',
    '',
  )
  expect(facts.map(({ statement }) => statement)).toContain('A new code costs 3 euros.')
})

test('who described a thing does not say what it is', () => {
  const asked = (answer: string) =>
    generate(`# FAQ\n\n## What is REST?\n\n${answer}\n\n## Is it old?\n\nYes, very.\n`, '', 'markdown')
      .facts.filter(({ kind }) => kind === 'faq' || kind === 'definition')
      .map(({ statement }) => statement)
  expect(asked('REST was described by Roy Fielding in 2000.').join()).not.toContain('described')
  expect(
    asked('REST is a style of building services around resources that have addresses.').join(),
  ).toContain('a style of building')
})

test('half a character after an answer is no evidence', () => {
  const { facts } = generate(
    '# FAQ\n\n**Is DNS always UDP?**\nNo. DNS switches to TCP when an answer is too long.\r\ud83d\r\n\n**Is it old?**\nYes, it is.\n',
    '',
    'markdown',
  )
  expect(facts.length).toBeGreaterThan(0)
  for (const { quote } of facts.flatMap(({ evidence }) => evidence)) expect(quote).not.toBe('')
})

test('a question that only the title completes is not asked, one that names its things is', () => {
  const page = `# Kites vs Balloons

## FAQ

### Which is better?

Neither. It depends on the wind.

### What about gliders?

Gliders have wings that never move.

### Which is better in the rain, a kite or a balloon?

A balloon is better in the rain.
`
  expect(faq(page).map(([label]) => label)).toEqual(['Which is better in the rain, a kite or a balloon?'])
})

test('a bare choice asks nothing that one sentence answers, and several names need more than one', () => {
  const page = (question: string, answer: string) =>
    faq(
      `# Questions about pans\n\n## ${question}\n\n${answer}\n\n## Is a pan heavy?\n\nA pan of iron is heavy.\n\n## Does iron rust?\n\nIron rusts in water.\n\n## Can iron be washed?\n\nIron can be washed with sand.\n`,
    )
  expect(
    page('Steel or iron?', 'Steel pans are light and thin. Iron pans keep their heat.').map(
      ([label]) => label,
    ),
  ).not.toContain('Steel or iron?')
  expect(
    page('Is steel lighter than iron?', 'Steel pans are light and thin.').map(([label]) => label),
  ).toContain('Is steel lighter than iron?')
})
