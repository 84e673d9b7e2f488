import { expect, test } from 'vitest'
import { outlineOf } from '../outline/outline.ts'
import { readRelations } from './relations.ts'
import { computing } from '../samples/time.ts'

const relations = (text: string) =>
  readRelations(outlineOf(text)).map(({ kind, from, to }) => [kind, from, to])
const names =
  'We speak of a **robin**, of a **bird**, of a **bat**, of a **wing**, of a **beak** and of a **wren**.\n\n'

test.each([
  ['Every robin is a bird, but not every bird is a robin.', ['subclass', 'robin', 'bird']],
  ['All robins are birds.', ['subclass', 'robin', 'bird']],
  ['A robin is a kind of bird.', ['subclass', 'robin', 'bird']],
  ['Robins are a small subset of birds that sing.', ['subclass', 'robin', 'bird']],
  ['A robin is a bird that sings.', ['subclass', 'robin', 'bird']],
  ['No bat is a bird.', ['disjoint', 'bat', 'bird']],
  ['A bat is not a bird.', ['disjoint', 'bat', 'bird']],
  ['A wing is part of a bird.', ['part', 'wing', 'bird']],
  ['A wing is one of the parts of a bird.', ['part', 'wing', 'bird']],
  ['A wing is the main part of a bird.', ['part', 'wing', 'bird']],
  ['By definition, every robin is a bird.', ['subclass', 'robin', 'bird']],
  ['Bats are never birds, whatever they look like.', ['disjoint', 'bat', 'bird']],
  ['Bats and birds are mutually exclusive.', ['disjoint', 'bat', 'bird']],
  ['Bats and birds do not overlap.', ['disjoint', 'bat', 'bird']],
  ['Nothing is both a bat and a bird.', ['disjoint', 'bat', 'bird']],
  ['Every flier is either a bat or a bird, never both.', ['disjoint', 'bat', 'bird']],
  ['A bat is the opposite of a bird.', ['opposite', 'bat', 'bird']],
  ['The opposite of a bird is a bat.', ['opposite', 'bat', 'bird']],
  ['Bats and birds are opposites.', ['opposite', 'bat', 'bird']],
  ['A bat and a bird are opposites of each other.', ['opposite', 'bat', 'bird']],
])('%s', (sentence, relation) => {
  expect(relations(names + sentence)).toEqual([relation])
})

test.each([
  'A robin is a bird lover.',
  'A robin is like a bird.',
  'The song of a robin is a bird call.',
  'A robin is not always a bird.',
  'Is a robin a bird?',
  'Not every bird is a robin.',
  'Robins are often birds.',
  'A robin is almost a bird.',
  'A robin is no bird of the sea.',
  'A robin is not just a bird.',
  'A robin is not a large bird.',
  'A robin is not a bird that swims.',
  'No robin is a large bird.',
  'Unlike bats, birds have feathers.',
  'Unlike a bat, a bird lays eggs.',
  'The wing of a bat and a bird are alike.',
  'Robins and wrens are not birds of the sea.',
  'Robins and wrens are friends of the bird.',
  'A bat and a bird are different in many ways.',
  'There are many kinds of bird in the garden.',
  'A bird eats worms, seeds and a wren.',
])('%s says nothing of classes', (sentence) => {
  expect(relations(names + sentence)).toEqual([])
})

test.each([
  'Robins and wrens are birds.',
  'Both robins and wrens are birds.',
  'Robins and wrens are both small birds.',
  'Robins and wrens are two kinds of bird.',
  'There are two kinds of bird: robins and wrens.',
  'The two main types of bird are the robin and the wren.',
  'Birds come in two varieties: robins and wrens.',
])('%s puts two classes under one', (sentence) => {
  expect(relations(names + sentence)).toEqual([
    ['subclass', 'robin', 'bird'],
    ['subclass', 'wren', 'bird'],
  ])
})

test.each([
  'A bird consists of a beak and two wings.',
  'A bird is made up of a beak, feathers and wings that carry it.',
  'A bird has two parts: a beak and a wing.',
  'The parts of a bird are its beak and a wing.',
])('%s names the parts of a whole', (sentence) => {
  expect(relations(names + sentence)).toEqual([
    ['part', 'beak', 'bird'],
    ['part', 'wing', 'bird'],
  ])
})

test('a long text of the words these sentences are made of is read in little time', () => {
  const text = `${names}${'a bird and a bat '.repeat(3000)} are of kinds`
  const outline = outlineOf(text)
  expect(computing(() => readRelations(outline))).toBeLessThan(1000)
})

test('a heading that shuts a class out makes the two disjoint', () => {
  const text = '# Examples\n\nA robin is a bird.\n\n## Birds that are not robins\n\n- **Emu**: It runs.\n'
  expect(relations(text)).toContainEqual(['disjoint', 'bird that is not a robin', 'robin'])
})
