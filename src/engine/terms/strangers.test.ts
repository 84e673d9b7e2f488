import { expect, test } from 'vitest'
import { recurringNames } from './strangers.ts'

test('a heading of one word and the pronoun that opens the sentence below it are no name', () => {
  const texts = [
    'Her answer: “run”',
    'Afterwards',
    'She was not done.',
    'She won in Brussels.',
    'She led the team.',
  ]
  expect([...recurringNames(texts, new Map()).keys()]).toEqual([])
})

test('who is named in full and then by the last name alone is somebody', () => {
  const texts = [
    '“A first,” said the judge.',
    'Tove Elling ran.',
    'By then Elling rested.',
    'Nobody asked Elling why.',
  ]
  expect([...recurringNames(texts, new Map()).keys()]).toEqual(['Tove Elling', 'Elling'])
})
