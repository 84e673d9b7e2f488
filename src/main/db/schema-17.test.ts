import { expect, it } from 'vitest'
import { sampleLibrary } from '../samples/sample-library.ts'

it('how a session stands is read from indexes, never from the row with its plan', () => {
  const db = sampleLibrary()
  for (const statement of [
    `SELECT s.kind, s.finished_at FROM session s INDEXED BY session_state WHERE s.id = 'x'`,
    `SELECT s.id FROM session s WHERE s.article = 'x' AND s.kind = 'quiz' AND s.finished_at IS NOT NULL
      ORDER BY s.started_at DESC`,
  ]) {
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${statement}`).all()
    expect(JSON.stringify(plan)).toContain('USING COVERING INDEX session_')
  }
})
