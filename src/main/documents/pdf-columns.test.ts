import { expect, test } from 'vitest'
import { inColumns } from './pdf-columns.ts'
import type { Segment } from './pdf-page.ts'
import { computing } from '../../engine/samples/time.ts'

const line = (text: string, x: number, right: number, y: number): Segment => ({
  text,
  x,
  right,
  y,
  size: 10,
  font: 'f',
})
const prose = 'a line of prose of usual length'
const sides = Array.from({ length: 8 }, (_, i) => [
  line(`left ${i}, ${prose}`, 50, 280, 100 + 12 * i),
  line(`right ${i}, ${prose}`, 310, 540, 100 + 12 * i),
]).flat()

test('two columns of prose are read one after the other, below what stands across them', () => {
  const columns = inColumns([...sides, line('A heading over both', 150, 450, 60)])
  expect(columns.map((column) => column.map(({ text }) => text.slice(0, 6)))).toEqual([
    ['A head'],
    Array.from({ length: 8 }, (_, i) => `left ${i}`),
    Array.from({ length: 8 }, (_, i) => `right ${i}`.slice(0, 6)),
  ])
})

test('cells of a table, which are short, are no columns', () => {
  expect(inColumns(sides.map((one) => ({ ...one, text: 'cell' })))).toHaveLength(1)
})

test('what a damaged page puts a world away holds nobody up', () => {
  const ms = computing(() => inColumns([...sides, line(prose, 1e15, 1e15 + 300, 300)]))
  expect(ms).toBeLessThan(1_000)
})
