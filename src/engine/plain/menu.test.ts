import { expect, test } from 'vitest'
import { outlineOf } from '../outline/outline.ts'

const headingsOf = (text: string): string[] =>
  outlineOf(text, 'plain')
    .article.sections.filter(({ heading }) => heading !== null)
    .map(({ title }) => title)

const reasonsOf = (text: string): (readonly [number, string])[] =>
  outlineOf(text, 'plain').article.excluded.map(({ line, reason }) => [line, reason])

test('a menu that has lost its marks is no title', () => {
  const text = `Skip to content
Menu Search Log in
Soil Seeds Tools

How to prune an apple tree (without fear)
By the Orchard Corner team

An apple tree is pruned in winter, when it has lost its leaves and its shape can be seen.
`
  expect(headingsOf(text)).toEqual(['How to prune an apple tree (without fear)'])
  expect(
    reasonsOf('Search help\n\nA search that finds nothing may have found a wrong word for what is there.\n'),
  ).toEqual([[1, 'navigation']])
  expect(
    headingsOf('Search trees\n\nA search tree is a tree whose nodes are kept in order from left to right.\n'),
  ).toEqual(['Search trees'])
})

test('the name of a site, its menu and where in it the page stands are no title', () => {
  const page = (path: string): string => `Skip to content
Orchard & Sons
Plan
Trees
Tools
${path}
The quince
By Ada Weber

A quince is a fruit that is hard and sour when it is raw, and it turns red when it is cooked for long.
`
  for (const path of ['Home > Fruit > The quince', 'Fruit › The quince', 'Home / Fruit / The quince'])
    expect(headingsOf(page(path))).toEqual(['The quince'])
  const compared = 'Iron > copper\n\nAn iron nail is harder than one of copper, as every carpenter knows.\n'
  expect(headingsOf(compared)).toEqual(['Iron > copper'])
})
