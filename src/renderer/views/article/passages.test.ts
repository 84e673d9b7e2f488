import { describe, expect, test } from 'vitest'
import type { FactView, ViewBlock } from '../../../shared/models.ts'
import { factsAt, outlineOf, passagesOf } from './passages.ts'

const block = (kind: ViewBlock['kind'], text: string, more: Partial<ViewBlock> = {}): ViewBlock => ({
  kind,
  level: kind === 'heading' ? 2 : 1,
  ordinal: null,
  group: -1,
  head: false,
  runs: [{ text }],
  cells: [],
  facts: [],
  leftOut: null,
  byHand: null,
  start: 0,
  end: 1,
  ...more,
})

const fact = (id: string, topic: string, known: FactView['known']): FactView => ({
  id,
  kind: 'definition',
  statement: id,
  topic,
  known,
  suspended: false,
  due: null,
  answers: 0,
  questions: [],
  dropped: [],
})

describe('the passages of an article', () => {
  test('items of one list stand together, those of the next list apart', () => {
    const passages = passagesOf(
      [
        block('paragraph', 'Tides'),
        block('item', 'a', { group: 0 }),
        block('item', 'b', { group: 0 }),
        block('item', 'c', { group: 1, ordinal: 1 }),
      ],
      'Title',
    )
    expect(
      passages.map((one) => (one.kind === 'list' ? one.items.map((item) => item.index) : one.kind)),
    ).toEqual(['text', [1, 2], [3]])
    expect(passages.map((one) => one.kind === 'list' && one.ordered)).toEqual([false, false, true])
  })

  test('a table keeps its head apart, and a table without one has none', () => {
    const rows = [block('row', '', { group: 2, head: true }), block('row', '', { group: 2 })]
    const [table] = passagesOf(rows, 'Title')
    expect(table).toMatchObject({ kind: 'table', head: { index: 0 }, rows: [{ index: 1 }] })
    expect(passagesOf(rows.slice(1), 'Title')[0]).toMatchObject({ head: null, rows: [{ index: 0 }] })
  })

  test('no block is lost or told twice, but the heading that repeats the title', () => {
    const blocks = [
      block('heading', 'Title', { level: 1 }),
      block('code', 'x'),
      block('item', 'a', { group: 0 }),
      block('row', '', { group: 1 }),
      block('quote', 'q'),
      block('heading', 'Title', { level: 1 }),
    ]
    const told = passagesOf(blocks, 'Title').flatMap((one) => {
      if (one.kind === 'list') return one.items.map((item) => item.index)
      if (one.kind === 'table') return [...(one.head ? [one.head] : []), ...one.rows].map((row) => row.index)
      return [one.at.index]
    })
    expect(told).toEqual([1, 2, 3, 4, 5])
  })
})

describe('the outline of an article', () => {
  test('each section carries what is known of its facts', () => {
    const outline = outlineOf({
      title: 'Title',
      blocks: [
        block('heading', 'Title', { level: 1 }),
        block('heading', 'Moon'),
        block('heading', 'Phases', { level: 3 }),
        block('heading', 'Sun'),
      ],
      factList: [fact('1', 'Moon', 'solid'), fact('2', 'Moon', 'new'), fact('3', 'Title', 'shaky')],
    })
    expect(outline).toEqual([
      { index: 1, title: 'Moon', tally: { new: 1, shaky: 0, solid: 1 }, facts: 2 },
      { index: 3, title: 'Sun', tally: { new: 0, shaky: 0, solid: 0 }, facts: 0 },
    ])
  })
})

test('a fact that rests on two rows of a table is shown once beside it', () => {
  const facts = new Map([['f', fact('f', 'Moon', 'new')]])
  const rows = [0, 1].map((index) => ({ index, block: block('row', '', { facts: ['f', 'gone'] }) }))
  expect(factsAt(rows, facts).map((one) => one.id)).toEqual(['f'])
})
