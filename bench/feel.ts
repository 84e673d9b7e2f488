import type { Page } from '@playwright/test'
import { bringIn, bringInForms, tell } from '../e2e/asking.ts'
import { Learner } from '../e2e/learner.ts'
import { percentile } from './figures.ts'
import { inLargeLibrary } from './large-front.ts'
import { madeUpArticle } from './made-up-articles.ts'
import { holdStill, timeClick, timeTo, watchFeedback } from './painted.ts'
import type { Awaited } from './painted.ts'
import type { Speech } from './run.ts'

const ROUNDS = 7
/** What every screen is left for before the next, so that none is there already. */
const BETWEEN = ['#/import', { shown: 'main textarea, main [data-chooser]' }] as const

/** What a person feels: screens as they open and answers as they are told, on a library of 20,000 facts. */
export default async function measureFeel(speech: Speech): Promise<void> {
  await inLargeLibrary(async (page) => {
    await feelScreens(page, speech)
    await feelSessions(page, speech)
    await feelAnswers(page, speech)
    await holdStill(page, speech)
  })
}

async function feelScreens(page: Page, { hold }: Speech): Promise<void> {
  for (const [name, address, awaited] of await screensOf(page)) {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      await timeTo(page, ...BETWEEN)
      times.push(await timeTo(page, address, awaited))
    }
    hold(`${name} painted, median (the first time ${ms(times[0])})`, percentile(times, 0.5), 150, 'ms')
  }
}

type Screen = readonly [name: string, address: string, awaited: Awaited]

async function screensOf(page: Page): Promise<readonly Screen[]> {
  const list = { query: { sort: 'place', descending: false }, offset: 7000, limit: 1 }
  const { rows } = await tell<{ rows: readonly { fact: string; article: string }[] }>(page, 'questions', list)
  const { fact = '', article = '' } = rows[0] ?? {}
  const long = await bringIn(page, 'long.md', longText())
  return [
    ['Today', '#/today', { shown: 'main .actions .primary' }],
    ['Library', '#/library', { shown: 'main tbody tr:nth-child(100)' }],
    ['an article of 100 facts', `#/article/${article}`, { shown: 'main article p' }],
    [
      `an article of ${LONG_WORDS.toLocaleString('en')} words`,
      `#/article/${long}`,
      { shown: 'main article p' },
    ],
    // How many questions each filter has is counted one after the other, beside the list.
    ['Questions', '#/questions', { shown: '[id="question-10"]', later: ['countQuestions'] }],
    ['a fact', `#/fact/${fact}`, { shown: 'main .source' }],
    ['Insights', '#/insights', { shown: 'main .charts svg' }],
    ['Scores', '#/scores', { shown: 'main .shown' }],
    ['Exams', '#/exams', { shown: 'main .empty' }],
    ['Settings', '#/settings', { shown: 'main #about', later: ['backups'] }],
  ]
}

const LONG_WORDS = 10_000

/** Made-up articles one after the other, up to so many words. */
function longText(): string {
  const texts: string[] = []
  const words = (): number => texts.join(' ').split(/\s+/).length
  for (let number = 9000; words() < LONG_WORDS; number++) texts.push(madeUpArticle(number).article.text)
  // One article has one title.
  return texts.map((text, i) => (i === 0 ? text : text.replace(/^# .*\n+/, ''))).join('\n')
}

/** From the press of the button to the first question. */
async function feelSessions(page: Page, { hold }: Speech): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await timeTo(page, '#/today', { shown: 'main .actions .primary' })
    times.push(
      await timeClick(page, 'main .actions .primary', { shown: 'section[aria-label="Question"] h1' }),
    )
  }
  hold(`a review begun, median (the first time ${ms(times[0])})`, percentile(times, 0.5), 150, 'ms')
}

const ANSWERS = 60

/** Every form, answered by keyboard: from the key that answers to the feedback on the screen. */
async function feelAnswers(page: Page, { print, hold }: Speech): Promise<void> {
  const article = await bringInForms(page)
  const learner = new Learner(page, 'keyboard')
  const told = await watchFeedback(page)
  const forms = new Map<string, number>()
  while ((await told.times()).length < ANSWERS) {
    const { id } = await tell<{ id: string }>(page, 'startSession', { kind: 'practice', article, count: 30 })
    await page.evaluate((to) => (location.hash = to), `#/session/${id}`)
    await learner.question().getByRole('heading', { level: 1 }).waitFor()
    while ((await learner.score().count()) === 0) {
      const { asked } = await tell<{ asked: { form: string } | null }>(page, 'session', { session: id })
      forms.set(asked?.form ?? '', (forms.get(asked?.form ?? '') ?? 0) + 1)
      await learner.answer()
      await learner.goOn()
    }
  }
  const times = await told.times()
  print([...forms].map(([form, times]) => `${times} ${form}`).join(', '))
  hold(
    `key press to feedback painted, p95 of ${times.length} (median ${ms(percentile(times, 0.5))})`,
    percentile(times, 0.95),
    50,
    'ms',
  )
}

const ms = (value = NaN): string => `${Math.round(value)} ms`
