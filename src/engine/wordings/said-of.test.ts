import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const promptsOf = (text: string): string[] =>
  generate(`# Hedges\n\n${text}\n`, '', 'markdown').questions.map(({ prompt }) => prompt)

test('a thing of which the article says one thing alone is asked by its name', () => {
  expect(
    promptsOf('Neglected hedges are settled by wrens, voles, hedgehogs and a good many snails.'),
  ).toContain('What does the article say about neglected hedges?')
  expect(
    promptsOf('Jenkin and Lloyd both won the cup. Galen of Soham laid the first hedge of Kent in 1820.').join(
      ' ',
    ),
  ).not.toMatch(/about galen|both\?/u)
})

test('what the article speaks of twice is not asked so', () => {
  const said =
    'Neglected hedges are settled by wrens, voles, hedgehogs and snails. Neglected hedges have no thorns, no flowers and no berries.'
  expect(promptsOf(said)).not.toContain('What does the article say about neglected hedges?')
})

test('nothing is asked of the finest, an earlier one or whom somebody helped', () => {
  const asked = promptsOf(
    'The finest product of the grinding gives lakes, ponds and wells a milky colour. An earlier version of Kent names the hall, the barn and the mill. Queen Juliana made her a knight of the order of Orange and Kent.',
  ).join(' ')
  expect(asked).not.toMatch(/about (?:the finest|an earlier|Queen)/u)
  expect(
    promptsOf('Older methods are settled by wrens, voles, hedgehogs and snails.').join(' '),
  ).not.toContain('about Older')
})

test('what limits a thing belongs to its name', () => {
  expect(
    promptsOf('A blade or bit which has become blunt through long use is fair wear and tear.'),
  ).toContain('What does the article say about a blade or bit which has become blunt through long use?')
})

test('nothing is asked of one of several, of anything at all or of whom more is told', () => {
  const asked = promptsOf(
    'The middle hedge stands on the bank of wrens, voles and snails. A bird from the wood makes the hedges of Kent louder, warmer and greener. Hundreds of voles settle the banks, ditches and lanes of Kent every year. Galen Hurst laid hedges of thorn, hazel and ash in Kent. Hurst was old. Hurst had a mill.',
  ).join(' ')
  expect(asked).not.toMatch(/say about (?:the middle|a bird|hundreds|Galen)/u)
})

test('a label of the page names nothing that could be asked', () => {
  const asked = promptsOf(
    '## Laying\n\n- **Definition:** A laid hedge is a row of stems cut half through and bent over.\n- **Pleacher:** a stem cut half through and bent over, so that it goes on growing.\n- **Oaks:** sorry, our hedgers have tried.',
  ).join(' ')
  expect(asked).toMatch(/“?pleacher/iu)
  expect(asked).not.toMatch(/“(?:Definition|Oaks)”/iu)
})
