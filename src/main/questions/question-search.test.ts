import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openMemoryLibrary } from '../db/open.ts'
import { foundPieces, searchTerm, searchWords } from './question-search.ts'

it('asks for every word, or what begins so, and takes no sign for an operator', () => {
  expect(searchTerm('arch load')).toBe('"arch"* "load"*')
  expect(searchTerm('  "arch" OR NOT(x) ')).toBe('"arch"* "OR"* "NOT"* "x"')
  expect(searchTerm('?! — "*"')).toBeNull()
})

it('whatever is typed, the index understands it', () => {
  const db = openMemoryLibrary()
  const find = db.prepare('SELECT rowid FROM question_search WHERE question_search MATCH ?')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const term = searchTerm(typed)
      if (term !== null) expect(() => find.all(term)).not.toThrow()
    }),
    { numRuns: 2000, seed: 7 },
  )
  for (const typed of ['a AND', 'NEAR(a b)', 'prompt:x', '^a', 'a*b', '"', "'; DROP TABLE question", 'é']) {
    expect(() => find.all(searchTerm(typed) ?? '"x"'), typed).not.toThrow()
  }
})

it('marks whole words that begin with what was looked for, whatever their case and accents', () => {
  const pieces = foundPieces('Arches carry: the café’s arch.', searchWords('ARCH cafe'))
  expect(pieces.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(['Arches', 'café', 'arch'])
  expect(pieces.map(({ text }) => text).join('')).toBe('Arches carry: the café’s arch.')
  expect(foundPieces('Search', searchWords('arch'))).toEqual([{ text: 'Search' }])
  expect(foundPieces('a cat', searchWords('a'))).toEqual([
    { text: 'a', mark: true },
    { text: ' ' },
    { text: 'cat' },
  ])
})
