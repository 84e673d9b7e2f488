import { articleRows } from '../src/main/articles/articles.ts'
import type { Db } from '../src/main/db/sql.ts'
import { calibration, dayAnswers, formTimes, retention } from '../src/main/insights/insight-answers.ts'
import { forecast, stability, topicsKnown } from '../src/main/insights/insight-facts.ts'
import { momentOf } from '../src/main/moment.ts'
import { questionPage } from '../src/main/questions/question-list.ts'
import { scores } from '../src/main/insights/scores.ts'
import { startSession } from '../src/main/sessions/sessions.ts'
import { today } from '../src/main/today/today.ts'
import { times } from './scale-figures.ts'
import type { Figures } from './scale-figures.ts'

const ROUNDS = 30

/** What each screen reads. Before each reading something is written, so that nothing kept is simply told again. */
export function measureScreens(db: Db, now: Date, figures: Figures): void {
  const { say } = figures
  const { day } = momentOf(db, now)
  say(
    'Today, the first time',
    times(1, () => today(db, now, null)),
  )
  say(
    'Today',
    times(ROUNDS, () => today(db, now, null), touch(db)),
    { p95: 10 },
  )
  const start = (n: number): unknown => startSession(db, now, { kind: 'quiz', count: 200 }, `quiz ${n}`)
  say('session of 200 built', times(ROUNDS, start, touch(db)), { p95: 30 })
  charts(db, day, figures)
  lists(db, day, figures)
}

function charts(db: Db, today: number, { say }: Figures): void {
  const scope = { articles: null, today, days: 365 }
  const all = { dayAnswers, forecast, retention, topicsKnown, calibration, stability, formTimes }
  for (const [name, chart] of Object.entries(all)) {
    say(
      `chart ${name}`,
      times(ROUNDS, () => chart(db, scope), touch(db)),
      { p95: 50 },
    )
  }
}

/** The last stands in every question. */
const WORDS = ['harbour', 'amber lantern', 'twin ferry 12', 'no such word', 'the']

function lists(db: Db, day: number, { say }: Figures): void {
  const query = { filter: 'all', sort: 'place', descending: false } as const
  const listed = (more: object, offset = 0): unknown =>
    questionPage(db, day, { query: { ...query, ...more }, offset, limit: 50 })
  say(
    'the list of questions, the first time',
    times(1, () => listed({})),
  )
  const search = (n: number): unknown => listed({ search: WORDS[n % WORDS.length] ?? '' })
  say('search', times(ROUNDS, search, touch(db)), { p95: 50 })
  const page = (n: number): unknown => listed({}, (n * 7919) % 2000)
  say('questions, a page by their places', times(ROUNDS, page, touch(db)))
  for (const sort of ['prompt', 'topic', 'due'] as const) {
    say(
      `questions by ${sort}`,
      times(5, () => listed({ sort }), touch(db)),
    )
  }
  say(
    'library screen',
    times(ROUNDS, () => articleRows(db, day), touch(db)),
  )
  say(
    'scores',
    times(5, () => scores(db)),
  )
}

/** Writes something: the memory of one fact, another each time. */
function touch(db: Db): () => void {
  const facts = db.prepare<[], string>('SELECT fact FROM memory').pluck().all()
  const one = db.prepare('UPDATE memory SET lapses = lapses WHERE fact = ?')
  let n = 0
  return () => void one.run(facts[(n++ * 7919) % facts.length])
}
