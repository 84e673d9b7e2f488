import { expect, test } from 'vitest'
import { isMeaning } from './meaning.ts'

test('a phrase, something done and what goes on from a name are meanings', () => {
  for (const said of [
    'The opening in a kiln through which the smoke leaves.',
    'The time the glaze takes to melt.',
    'A change made by one potter that the others must follow.',
    'Taking several pots out of the same kiln.',
    'Carries the clay from the pit to the wheel.',
    'The soft, out-of-round shape of a pot thrown by hand.',
  ])
    expect(isMeaning(said), said).toBe(true)
})

test('a sentence with its own subject is none', () => {
  for (const said of [
    'The smoke leaves the kiln through a hole in its roof.',
    'Kilns are fired with wood or gas.',
    'The potter claims 100% coverage for the glaze.',
    'It was built in 1820.',
    'In winter the kiln stands still.',
    'A glaze is melted by the second firing.',
  ])
    expect(isMeaning(said), said).toBe(false)
})
