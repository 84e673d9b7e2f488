import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const RECIPE = `# Quick Dill Pickles

**Yield:** 4 pint jars
**Prep time:** 20 minutes

## What you need

For the brine:

- 500 ml water
- 2 tbsp pickling salt (not table salt)
- 3 lemons, sliced
- a handful of ice cubes
- some patience

## Instructions

1. Soak the cucumbers in ice water for 1 hour.
2. Pack the cucumbers into the jars.
3. Simmer it for 5 minutes.
4. Pour the brine over the cucumbers and leave 2 cm of headspace.

## Tips

- Never use less vinegar than this page says: acid keeps pickles safe.
- Never use less vinegar than the recipe says: acid keeps pickles safe.
- Label your jars.
`
const { facts, questions } = generate(RECIPE, '')
const told = facts.map(({ statement }) => statement)
const prompts = questions.map(({ prompt }) => prompt)

test('what a recipe takes is told with its amount, and asked by it', () => {
  expect(told).toContain('The amount of water for the brine is 500 ml.')
  expect(told).toContain('The number of lemons for the brine is 3.')
  expect(prompts).toContain('How much pickling salt does the brine take?')
  expect(told.join(' ')).not.toMatch(/patience is|amount of ice cubes/u)
})

test('what stands over a recipe is told of it by name', () => {
  expect(told).toContain('The yield of “Quick Dill Pickles” is 4 pint jars.')
  expect(told).toContain('The preparation time of “Quick Dill Pickles” is 20 minutes.')
})

test('a line of an article that has no such label is left alone', () => {
  const { facts: none } = generate(
    '# Lakes\n\nTotal: the lake has three islands and two bays in the north.\n',
    '',
  )
  expect(none.filter(({ statement }) => statement.startsWith('The total time'))).toEqual([])
})

test('an order with an amount is asked by it, unless what it means was told before', () => {
  expect(prompts).toContain('For how long do you soak the cucumbers in ice water?')
  expect(told).toContain('Pour the brine over the cucumbers and leave 2 cm of headspace.')
  expect(told).not.toContain('Simmer it for 5 minutes.')
  const essay = '# My Garden\n\nLeave the car at home for 2 days and see how quiet the street is.\n'
  expect(generate(essay, '').facts).toEqual([])
})

test('a tip with a reason is asked by it; one without is none', () => {
  expect(prompts).toContain('Why should you never use less vinegar than the recipe says?')
  expect(told.join(' ')).not.toContain('abel your jars')
})

test('what bids nobody is not asked as what you should do', () => {
  const asked = (tip: string) =>
    generate(
      `# Country Loaf\n\n## Ingredients\n\n- 300 g flour\n- 2 eggs\n\n## Method\n\n1. Mix the flour with the eggs.\n2. Bake the loaf for 40 minutes.\n\n## Tips\n\n- ${tip}\n`,
      '',
    ).questions.map(({ prompt }) => prompt)
  expect(asked('Rice flour keeps the dough from sticking to the basket because it has no gluten.')).toContain(
    'Why is it that rice flour keeps the dough from sticking to the basket?',
  )
  expect(asked('Weigh the water on a good scale because a cup can be off by a tenth.')).toContain(
    'Why should you weigh the water on a good scale?',
  )
})

test('a blank before "hour" does not tell that it is one', () => {
  expect(prompts.filter((prompt) => prompt.includes('_____ hour'))).toEqual([])
})

test('in a text whose headings are all in capitals such a line over short ones is a heading', () => {
  const soup = `BEETROOT SOUP

It warms you through on a cold evening and costs next to nothing.

WHAT YOU NEED

1 kg beetroot
2 litres stock
1 onion

WHY IT IS RED

Betanin, the colour of beetroot, does not fade as long as the soup is sour.

KEEPING IT

It keeps in the fridge for four days, and the taste gets better all the time.
`
  const amounts = generate(soup, '', 'plain').facts.map(({ statement }) => statement)
  expect(amounts).toContain('The amount of beetroot for the recipe is 1 kg.')
  expect(amounts).toContain('The amount of stock for the recipe is 2 litres.')
})

test('an order that says nothing of what is told with its step or its case, or not at all', () => {
  const told = (items: string): string[] =>
    generate(`# Plain loaf\n\n## Method\n\n${items}`, '').facts.map(({ statement }) => statement)
  const mixed = told(
    '1. **Mix.** Stir flour and water in the bowl. Cover and leave for 30 minutes.\n2. Bake it.\n',
  )
  expect(mixed).toContain('Mix: cover and leave for 30 minutes.')
  expect(
    told('1. Stir flour and water. Cover and leave for 30 minutes.\n2. Bake it.\n').join(),
  ).not.toContain('30')
  expect(told('- No strong flour? Use plain flour and 20 g less water.\n- Bake it.\n')).toContain(
    'If there is no strong flour, use plain flour and 20 g less water.',
  )
})

test('what an answer bids with an amount is told under a question of a person', () => {
  const saidTo = (title: string): string =>
    generate(`# Boot wax\n\n## ${title}\n\nMore than you think. Use 30 g of wax for each boot.\n`, '')
      .facts.map(({ statement }) => statement)
      .join('\n')
  expect(saidTo('How much do I need?')).toContain('30 g of wax')
  expect(saidTo('Where wax comes from')).not.toContain('30 g of wax')
})
