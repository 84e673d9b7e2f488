import { expect, test } from 'vitest'
import { shareRoot } from './root.ts'

test('words that begin alike tell each other, short words only when they are the same', () => {
  expect(shareRoot('Cardiac muscle', 'Muscles of the heart')).toBe(true)
  expect(shareRoot('Cartilaginous fish', 'Cartilage')).toBe(true)
  expect(shareRoot('Transverse beam', 'Travel by cart')).toBe(false)
})
