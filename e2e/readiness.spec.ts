import type { Page } from '@playwright/test'
import { Learner } from './learner.ts'
import { pointerPresses, reach, watchPointer } from './pointer.ts'
import { expect, test } from './story.ts'

const NOW = '2026-03-10T09:00:00.000Z'

test('an exam is planned, changed, deleted and put back by keyboard alone', async ({ open }) => {
  const { page, close } = await open({ now: NOW })
  await watchPointer(page)
  await page.keyboard.press('ControlOrMeta+4')
  await reach(page, 'Exams to come')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No exam is planned')).toBeVisible()
  await planExam(page, 'Midterm', '2026-03-24')

  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /About \d+\s% if you stop today, \d+\s%/,
  )
  await expect(page.getByRole('main')).toContainText('in 14 days')
  const plan = page.getByRole('table').nth(1)
  await expect(plan.getByRole('row').nth(1)).toContainText('Today')
  await expect(plan.getByRole('row').nth(1)).toContainText('15')

  await reach(page, 'Change')
  await page.keyboard.press('Enter')
  await page.getByLabel('Day', { exact: true }).fill('2026-03-17')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter')
  await expect(page.getByRole('main')).toContainText('in 7 days')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('main')).toContainText('in 14 days')

  await reach(page, 'Delete')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No exam is planned')).toBeVisible()
  expect(await pointerPresses(page)).toBe(0)
  await close()

  // Deeds are kept: this one is taken back in another run.
  const later = await open({ now: NOW })
  await later.page.evaluate(() => (location.hash = '#/exams'))
  await expect(later.page.getByText('No exam is planned')).toBeVisible()
  await later.page.keyboard.press('ControlOrMeta+z')
  await expect(later.page.getByRole('link', { name: 'Midterm' })).toBeVisible()
  await expect(later.page.getByRole('main')).toContainText('in 14 days')
})

test('an exam counts down on Today, is studied for, and looks better for it', async ({ open }) => {
  const first = await open({ now: NOW })
  await openExams(first.page)
  await planExam(first.page, 'Midterm', '2026-03-24')
  const before = await ifStopped(first.page)
  await first.page.getByRole('button', { name: /^Study today’s 15/ }).click()
  await new Learner(first.page).finish()
  await first.close()

  const { page } = await open({ now: NOW })
  await expect(page.getByRole('region', { name: 'Exams' })).toContainText('in 14 days')
  await page.getByRole('region', { name: 'Exams' }).getByRole('link', { name: 'Midterm' }).click()
  await expect(page.getByText('The score to be expected')).toBeVisible()
  expect(await ifStopped(page)).toBeGreaterThan(before)
  await page.getByRole('button', { name: 'Sit a paper' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'Exam' })).toBeChecked()
  await expect(dialog.getByLabel('About')).toHaveValue(/^exam:/)
  await dialog.getByText('5', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Start the exam' }).click()
  await expect(page.getByText('Exam: Midterm')).toBeVisible()
})

test('what is missing of an exam is said, and nothing is planned', async ({ open }) => {
  const { page } = await open({ now: NOW })
  await openExams(page)
  await page.getByRole('button', { name: 'Plan an exam' }).click()
  const dialog = page.getByRole('dialog')
  const save = dialog.getByRole('button', { name: 'Plan it' })
  await save.click()
  await expect(dialog.getByRole('alert')).toContainText('a name')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Midterm')
  await save.click()
  await expect(dialog.getByRole('alert')).toContainText('a day')
  await dialog.getByLabel('Day', { exact: true }).fill('2026-03-24')
  await save.click()
  await expect(dialog.getByRole('alert')).toContainText('Choose at least one')
  await page.keyboard.press('Escape')
  await expect(page.getByText('No exam is planned')).toBeVisible()
})

async function openExams(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+4')
  await page.getByRole('link', { name: 'Exams to come' }).click()
  await expect(page.getByText('No exam is planned')).toBeVisible()
}

/** Plans an exam on the first article, by keyboard. */
async function planExam(page: Page, name: string, date: string): Promise<void> {
  await reach(page, 'Plan an exam')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox').first()).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Name' }).focus()
  await page.keyboard.type(name)
  await dialog.getByLabel('Day', { exact: true }).fill(date)
  await dialog.getByRole('checkbox').first().focus()
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Plan it' }).press('Enter')
  await expect(page.getByText('The score to be expected')).toBeVisible()
}

/** The score to be expected if one stops today, in per cent. */
async function ifStopped(page: Page): Promise<number> {
  const row = page.getByRole('row').filter({ hasText: 'If you stop today' })
  return Number(/(\d+)\s%/.exec(await row.innerText())?.[1])
}
