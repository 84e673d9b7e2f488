import { expect, test } from 'vitest'
import { addsToSource, slipsIn, spoken } from './wording.ts'

const source = 'Girders: One steel girder can carry a railway, a road and a pipeline across the valley.'

test('a sentence that only says the source again adds nothing', () => {
  expect(
    addsToSource('One use of girders: one steel girder can carry a railway, a road and a pipeline.', source),
  ).toBe(false)
  expect(addsToSource('', source)).toBe(false)
})

test('a sentence with words of its own adds something', () => {
  expect(addsToSource('Cables hang from towers and hold the deck, girders carry it.', source)).toBe(true)
})

test('quotations are told from what is said around them', () => {
  expect(spoken('Of cables the article says: “They hang.” No more.')).toEqual([
    { text: 'Of cables the article says: ', quoted: false },
    { text: 'They hang.', quoted: true },
    { text: ' No more.', quoted: false },
  ])
  expect(spoken('That belongs to “Steel”: “Under “Material” it says: steel.”')).toEqual([
    { text: 'That belongs to ', quoted: false },
    { text: 'Steel', quoted: true },
    { text: ': ', quoted: false },
    { text: 'Under “Material” it says: steel.', quoted: true },
  ])
  expect(spoken('No quotation.')).toEqual([{ text: 'No quotation.', quoted: false }])
})

test('a forgiven slip is counted in letters', () => {
  const same = { text: 'Tran', kind: 'same' } as const
  expect(slipsIn([same, { text: 's', kind: 'ins' }, { text: 'former', kind: 'same' }])).toBe(
    'One letter off.',
  )
  expect(slipsIn([same, { text: 'ab', kind: 'del' }, { text: 'c', kind: 'ins' }])).toBe('Two letters off.')
  expect(slipsIn([same, { text: '-', kind: 'del' }])).toBe('')
})
