import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const CODES = `# grab

grab is a tool that copies files.

## Exit codes

| Code | Name | Meaning | What to do |
| ---: | --- | --- | --- |
| 3 | URL malformat | The URL was not properly formatted | Quote the URL |
| 22 | Page not retrieved | Status 400 or above | Look at the status code |
| 47 | Too many redirects | The limit was reached | Look for a loop |
| 60 | Peer failed | The certificate could not be verified | Install the certificate |
`
const { facts, questions } = generate(CODES, '')
const told = facts.map(({ statement }) => statement)
const prompts = questions.map(({ prompt }) => prompt)

test('what a code means, what it is called and what to do is said as one would say it', () => {
  expect(told).toContain('Code 47 means that the limit was reached.')
  expect(told).toContain('The name of code 47 is “Too many redirects”.')
  expect(told).toContain('For code 47, the table advises: “Look for a loop”.')
  expect(prompts).toContain('What does code 47 mean, according to the table?')
  expect(prompts).toContain('What does the table advise for code 47?')
})

test('a meaning that is no clause is given in quotes', () => {
  expect(told).toContain('The meaning of code 22 is “Status 400 or above”.')
})

test('a year is no code, and what is no name of anything stands without quotes', () => {
  const { facts: others } = generate(
    '# Lava\n\nLava is molten rock.\n\n| Year | Eruptions | Shape |\n| --- | --- | --- |\n| 1990 | Often explosive | Steep |\n| 1995 | Mostly gentle | Flat |\n| 1999 | Rarely seen | Round |\n',
    '',
  )
  expect(others.map(({ statement }) => statement)).toContain('For 1990, the eruptions are often explosive.')
})
