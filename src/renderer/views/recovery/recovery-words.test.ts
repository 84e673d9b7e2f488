import { expect, test } from 'vitest'
import { offerSentences, recoveredSentences } from './recovery-words.ts'

const file = 'library.db'
const backup = {
  name: 'afterread-day.db',
  at: '2026-03-10T20:00:00.000Z',
  holds: { articles: 2, facts: 90, answers: 311 },
}
const nothing = { articles: 0, answers: 0, decisions: 0, last: null }

test('a backup is offered with what the damaged file still has beyond it', () => {
  const [first, second] = offerSentences({
    file,
    backup,
    salvaged: { ...nothing, answers: 1, last: '2026-03-11T20:00:00.000Z' },
  })
  expect(first).toMatch(
    /^The newest good backup is of Tuesday 10 March, .*\. It holds 2 articles and 311 answers\.$/,
  )
  expect(second).toMatch(/what it lacks: 1 answer, the last of Wednesday 11 March, /)
})

test('what is lost is said', () => {
  expect(offerSentences({ file, backup, salvaged: nothing })[1]).toContain('is lost')
  expect(offerSentences({ file, backup: null, salvaged: nothing })).toEqual([
    'There is no good backup.',
    'No answer can be read from the damaged file, so an empty library is begun.',
  ])
})

test('what came back is said, and where the damaged file is', () => {
  const kept = '/library/damaged/library'
  const salvaged = { ...nothing, articles: 1, answers: 12 }
  expect(recoveredSentences({ file, kept, backup: null, salvaged })).toEqual([
    'A new library was begun, and 1 article and 12 answers brought over from the damaged file.',
    'The damaged file is kept in /library/damaged/library.',
  ])
  const [first] = recoveredSentences({ file, kept, backup, salvaged: nothing })
  expect(first).toMatch(/^The backup of Tuesday 10 March, .* was restored\.$/)
})
