import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const OTHERS = `Jonas Bell patented a light millstone in 1931. Ada Ford sent Jonas Bell bread in 1931 and in 1938.

Mary Hart painted the mill in 1911..
`

const years = (text: string): string[] =>
  generate(`# Millers\n\n${OTHERS}\n${text}\n`, '', 'markdown')
    .questions.filter(({ form, prompt }) => form === 'choice' && /^In which year .*Ada Ford/u.test(prompt))
    .flatMap((question) => ('options' in question ? question.options.map(({ text: one }) => one) : []))

test('a year in which somebody did something else is a wrong option', () => {
  expect(years('Ada Ford received a medal of the guild in 1906.')).toEqual(['1906', '1911', '1931'])
})

test('a year in which the same could have happened, or in which it went on, is none', () => {
  expect(years('Ada Ford received some bread of the guild in 1906.')).not.toContain('1938')
  expect(years('Ada Ford worked for the guild in 1906.')).not.toContain('1938')
})
