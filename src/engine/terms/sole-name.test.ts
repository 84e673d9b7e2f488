import { expect, test } from 'vitest'
import { soleName } from './sole-name.ts'

const life = (more: string): string =>
  `The elder of the Holm boys, who ground lenses, was odd. Holm proposed a voyage, and he sold his mill. Holm told his mother that he would go. "North," thought Holm, and he packed his books. He sailed in 1810. ${more}`

test('one name and "he" all along are somebody', () => {
  expect([...soleName([life('Holm wrote to him. His letters were long.')], new Map())]).toEqual([
    ['Holm', { name: 'Holm', gender: 'he' }],
  ])
})

test('the only first name of the family is the same', () => {
  const text = `The neighbours knew the Holm boys. The elder of them, Aslak, ground lenses. ${life('Holm wrote. His letters were long.')}`
  expect(soleName([text], new Map()).get('Aslak')).toEqual({ name: 'Holm', gender: 'he' })
  expect(
    soleName([text.replace('ground', 'and the younger of them, Birger, ground')], new Map()).get('Aslak'),
  ).toBe(undefined)
})

test('a place, a firm, and one of two are nobody', () => {
  expect(
    soleName([life('There is a mill in Holm. Holm wrote to him. His letters were long.')], new Map()).size,
  ).toBe(0)
  expect(
    soleName(['Holm proposed a tax. Holm said it. Holm told them. Holm heard. Holm saw it.'], new Map()).size,
  ).toBe(0)
  const two = 'Dove wrote to Holm. Dove told Holm so. Dove said it. Dove saw him. Dove, who wept, went.'
  expect(soleName([life(two)], new Map()).size).toBe(0)
})
