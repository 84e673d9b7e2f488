import { Learner } from './learner.ts'
import { expect, test } from './story.ts'

const FIRST_DAY = '2026-03-02T09:00:00.000Z'
const SECOND_DAY = '2026-03-03T09:00:00.000Z'
const A_WEEK_LATER = '2026-03-10T09:00:00.000Z'

test('the second day asks what is due, and last week’s scores are still there', async ({ open }) => {
  const first = await open({ now: FIRST_DAY })
  await expect(first.page.getByText(/The clock is set to/)).toBeVisible()
  await first.page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()
  const learner = new Learner(first.page)
  await expect(learner.question()).toBeVisible()
  // Not known at first, so that it is due soon.
  await learner.giveUp()
  await learner.goOn()
  await learner.finish()
  const score = await learner.score().innerText()
  await first.close()

  const second = await open({ now: SECOND_DAY })
  await second.page.getByRole('button', { name: /^Review \d+/ }).click()
  const reviewing = new Learner(second.page)
  await expect(reviewing.question()).toBeVisible()
  const about = second.page.getByRole('region', { name: 'About this question' })
  const reasons = new Set<string>()
  while ((await reviewing.score().count()) === 0 && !reasons.has('due today')) {
    const told = await about.innerText()
    reasons.add(/due today|asked for the first time|asked again/.exec(told)?.[0] ?? told)
    await reviewing.answer()
    await reviewing.goOn()
  }
  expect(reasons).toContain('due today')
  await second.close()

  const { page } = await open({ now: A_WEEK_LATER })
  await page.getByRole('navigation').getByRole('link', { name: 'Scores' }).click()
  const percent = /\d+/.exec(score)?.[0] ?? 'no figure'
  const attempts = page.getByRole('main').getByRole('link', { name: /2 March|Mar/ })
  await expect(page.getByRole('main')).toContainText(`${percent}`)
  await attempts.first().click()
  await expect(page.getByRole('main')).toContainText('Right answer')
})

test('a clock set back is said, and answers still count', async ({ open }) => {
  const first = await open({ now: SECOND_DAY })
  await first.page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()
  const before = new Learner(first.page)
  await expect(before.question()).toBeVisible()
  await before.giveUp()
  await first.close()

  const { page } = await open({ now: '2026-02-20T09:00:00.000Z' })
  await expect(page.getByText('This computer’s clock stands before your last answer.')).toBeVisible()
  await page.getByRole('button', { name: 'Resume' }).click()
  const learner = new Learner(page)
  await learner.finish()
  await expect(learner.score()).toContainText('%')
})
