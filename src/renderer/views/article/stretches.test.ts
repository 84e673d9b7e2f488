import { describe, expect, test } from 'vitest'
import type { FactView, TextRun } from '../../../shared/models.ts'
import { factMarks, stretchesOf } from './stretches.ts'

const fact = (id: string): FactView => ({
  id,
  kind: 'definition',
  statement: id,
  topic: 'Moon',
  known: 'new',
  suspended: false,
  due: null,
  answers: 0,
  questions: [],
  dropped: [],
})

const blockOf = (runs: readonly TextRun[], cells: readonly (readonly TextRun[])[] = []) => ({
  kind: 'paragraph' as const,
  level: 0,
  ordinal: null,
  group: -1,
  head: false,
  runs,
  cells,
  facts: [],
  leftOut: null,
  byHand: null,
  start: 0,
  end: 1,
})

const said = (runs: readonly TextRun[], elsewhere: readonly TextRun[] = []): string =>
  stretchesOf(
    runs,
    factMarks({
      id: 'tides',
      blocks: [blockOf(runs), blockOf([], [elsewhere])],
      factList: [fact('a'), fact('b')],
    }),
  )
    .map((stretch) => {
      const text = stretch.runs.map((run) => run.text).join('')
      return stretch.fact ? `[${stretch.fact.id}:${text}]` : text
    })
    .join('')

describe('which words of a text are marked as a fact', () => {
  test('from the first decisive words to the last, not the label before them', () => {
    expect(
      said([
        { text: 'Spring tide', fact: 'a', strong: true },
        { text: ': ', fact: 'a' },
        { text: 'Sun and Moon', fact: 'a', mark: true },
        { text: ' pull ', fact: 'a' },
        { text: 'together', fact: 'a', mark: true },
        { text: '.', fact: 'a' },
      ]),
    ).toBe('Spring tide: [a:Sun and Moon pull together].')
  })

  test('the whole sentence where nothing says which words decide', () => {
    expect(said([{ text: 'The tide turns.', fact: 'a' }, { text: ' Then' }])).toBe('[a:The tide turns.] Then')
  })

  test('a second passage without decisive words stays plain when the first has them', () => {
    expect(
      said([{ text: 'Two tides are known:', fact: 'a' }], [{ text: 'neap', fact: 'a', mark: true }]),
    ).toBe('Two tides are known:')
  })

  test('facts side by side are told apart, and an unknown fact is plain text', () => {
    expect(
      said([
        { text: 'high', fact: 'a', mark: true },
        { text: 'low', fact: 'b', mark: true },
        { text: 'gone', fact: 'c', mark: true },
      ]),
    ).toBe('[a:high][b:low]gone')
  })
})
