import { describe, expect, test } from 'vitest'
import type { ArticleRow } from '../../../shared/models.ts'
import { ordered, shownRows } from './order.ts'

const row = (id: string, more: Partial<ArticleRow> = {}): ArticleRow => ({
  id,
  title: id,
  summary: '',
  words: 100,
  facts: 5,
  questions: 9,
  tally: { new: 5, shaky: 0, solid: 0 },
  due: 0,
  knownNow: 0,
  lastScore: null,
  importedAt: '2026-03-01T00:00:00Z',
  tags: [],
  studied: null,
  suspended: 0,
  ...more,
})
const ids = (rows: readonly ArticleRow[]): string[] => rows.map(({ id }) => id)

describe('the order of the library', () => {
  test('by what is due, the same by title', () => {
    expect(ids(ordered([row('c'), row('b', { due: 3 }), row('a')], 'due'))).toEqual(['b', 'a', 'c'])
  })

  test('by the last score has the lowest first and those without one last', () => {
    const score = (percent: number) => ({ lastScore: { percent, at: '2026-03-01T00:00:00Z' } })
    expect(ids(ordered([row('none'), row('high', score(90)), row('low', score(40))], 'score'))).toEqual([
      'low',
      'high',
      'none',
    ])
  })

  test('by the day of study has the newest first', () => {
    expect(
      ids(
        ordered(
          [row('never'), row('old', { studied: '2026-01-02' }), row('new', { studied: '2026-02-01' })],
          'studied',
        ),
      ),
    ).toEqual(['new', 'old', 'never'])
  })
})

describe('what is shown of the library', () => {
  const rows = [row('Tides', { tags: ['sea'] }), row('Kites', { tags: ['air', 'exam'] })]
  const shown = (words: string, tag = '', inText: string[] = []) =>
    ids(shownRows(rows, { words, tag, inText: new Set(inText) }))

  test('is all without a wish', () => {
    expect(shown('')).toEqual(['Tides', 'Kites'])
  })

  test('has the words in its title, its tags or its text', () => {
    expect(shown('TIDE')).toEqual(['Tides'])
    expect(shown('#exam')).toEqual(['Kites'])
    expect(shown('moon', '', ['Tides'])).toEqual(['Tides'])
  })

  test('bears the tag', () => {
    expect(shown('', 'sea')).toEqual(['Tides'])
    expect(shown('kites', 'sea')).toEqual([])
  })
})
