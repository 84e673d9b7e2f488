import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string): string =>
  generate(`# Henry Holm\n\n${text}\n`, '', 'markdown')
    .facts.map(({ statement }) => statement)
    .join('\n')

const with1 = (more: string): string =>
  saidIn(`On 14 March 1895 Holm set out for Ely with a single companion, the stoker Otto Hill. ${more}`)

test('two who set out together are "they" as long as each sentence goes on with them', () => {
  const text = with1(
    'On 8 April they stood at the weir of Ely. The ice beat them. They spent the winter of 1895 in a hut at Soham.',
  )
  expect(text).toContain('On 8 April 1895 Holm and Otto Hill stood at the weir of Ely.')
  expect(text).toContain('Holm and Otto Hill spent the winter of 1895 in a hut at Soham.')
})

test('after a sentence of others nobody knows who they are', () => {
  expect(with1('The ice was thick. They spent the winter of 1895 in a hut at Soham.')).not.toContain(
    'Hill spent',
  )
})

test('two of a first clause with its year are "they" of the main one', () => {
  expect(
    saidIn(
      'When Anna Dove and Otto Hill counted mills in 1850, they found that 12 percent of all mills stood still.',
    ),
  ).toContain('In 1850 Anna Dove and Otto Hill found that 12 percent of all mills stood still.')
  expect(
    saidIn('When the millers met in 1850, they found that 12 percent of all mills stood still.'),
  ).not.toContain('In 1850')
})
