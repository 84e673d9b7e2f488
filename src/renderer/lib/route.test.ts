import { expect, test } from 'vitest'
import { hrefOf, parseRoute } from './route.ts'
import type { Route } from './route.ts'

const places: readonly Route[] = [
  { screen: 'today' },
  { screen: 'library' },
  { screen: 'scores' },
  { screen: 'settings' },
  { screen: 'article', article: 'a/b c%', block: null },
  { screen: 'article', article: 'llm', block: 12 },
  { screen: 'edit', article: 'llm', version: null },
  { screen: 'edit', article: 'llm', version: 7 },
  { screen: 'versions', article: 'a/b' },
  { screen: 'attempt', session: 's1' },
  { screen: 'session', session: 's1' },
  { screen: 'result', session: 's#1' },
]

test.each(places)('the address of $screen leads back to it', (place) => {
  expect(parseRoute(hrefOf(place))).toEqual(place)
})

test.each(['', '#', '#/', '#/nowhere', '#code=abc', '#/session', '#/result/', '#/%E0%A4%A'])(
  'an address that means nothing (%s) leads to Today',
  (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'today' })
  },
)

test('a block that is no number is left out', () => {
  expect(parseRoute('#/article/llm/-1')).toEqual({ screen: 'article', article: 'llm', block: null })
})
