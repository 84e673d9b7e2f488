import { expect, test } from 'vitest'
import { divisionNoise, readDivisions } from './divisions.ts'
import { outlineOf } from '../outline/outline.ts'

const said = (text: string): string[] => {
  const { article, clean } = outlineOf(text)
  return clean.map((i) => article.blocks[i]?.runs.map((run) => run.text).join('') ?? '')
}

test('the fences of a lesson are no text of it, and its objectives and exercises no facts', () => {
  const text = `# Leaves

::: objectives

- Name the parts of a leaf.

:::

A leaf is flat.

::: callout
Leaves fall in autumn.
:::

::::: challenge

Count the veins.

::: solution

There are twelve.

:::

:::::
`
  expect(said(text)).toEqual(['Leaves', 'A leaf is flat.', 'Leaves fall in autumn.'])
})

test('a division that sums up a lesson heads its points', () => {
  const { article, scopes } = outlineOf(
    '# Leaves\n\nA leaf is flat.\n\n::: keypoints\n\n- A leaf makes sugar.\n\n:::\n',
  )
  const point = article.blocks.at(-1)
  expect(scopes[point?.section ?? 0]?.frame).toBe('takeaway')
})

test('colons within a line or within code are no fence', () => {
  const text = 'Write a ::: b.\n\n```\n::: note\n```\n'
  expect(readDivisions(text)).toEqual({ quiet: text, divisions: [] })
  expect(divisionNoise('callout')).toBeNull()
})

test('fences are blanked without moving anything', () => {
  const text = '::: note\nA leaf.\n:::\n'
  const { quiet, divisions } = readDivisions(text)
  expect(quiet).toBe('        \nA leaf.\n   \n')
  expect(divisions.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
    ['note', '\nA leaf.\n'],
  ])
})
