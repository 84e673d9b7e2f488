import { expect, test } from 'vitest'
import { give, begin, ARTICLE, NOON, sampleLibrary } from '../samples/sample-library.ts'
import { tellsWhatIsToCome } from './still-to-ask.ts'
import { courseOf } from './course.ts'

test('a passage is held back until the session has asked what it says', () => {
  const db = sampleLibrary()
  const session = begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id
  const plan = courseOf(db, session).session.plan.flatMap(({ facts }) => facts)
  const [first = '', second = ''] = plan
  expect(tellsWhatIsToCome(db, session, 0, second)).toBe(true)
  give(db, NOON, session, 'right')
  give(db, NOON, session, 'right')
  expect(tellsWhatIsToCome(db, session, 0, second)).toBe(true)
  expect(tellsWhatIsToCome(db, session, 1, second)).toBe(false)
  expect(tellsWhatIsToCome(db, session, 1, first)).toBe(false)
})
