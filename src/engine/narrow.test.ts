import fc from 'fast-check'
import { serialize } from 'node:v8'
import { expect, test } from 'vitest'
import { narrow } from './narrow.ts'

/** What V8 writes first of a string that it keeps with one byte a character. */
const ONE_BYTE = '"'.charCodeAt(0)
const isKeptNarrow = (text: string): boolean => serialize(text).includes(ONE_BYTE)

test('a text stays the same', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => narrow(text) === text))
})

test('what is cut out of a text with a dash is kept with one byte a character', () => {
  const cut = 'Salt — a crystal — dissolves in warm water.'.slice(19)
  expect(isKeptNarrow(cut)).toBe(false)
  expect(isKeptNarrow(narrow(cut))).toBe(true)
})
