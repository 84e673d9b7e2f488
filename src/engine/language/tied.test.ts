import { expect, test } from 'vitest'
import { areTied } from './tied.ts'

test('a word is tied to one of its root and to a compound that holds it', () => {
  for (const [one, other] of [
    ['kings', 'kingdom'],
    ['heat', 'overheated'],
    ['fall', 'waterfall'],
    ['opioid', 'opium'],
  ] as const)
    expect(areTied(one, other), one).toBe(true)
})

test('letters that only happen to stand in a word tie nothing', () => {
  for (const [one, other] of [
    ['form', 'information'],
    ['rate', 'generate'],
    ['basic', 'basin'],
    ['land', 'island'],
  ] as const)
    expect(areTied(one, other), one).toBe(false)
})
