import { expect, test } from 'vitest'
import { readPlain } from './plain.ts'

const TITLE =
  'Kites vs balloons\n\nKites and balloons both rise, and people often ask which of them is safer.\n\n'
const rows = (text: string) =>
  readPlain(text).blocks.flatMap(({ kind, cells }) =>
    kind === 'row' ? [(cells ?? []).map((cell) => cell.runs.map((run) => run.text).join(''))] : [],
  )

test('a comparison whose cells stand one under another is a table again', () => {
  const cells = [
    'Feature',
    'Kites',
    'Balloons',
    'Lift',
    'Wind',
    'Gas',
    'Line',
    'Yes',
    'No',
    'Cost',
    'Low',
    'High',
  ]
  const after = '\n\nWhen to use kites\n\nYou have wind\n\nYou have a long line'
  expect(rows(`${TITLE}${cells.join('\n\n')}${after}`)).toEqual([
    ['Feature', 'Kites', 'Balloons'],
    ['Lift', 'Wind', 'Gas'],
    ['Line', 'Yes', 'No'],
    ['Cost', 'Low', 'High'],
  ])
})

test('a list under such a word is none', () => {
  const lines = ['Features', 'Wooden frame', 'Cotton tail', 'Long line', 'Bright sail', 'Light weight']
  expect(rows(`${TITLE}${lines.join('\n')}\n`)).toEqual([])
})
