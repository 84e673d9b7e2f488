import { expect, test } from 'vitest'
import type { Attempt, Result } from '../../../shared/score-models.ts'
import { restsOn, resultFinding, timeTaken, withoutGuesses } from './finding.ts'

const attempt = (points: number, possible: number, corrected = 0): Attempt => ({
  session: 's',
  kind: 'quiz',
  title: 'Tides',
  article: 'a',
  articles: 1,
  at: '2026-03-10T09:52:00Z',
  finished: true,
  answers: possible,
  points,
  possible,
  percent: possible === 0 ? 0 : (100 * points) / possible,
  corrected,
})
const topic = (name: string, points: number, possible: number): Result['topics'][number] => ({
  topic: name,
  points,
  possible,
  verdicts: [],
})

test('a topic that holds most of what was lost is named', () => {
  const topics = [topic('Names', 2.5, 5), topic('Build', 5, 5), topic('Limits', 6, 6)]
  expect(resultFinding({ attempt: attempt(13.5, 16), topics })).toBe('“Names” still blurs, the rest is firm')
})

test('losses spread over the topics are told by their size', () => {
  const spread = (points: number) => [topic('A', points / 2, 5), topic('B', points / 2, 5)]
  const finding = (points: number) => resultFinding({ attempt: attempt(points, 10), topics: spread(points) })
  expect(finding(9)).toBe('Most of it holds')
  expect(finding(5)).toBe('About half of it holds so far')
  expect(finding(2)).toBe('Much of this is still new to you')
})

test('all right and nothing answered are said plainly', () => {
  expect(resultFinding({ attempt: attempt(5, 5), topics: [topic('A', 5, 5)] })).toBe('All of it holds')
  expect(resultFinding({ attempt: attempt(0, 0), topics: [] })).toBe('Nothing was answered')
})

test('the figure says what it rests on', () => {
  const read = { attempt: attempt(13.5, 16, 79.4), right: 13, partial: 1, wrong: 2, answers: [] }
  const result = read as unknown as Result // all it reads
  expect(restsOn(result)).toBe('13½ of 16 points, from 16 answers: 13 right, 1 partly, 2 wrong or not known.')
  expect(withoutGuesses(result)).toBe('79\u00a0%')
  expect(withoutGuesses({ attempt: attempt(5, 5, 100) })).toBeNull()
})

test('an exam says what was left blank and how much of its time was taken', () => {
  const exam = { ...attempt(1, 3), kind: 'exam' as const }
  const answers = [{ blank: true }, { blank: false }, { blank: false }]
  const result = { attempt: exam, right: 1, partial: 0, wrong: 2, answers } as unknown as Result // all it reads
  expect(restsOn(result)).toBe('1 of 3 points, from 3 questions: 1 right, 1 wrong, 1 left blank.')
  expect(timeTaken({ ms: 340_000, minutes: 20 })).toBe('5\u00a0min 40\u00a0s of 20 min')
  expect(timeTaken({ ms: 40_000, minutes: null })).toBe('40\u00a0s')
})
