import { expect, test } from 'vitest'
import { chosenParts, keyOfPart } from './exam-parts.ts'

const size = { facts: 3, missed: 0 }
const scopes = {
  ...size,
  articles: [
    { article: 'a', title: 'Tides', ...size, topics: ['Moon', 'Sun'].map((topic) => ({ topic, ...size })) },
    { article: 'b', title: 'Bread', ...size, topics: [{ topic: 'Dough', ...size }] },
  ],
  tags: [{ tag: 'sea', ...size }],
  exams: [],
}

test('an article that is chosen as a whole makes its topics needless; what is gone goes', () => {
  const moon = { article: 'a', topic: 'Moon' }
  const whole = { article: 'a', topic: null }
  const keys = [moon, whole, { tag: 'sea' }, { tag: 'gone' }].map(keyOfPart)
  expect(chosenParts(scopes, keys)).toEqual([whole, { tag: 'sea' }])
  expect(chosenParts(scopes, [keyOfPart(moon)])).toEqual([moon])
  expect(chosenParts(scopes, [])).toEqual([])
})
