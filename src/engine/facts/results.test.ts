import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string) =>
  generate(`# Mills\n\n${text}\n`, '', 'markdown').facts.map(({ statement }) => statement)

const plan = 'Ada Ford signed up every miller of Ely who did not object.'

test('what came of it in figures is told with the sentence that says of what', () => {
  expect(saidIn(`${plan} Membership among young millers went from 49 percent to 86 percent.`)).toContain(
    `${plan} Membership among young millers went from 49 percent to 86 percent.`,
  )
})

test('figures of another, of what should be, or after nobody in particular are not', () => {
  const told = (text: string) => saidIn(text).filter((one) => one.includes('percent'))
  expect(told(`${plan} In the other guild membership went to 86 percent.`)).toEqual([])
  expect(told(`${plan} Such a fee must stay below 5 percent of the yearly takings.`)).toEqual([])
  expect(
    told('Everybody was signed up. Membership among young millers went from 49 percent to 86 percent.'),
  ).toEqual([])
})
