import { expect, test } from 'vitest'
import { codedParts } from './coded.ts'

test('code in a text is set apart, the longest stretch first', () => {
  expect(
    codedParts('What does git commit -a do that git commit does not?', ['git commit', 'git commit -a']),
  ).toEqual([
    { text: 'What does ', code: false },
    { text: 'git commit -a', code: true },
    { text: ' do that ', code: false },
    { text: 'git commit', code: true },
    { text: ' does not?', code: false },
  ])
})

test('within a word nothing is code, and no sign has a meaning of its own', () => {
  expect(codedParts('maps and mapping', ['map'])).toEqual([{ text: 'maps and mapping', code: false }])
  expect(codedParts('Use a.*b (all).', ['a.*b'])[1]).toEqual({ text: 'a.*b', code: true })
})

test('a text without code stays whole', () => {
  expect(codedParts('<b>plain</b>', [])).toEqual([{ text: '<b>plain</b>', code: false }])
})
