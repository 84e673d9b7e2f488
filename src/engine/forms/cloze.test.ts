import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const clozes = (text: string) =>
  generate(`# Ovens\n\n## Devices\n\n${text}\n`, '', 'markdown').questions.flatMap((one) =>
    one.form === 'cloze' ? [one.prompt] : [],
  )

test('of a year in brackets it is said that a year is wanted', () => {
  expect(clozes('Ann Hardwick wrote The Crust (1962), set in a bakery by the river.')).toContainEqual(
    'Fill in the year. Ann Hardwick wrote The Crust (_____), set in a bakery by the river.',
  )
  expect(clozes('In 1962 the old bakery by the river was sold to Ann Hardwick.').join()).not.toContain(
    'Fill in',
  )
})
