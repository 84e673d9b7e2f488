import { Learner } from './learner.ts'
import { expect, test } from './story.ts'

test('killed in the middle of a session, it goes on where it stood, with every answer kept', async ({
  open,
}) => {
  const first = await open()
  await first.page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()
  const before = new Learner(first.page)
  await expect(before.question()).toBeVisible()
  await before.answer()
  await before.goOn()
  await before.answer()
  await first.kill()

  const { page } = await open()
  await expect(page.getByText('Afterread was cut off last time.')).toBeVisible()
  await expect(page.getByText('Your answers are safe: 2 of 2.')).toBeVisible()
  await expect(page.getByText(/You left it at 2 of \d+; every answer is kept/)).toBeVisible()
  await page.getByRole('button', { name: 'Resume' }).click()
  const learner = new Learner(page)
  await expect(learner.question()).toBeVisible()
  await expect(page.getByText(/^3 of \d+$/)).toBeVisible()
  await learner.answer()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/You left it at 3 of/)).toBeVisible()
  await expect(page.getByText('Afterread was cut off last time.'), 'it is no news any more').toBeHidden()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(learner.question()).toBeVisible()
  await learner.finish()
  await expect(learner.score()).toContainText('%')
})

test('killed before the feedback was read, the answer counts all the same, and can be taken back', async ({
  open,
}) => {
  const first = await open()
  await first.page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()
  const before = new Learner(first.page)
  await expect(before.question()).toBeVisible()
  const stem = await before.stem()
  await before.giveUp()
  await first.kill()

  const { page } = await open()
  await page.getByRole('button', { name: 'Resume' }).click()
  const learner = new Learner(page)
  await expect(learner.question()).toBeVisible()
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible()
  expect(await learner.stem()).not.toBe(stem)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => learner.stem()).toBe(stem)
})
