import { expect, test } from 'vitest'
import { isAgainstName } from './swaps.ts'

test('a republic is never said to be ruled by emperors, nor a kingdom by a senate', () => {
  expect(isAgainstName('Emperors who ruled openly as masters', 'the Republic')).toBe(true)
  expect(isAgainstName('Elected magistrates and the Senate', 'Kingdom')).toBe(true)
})

test('of what its name leaves open anything may be said', () => {
  expect(isAgainstName('Emperors who ruled openly as masters', 'Principate')).toBe(false)
  expect(isAgainstName('27 BC–AD 284', 'the Republic')).toBe(false)
})
