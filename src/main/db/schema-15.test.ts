import { expect, it } from 'vitest'
import { sampleLibrary } from '../samples/sample-library.ts'

it('what a question is stands in an index by its id', () => {
  const plan = sampleLibrary()
    .prepare(
      `EXPLAIN QUERY PLAN SELECT 1 FROM question q INDEXED BY question_kind
         WHERE q.id = 'x' AND q.form <> 'truefalse' AND NOT (q.form = 'sort' AND q.classes <= 2)`,
    )
    .all()
  expect(JSON.stringify(plan)).toContain('USING COVERING INDEX question_kind')
})
