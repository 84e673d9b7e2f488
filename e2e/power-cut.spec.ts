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
  await expect(page.getByText(/You left it at 2 of \d+; every answer is kept/)).toBeVisible()
  await page.getByRole('button', { name: 'Resume' }).click()
  const learner = new Learner(page)
  await expect(learner.question()).toBeVisible()
  await expect(page.getByText(/^3 of \d+$/)).toBeVisible()
  await learner.finish()
  await expect(learner.score()).toContainText('%')
})

test('killed before the feedback was read, the answer counts all the same', async ({ open }) => {
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
})
