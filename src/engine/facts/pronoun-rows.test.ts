import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const told = (text: string): string =>
  generate(`# The Kessel Canal\n\n${text}\n`, '', 'markdown')
    .facts.map(({ statement }) => statement)
    .join('\n')

test('"it" in a row of sentences back to one about the thing of the title is this thing, in the next paragraph too', () => {
  expect(
    told(
      'The Kessel Canal is a waterway in eastern Norland. It has always been thought a wonder.\n\nSince 1990 it has been a monument of Norland.',
    ),
  ).toContain('Since 1990 the Kessel Canal has been a monument of Norland.')
})

test('what another sentence stands before may mean another', () => {
  for (const other of ['The lake of Arn lies beside it.', 'They are proud of it.'])
    expect(
      told(
        `The Kessel Canal is a waterway in eastern Norland. ${other}\n\nSince 1990 it has been a monument of Norland.`,
      ),
    ).not.toContain('the Kessel Canal has been')
})
