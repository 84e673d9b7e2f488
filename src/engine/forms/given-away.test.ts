import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const asked = (text: string, form: string) =>
  generate(text, '').questions.filter((question) => question.form === form)

const table = (names: readonly string[]): string =>
  `# The kite wars\n\n| War | Years |\n|---|---|\n${names
    .map((name, at) => `| ${name} | ${1760 + at * 23}–${1765 + at * 24} |\n`)
    .join('')}`

test('wars that their numbers put in order are not put in order', () => {
  expect(asked(table(['First Kite War', 'Second Kite War', 'Third Kite War']), 'order')).toEqual([])
  expect(asked(table(['Kite War', 'Tail War', 'Line War']), 'order')).toHaveLength(1)
})

test('the article before a blank fits every noun, and a number keeps its own', () => {
  const read = (name: string): string[] => {
    const file = join(import.meta.dirname, '../../../fixtures', name, 'article.md')
    return asked(readFileSync(file, 'utf8'), 'cloze').map(({ prompt }) => prompt)
  }
  const prompts = [...read('faq-vaccines'), ...read('glossary-networking')]
  // "An IP address": "a/an" says nothing of it.
  expect(prompts.filter((prompt) => /^A\/an _____ is a number that/u.test(prompt))).toHaveLength(1)
  expect(prompts.filter((prompt) => prompt.includes('one in a _____ doses'))).toHaveLength(1)
  expect(
    prompts.filter((prompt) => /\ban _____/iu.test(prompt.replaceAll('a/an', '').replaceAll('A/an', ''))),
  ).toEqual([])
})

const questions = (answers: readonly (readonly [string, string])[]): string =>
  `# Questions about kites\n\n${answers.map(([ask, answer]) => `## ${ask}\n\n${answer}\n\n`).join('')}`

test('answers that begin with because are matched with no question, and those that do not are', () => {
  const plain = [
    ['What keeps the toy up?', 'The wind that pushes against the sail from below.'],
    ['What is the tail for?', 'It stops the sail from turning over in a gust.'],
    ['What does a beginner need?', 'A long line, a wide meadow and a steady breeze.'],
  ] as const
  const [match] = asked(questions(plain), 'match')
  expect(match).toBeDefined()
  const why = plain
    .map(([, answer]) => answer)
    .map(
      (answer, at) =>
        [
          ['Why does it fly?', 'How does it stand?', 'Is it hard to learn?'][at] ?? '',
          ['Because ', 'Very often ', 'Yes, '][at] + answer.charAt(0).toLowerCase() + answer.slice(1),
        ] as const,
    )
  expect(asked(questions(why), 'match')).toEqual([])
})
