import type { Page } from '@playwright/test'
import { Learner } from './learner.ts'
import { pointerPresses, reach, watchPointer } from './pointer.ts'
import { expect, test } from './story.ts'

const NOW = '2026-03-10T09:00:00.000Z'

test('an exam by keyboard: answered in any order, changed, taken back, handed in and gone through', async ({
  open,
}) => {
  const { page } = await open({ now: NOW })
  await watchPointer(page)
  await startExam(page, '20')
  const paper = page.getByRole('region', { name: 'The paper' })
  await expect(page.getByText('0 of 10 answered')).toBeVisible()
  await expect(paper).toContainText('20 min left')
  expect(await page.getByText(/right answer/i).count(), 'nothing is told').toBe(0)

  await page.keyboard.press('PageDown')
  await answer(page, 0)
  await expect(paper.getByRole('button', { name: 'Question 2: answered' })).toBeVisible()
  await page.keyboard.press('PageUp')
  await answer(page, 1)
  await expect(page.getByText('2 of 10 answered')).toBeVisible()
  await reach(page, 'Undo')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText('1 of 10 answered')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(page.getByText('2 of 10 answered')).toBeVisible()

  await reach(page, 'Without a clock')
  await page.keyboard.press('Enter')
  await expect(paper).not.toContainText('min left')
  await reach(page, 'Hand in')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('questions 3, 4, 5, 6, 7, 8, 9 and 10 are blank')
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog')).toHaveCount(0)
  await reach(page, 'Hand in')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Hand in' }).press('Enter')

  await expect(new Learner(page).score()).toContainText('8 left blank')
  await reach(page, /All 10 answers/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Exam of/ })).toBeVisible()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(10)
  await expect(page.getByText('Left blank')).toHaveCount(8)
  expect(await pointerPresses(page)).toBe(0)
})

test('killed in the middle of an exam, the paper lies there as it was', async ({ open }) => {
  const first = await open({ now: NOW })
  await startExam(first.page, '0')
  await answer(first.page, 0)
  await first.page.keyboard.press('PageDown')
  await first.page.keyboard.press('PageDown')
  await answer(first.page, 0)
  await expect(first.page.getByText('2 of 10 answered')).toBeVisible()
  await first.kill()

  const { page } = await open({ now: NOW })
  await expect(page.getByText(/2 of 10 written on the paper; all of it is kept/)).toBeVisible()
  await page.getByRole('button', { name: 'Resume' }).click()
  const paper = page.getByRole('region', { name: 'The paper' })
  for (const [name, count] of [
    ['Question 1: answered', 1],
    ['Question 2: blank', 1],
    ['Question 3: answered', 1],
  ] as const) {
    await expect(paper.getByRole('button', { name })).toHaveCount(count)
  }
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('1 of 10 answered')).toBeVisible()
})

test('a paper handed in can be taken back and handed in again', async ({ open }) => {
  const { page } = await open({ now: NOW })
  await startExam(page, '0')
  await answer(page, 0)
  await expect(page.getByText('1 of 10 answered')).toBeVisible()
  await handIn(page)
  await expect(new Learner(page).score()).toBeVisible()
  await page.getByRole('button', { name: 'Take the paper back' }).click()
  await expect(page.getByText('1 of 10 answered')).toBeVisible()
  await handIn(page)
  await expect(new Learner(page).score()).toContainText('9 left blank')
})

test('a practice says that the schedule stays, and it does', async ({ open }) => {
  const { page } = await open({ now: NOW })
  await openDialog(page)
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Practice', { exact: true }).click()
  await expect(dialog).toContainText('the schedule stays as it is')
  await dialog.getByText('5', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Start practising' }).click()
  const learner = new Learner(page)
  await learner.giveUp()
  await expect(page.getByText('practice: the schedule stays')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/Nothing is due/)).toBeVisible()
})

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+2')
  await reach(page, /^Quiz/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** Starts an exam of ten questions by keyboard. */
async function startExam(page: Page, minutes: string): Promise<void> {
  await openDialog(page)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Quiz' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: 'Exam' })).toBeChecked()
  await dialog.getByLabel('Time').selectOption(minutes)
  await dialog.getByRole('button', { name: 'Start the exam' }).press('Enter')
  await expect(page.getByText(/^0 of 10 answered$/)).toBeVisible()
}

/** Gives the question on the screen some answer, right or wrong. */
async function answer(page: Page, option: number): Promise<void> {
  const question = page.getByRole('region', { name: 'Question', exact: true })
  await expect(question.getByRole('heading', { level: 1 })).toBeVisible()
  const options = question.getByRole('radio').or(question.getByRole('checkbox'))
  const asItStands = page.getByRole('button', { name: 'As it stands' })
  if ((await options.count()) > 0) {
    await page.keyboard.press(String(option + 1))
    return expect(options.nth(option)).toBeChecked()
  }
  if ((await question.getByRole('textbox').count()) > 0) return page.keyboard.type('something')
  if ((await asItStands.count()) > 0) return asItStands.press('Enter')
  const pieces = await question.getByRole('group').getByRole('button').count()
  const slots = await question.getByRole('listitem').count()
  for (let piece = 0; piece < pieces; piece++) {
    await page.keyboard.press('Space')
    await page.keyboard.press(String((piece % slots) + 1))
  }
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hand in' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
}
