import { expect, test } from 'vitest'
import { outlineOf } from './outline.ts'
import { readRelations } from './relations.ts'

const relations = (text: string) =>
  readRelations(outlineOf(text)).map(({ kind, from, to }) => [kind, from, to])
const names = 'We speak of a **robin**, of a **bird**, of a **bat** and of a **wing**.\n\n'

test.each([
  ['Every robin is a bird, but not every bird is a robin.', ['subclass', 'robin', 'bird']],
  ['All robins are birds.', ['subclass', 'robin', 'bird']],
  ['A robin is a kind of bird.', ['subclass', 'robin', 'bird']],
  ['Robins are a small subset of birds that sing.', ['subclass', 'robin', 'bird']],
  ['A robin is a bird that sings.', ['subclass', 'robin', 'bird']],
  ['No bat is a bird.', ['disjoint', 'bat', 'bird']],
  ['A bat is not a bird.', ['disjoint', 'bat', 'bird']],
  ['A wing is part of a bird.', ['part', 'wing', 'bird']],
])('%s', (sentence, relation) => {
  expect(relations(names + sentence)).toEqual([relation])
})

test.each([
  'A robin is a bird lover.',
  'A robin is like a bird.',
  'The song of a robin is a bird call.',
  'A robin is not always a bird.',
  'Is a robin a bird?',
])('%s says nothing of classes', (sentence) => {
  expect(relations(names + sentence)).toEqual([])
})

test('a heading that shuts a class out makes the two disjoint', () => {
  const text = '# Examples\n\nA robin is a bird.\n\n## Birds that are not robins\n\n- **Emu**: It runs.\n'
  expect(relations(text)).toContainEqual(['disjoint', 'bird that is not a robin', 'robin'])
})
