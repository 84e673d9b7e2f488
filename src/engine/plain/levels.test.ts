import { expect, test } from 'vitest'
import { readPlain } from './plain.ts'

test('headings that come again stand under the thing above them', () => {
  const text = `Kites and balloons compared

Kites

A kite is a toy that flies on a line in the wind.

Pros

Cheap thread
Light wood

Balloons

A balloon is a bag that is filled with gas.

Pros

No wind needed
Very quiet

Prices

A kite costs five euros in most of the shops.
`
  const levels = readPlain(text).blocks.flatMap(({ kind, level, runs }) =>
    kind === 'heading' ? [`${level} ${runs[0]?.text}`] : [],
  )
  expect(levels).toEqual([
    '1 Kites and balloons compared',
    '2 Kites',
    '3 Pros',
    '2 Balloons',
    '3 Pros',
    '2 Prices',
  ])
})
