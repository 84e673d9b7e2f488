import type { Locator, Page } from '@playwright/test'
import { Learner } from './learner.ts'
import { pointerPresses, reach, watchPointer } from './pointer.ts'
import { expect, STUDIED_NOW, test } from './studied.ts'

const CHARTS = 7

test('the charts are read by keyboard alone: point by point, as tables, with what they mean', async ({
  open,
  studied,
}) => {
  const { page } = await open({ library: studied, now: STUDIED_NOW })
  await watchPointer(page)
  await page.keyboard.press('ControlOrMeta+5')
  await expect(page.getByRole('heading', { level: 1, name: 'Insights' })).toBeFocused()
  const calendar = chart(page, /^You studied on \d+ of \d+ days/)
  const days = calendar.getByRole('slider')
  await tabTo(page, days)
  const today = (await days.getAttribute('aria-valuetext')) ?? ''
  // What was studied on another day is the sample's own affair; today's quiz is always there.
  expect(today).toMatch(/^Tue.10.Mar.2026: \d+ answers, \d+ right$/)
  await page.keyboard.press('ArrowUp')
  await expect(days).toHaveAttribute('aria-valuetext', /^Mon.9.Mar/)
  await page.keyboard.press('ArrowLeft')
  await expect(days).toHaveAttribute('aria-valuetext', /^Mon.2.Mar.2026: (rest|\d+ answers, \d+ right)$/)
  await expect(calendar.getByText(/^Mon.2.Mar.2026: /)).toBeVisible()

  await reach(page, /^Show as a table: .* when asked/)
  await page.keyboard.press('Enter')
  const retention = chart(page, /when asked/)
  await expect(retention.getByRole('columnheader', { name: '95 % interval' })).toBeVisible()
  expect(
    await retention
      .getByRole('region', { name: /^Table/ })
      .getByRole('row')
      .count(),
  ).toBeGreaterThan(8)
  await reach(page, /^What is this\? .*when asked/)
  await page.keyboard.press('Enter')
  await expect(retention.getByText(/^True retention: of all facts/)).toBeVisible()
  expect(await pointerPresses(page)).toBe(0)
})

test('period and article are chosen by keyboard, and every chart follows', async ({ open, studied }) => {
  const { page } = await open({ library: studied, now: STUDIED_NOW })
  await watchPointer(page)
  await page.keyboard.press('ControlOrMeta+5')
  await expect(page.getByRole('heading', { level: 1, name: 'Insights' })).toBeFocused()
  const headings = page.getByRole('heading', { level: 2 })
  const findings = (): Promise<string[]> => headings.allInnerTexts()
  await expect(headings).toHaveCount(CHARTS)
  const all = await findings()

  await tabTo(page, page.getByRole('radio', { name: 'Year' }))
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: '30 days' })).toBeChecked()
  await expect(page.getByRole('heading', { level: 2, name: /of 30 days/ })).toBeVisible()

  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('combobox', { name: 'Which articles' })).toBeFocused()
  await page.keyboard.type('Volcanoes')
  await expect(page.getByRole('combobox', { name: 'Which articles' })).toHaveValue('article html-volcanoes')
  await expect.poll(async () => (await findings())[5]).toMatch(/of \d\d facts would last/)
  expect(await findings()).not.toEqual(all)
  expect(await pointerPresses(page)).toBe(0)
})

test('nothing is drawn before there is something to tell', async ({ open }) => {
  const { page } = await open()
  await page.keyboard.press('ControlOrMeta+5')
  await expect(page.getByText('What you study will show here as charts')).toBeVisible()
  await expect(page.getByRole('slider')).toHaveCount(0)
  await page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()
  const learner = new Learner(page)
  await expect(learner.question()).toBeVisible()
  await learner.finish()
  await page.keyboard.press('ControlOrMeta+5')
  await expect(page.getByText('This needs 7 days with answers; so far there is one.')).toHaveCount(4)
  await expect(page.getByRole('slider')).not.toHaveCount(0)
})

test('two attempts are compared fact by fact, by keyboard, and the scores keep their place', async ({
  open,
  studied,
}) => {
  const { page } = await open({ library: studied, now: STUDIED_NOW })
  await watchPointer(page)
  await page.keyboard.press('ControlOrMeta+4')
  await expect(page.getByRole('heading', { level: 1, name: 'Scores' })).toBeFocused()
  await reach(page, 'Compare the last two')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/asked both times/)
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts()
  const counts = headings.map((text) => Number(/\d+$/.exec(text)?.[0]))
  const facts = page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 3 })
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await facts.count())
  await expect(page.getByRole('columnheader', { name: 'Guesses out' })).toBeVisible()

  await tabTo(page, page.getByRole('combobox', { name: 'Earlier' }))
  const before = await page.getByRole('row').nth(1).innerText()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('row').nth(1)).not.toHaveText(before)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Scores' })).toBeVisible()
  expect(await pointerPresses(page)).toBe(0)
})

test('where the system forces its colours, the shades of the calendar are told by how full they are', async ({
  open,
  studied,
}) => {
  const { page } = await open({ library: studied, now: STUDIED_NOW })
  await page.emulateMedia({ forcedColors: 'active' })
  await page.keyboard.press('ControlOrMeta+5')
  await expect(page.locator('.plot rect.h0').first()).toBeVisible()
  const fullness = await page.evaluate(() =>
    ['h0', 'h1', 'h2', 'h3', 'h4'].map((shade) => {
      const day = document.querySelector(`.plot rect.${shade}`)
      return day ? Number(getComputedStyle(day).fillOpacity) : Number.NaN
    }),
  )
  expect(fullness).toEqual([0, 0.25, 0.5, 0.75, 1])
})

const chart = (page: Page, finding: RegExp): Locator => page.getByRole('region', { name: finding }).first()

async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not get there.')
}
