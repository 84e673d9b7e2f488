import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spellingOf } from './spelling.ts'

const side = (typed: string, right: string, kinds: readonly string[]): string =>
  (spellingOf(typed, right) ?? [])
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')

describe('a typed answer beside the right one', () => {
  it('shows what is missing and what is too much', () => {
    expect(spellingOf('conrete', 'concrete')).toEqual([
      { text: 'con', kind: 'same' },
      { text: 'c', kind: 'ins' },
      { text: 'rete', kind: 'same' },
    ])
    expect(spellingOf('steeel', 'steel')).toContainEqual({ text: 'e', kind: 'del' })
  })

  it('does not count the case of a letter', () => {
    expect(spellingOf('STONE', 'Stone')).toEqual([{ text: 'Stone', kind: 'same' }])
  })

  it('is not shown where the two have nothing in common', () => {
    expect(spellingOf('whatever', 'Stone')).toBeNull()
    expect(spellingOf('a'.repeat(2000), 'a'.repeat(2000))).toBeNull()
  })

  it('holds both texts whole', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '𝛼', ' '), maxLength: 12 })
    fc.assert(
      fc.property(word, word, (typed, right) => {
        if (spellingOf(typed, right) === null) return
        expect(side(typed, right, ['same', 'ins'])).toBe(right)
        expect(side(typed, right, ['same', 'del'])).toBe(typed)
      }),
    )
  })
})
