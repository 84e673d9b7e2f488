import { expect, test } from 'vitest'
import type { EditPreview } from '../../../shared/edit-models.ts'
import { fateFinding } from './edit-words.ts'

const fact = { fact: 'f', statement: 'A tide turns.', known: 'new', answers: 0 } as const
const preview = (more: Partial<EditPreview>): EditPreview => ({
  edit: 'e',
  title: 'Tides',
  words: 100,
  facts: 9,
  questions: 20,
  notices: [],
  kept: 9,
  changed: [],
  back: [],
  fresh: [],
  gone: [],
  review: [],
  ...more,
})

test('what happens to progress is one sentence, and names only what happens', () => {
  expect(fateFinding(preview({}))).toBe('All 9 facts stay as they are')
  expect(fateFinding(preview({ kept: 7, gone: [fact], fresh: [{ statement: 's' }] }))).toBe(
    '7 kept, 1 new, 1 gone',
  )
  expect(
    fateFinding(
      preview({
        changed: [{ ...fact, after: 'A tide turned.' }],
        back: [fact],
        review: [{ key: 'k', statement: 's', candidates: [fact] }],
      }),
    ),
  ).toBe('9 kept, 1 changed, 1 back, 1 to settle')
})
