import { expect, it } from 'vitest'
import { sampleLibrary } from '../samples/sample-library.ts'

it('whether a day was left undone is looked up, not searched for', () => {
  const plan = sampleLibrary()
    .prepare(
      `EXPLAIN QUERY PLAN SELECT 1 FROM answer WHERE scheduled = 1 AND before ->> '$.due' < day
         AND day > 20000 AND before ->> '$.due' <= 20000`,
    )
    .all()
  expect(JSON.stringify(plan)).toContain('USING INDEX answer_late')
})
