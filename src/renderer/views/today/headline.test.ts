import { expect, test } from 'vitest'
import type { ArticleRow, Today } from '../../../shared/models.ts'
import { headline, heldBack, reviewLabel, weekTold } from './headline.ts'

const article: ArticleRow = {
  id: 'a',
  title: 'Tides',
  summary: '',
  words: 900,
  facts: 40,
  questions: 90,
  tally: { new: 40, shaky: 0, solid: 0 },
  due: 0,
  knownNow: 0,
  lastScore: null,
  importedAt: '2026-03-01T09:00:00Z',
}
const quiet: Today = {
  date: '2026-03-10',
  day: 20_522,
  clockSetTo: null,
  clockBehind: false,
  due: 0,
  fresh: 0,
  minutes: 0,
  heldBack: { due: 0, fresh: 0 },
  unfinished: null,
  week: [],
  ahead: [],
  next: null,
  firstRun: false,
  tally: { new: 0, shaky: 0, solid: 0 },
  articles: [article],
}

test('what is due stands in the heading, with its time', () => {
  const today = { ...quiet, due: 18, minutes: 6 }
  expect(headline(today)).toEqual({
    title: '18 facts are due',
    lead: 'That is about 6 minutes. Nothing else has to happen today.',
  })
  expect(headline({ ...today, due: 1, fresh: 2 }).title).toBe('1 fact is due')
  expect(headline({ ...today, due: 1, fresh: 2 }).lead).toMatch(/^With 2 new ones spread between\./)
  expect(reviewLabel(today)).toBe('Review 18 · about 6 min')
})

test('new facts alone are named as new', () => {
  const today = { ...quiet, fresh: 15, minutes: 5 }
  expect(headline(today).title).toBe('15 new facts to learn')
  expect(reviewLabel(today)).toBe('Review 15 new · about 5 min')
})

test('with nothing due it is all clear until the next day', () => {
  expect(headline({ ...quiet, next: { date: '2026-03-12', inDays: 2, due: 3 } })).toEqual({
    title: 'All clear until Thursday',
    lead: 'Then 3 facts come back. Nothing has to happen before.',
  })
  expect(headline(quiet).title).toBe('All clear')
})

test('the first run speaks of the article, an empty library of none', () => {
  expect(headline({ ...quiet, firstRun: true, fresh: 15 }).title).toBe('One article is already here')
  expect(headline({ ...quiet, articles: [] }).title).toBe('Nothing to ask yet')
})

test('what a limit holds back is said with its reason', () => {
  const limits = { newPerDay: 15, reviewsPerDay: 200 }
  expect(heldBack(quiet, limits)).toBeNull()
  expect(heldBack({ ...quiet, heldBack: { due: 12, fresh: 30 } }, limits)).toBe(
    '12 due facts (at most 200 a day are asked) and 30 new facts (at most 15 new ones a day) wait for another day.',
  )
  expect(heldBack({ ...quiet, heldBack: { due: 0, fresh: 1 } }, limits)).toBe(
    '1 new fact (at most 15 new ones a day) waits for another day.',
  )
})

test('the week is told in a sentence', () => {
  const day = { day: 1, date: '2026-03-10', answers: 10, right: 9 }
  expect(weekTold([])).toBe('No answers in these days')
  expect(weekTold([day, day])).toBe('20 answers, 18 right; the open tops were missed')
  expect(weekTold([{ ...day, right: 10 }])).toBe('10 answers, all right')
})
