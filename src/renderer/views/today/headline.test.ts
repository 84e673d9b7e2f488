import { expect, test } from 'vitest'
import type { Today } from '../../../shared/models.ts'
import {
  backlogTold,
  cutOffTold,
  headline,
  heldBack,
  planTold,
  reviewLabel,
  scarceTold,
  streakTold,
  waitTold,
  weekTold,
} from './headline.ts'

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
  life: [],
  streak: 0,
  backlog: null,
  catchingUp: null,
  leeches: { total: 0, facts: [] },
  asked: { any: true, suspended: 0, rest: [] },
  scarce: [],
  cutOff: null,
  disk: null,
  tally: { new: 0, shaky: 0, solid: 0 },
  articles: { total: 1, articles: [] },
  from: { total: 0, articles: [] },
  first: null,
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
  expect(headline({ ...quiet, articles: { total: 0, articles: [] } }).title).toBe('Nothing to ask yet')
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

test('a backlog is told with its plan, and a limit of none as such', () => {
  const heldBack12 = { ...quiet, heldBack: { due: 12, fresh: 2 }, backlog: { due: 52, allowed: 40, away: 9 } }
  expect(heldBack(heldBack12, { newPerDay: 0, reviewsPerDay: 40 })).toBe(
    '2 new facts (you let in no new ones) wait for another day.',
  )
  expect(
    heldBack({ ...heldBack12, heldBack: { due: 12, fresh: 0 } }, { newPerDay: 0, reviewsPerDay: 40 }),
  ).toBeNull()
})

test('the week is told in a sentence', () => {
  const day = { day: 1, date: '2026-03-10', answers: 10, right: 9 }
  expect(weekTold([])).toBe('No answers in these days')
  expect(weekTold([day, day])).toBe('20 answers, 18 right; the open tops were missed')
  expect(weekTold([{ ...day, right: 10 }])).toBe('10 answers, all right')
})

test('after a break it says that nothing is lost, and that the rest can wait', () => {
  const backlog = { due: 452, allowed: 200, away: 23 }
  expect(headline({ ...quiet, due: 200, minutes: 50, backlog })).toEqual({
    title: '200 facts are due',
    lead: 'You were away for 23 days, and nothing is lost. That is about 50 minutes; the rest can wait its turn.',
  })
  expect(headline({ ...quiet, due: 200, minutes: 50, backlog: { ...backlog, away: 1 } }).lead).toMatch(
    /^That is/,
  )
})

test('where all is suspended it says so, also before the first answer', () => {
  const asked = { any: false, suspended: 93, rest: [] }
  expect(headline({ ...quiet, asked, firstRun: true }).title).toBe('All facts rest')
  expect(headline({ ...quiet, asked }).lead).toMatch(/^You suspended all 93, so nothing is asked\./)
})

test('a plan, a run cut off, an article with little to ask, days in a row and a wait are told in words', () => {
  const days = ['2026-03-10', '2026-03-11'].map((date) => ({ date, due: 0, moved: 9, minutes: 3 }))
  const plan = { backlog: 18, load: 9, days, fewest: 1, most: 18, limit: 20 }
  expect(planTold(plan)).toBe('At most 9 a day until Wednesday 11 March')
  expect(planTold({ ...plan, days: days.slice(0, 1) })).toBe('9 today')
  // The first days took all.
  const idle = { date: '2026-03-12', due: 0, moved: 0, minutes: 0 }
  expect(planTold({ ...plan, days: [...days, idle] })).toBe('At most 9 a day until Wednesday 11 March')
  expect(backlogTold({ due: 452, allowed: 200, away: 23 }, 200)).toMatch(
    /^452 reviews wait after 23 days away, and at most 200 a day are asked\. /,
  )
  expect(cutOffTold({ answers: 14, whole: 14 })).toBe('Your answers are safe: 14 of 14.')
  expect(cutOffTold({ answers: 14, whole: 13 })).toMatch(/^13 of 14 answers are there whole/)
  const few = { article: 'a', title: 'Notes', words: 120, facts: 3, suspended: 2 }
  expect(scarceTold(few)).toBe('3 facts can be asked; 2 rest, of 120 words.')
  expect(scarceTold({ ...few, facts: 0, suspended: 0 })).toBe('Nothing can be asked, of 120 words.')
  expect([0, 1, 2, 40].map(streakTold)).toEqual([
    null,
    null,
    '2 days running with nothing left undone',
    '40 days running with nothing left undone',
  ])
  expect([0, 1, 11, 34, 96, 800].map(waitTold)).toEqual([
    'today',
    '1 day',
    '11 days',
    '5 weeks',
    '3 months',
    '2 years',
  ])
})
