import type { Page } from '@playwright/test'
import { Learner } from './learner.ts'
import { expect, test } from './story.ts'

test('what was not known comes back in the same session, until it is right', async ({ open }) => {
  const { page } = await open()
  const learner = await startTasteQuiz(page)
  for (let turn = 0; turn < 5; turn++) {
    await learner.giveUp()
    await expect(page.getByRole('region', { name: 'When it comes back' })).toContainText('this session')
    await learner.goOn()
  }
  const about = page.getByRole('region', { name: 'About this question' })
  await expect(about).toContainText('asked again, after a miss')
  await learner.finish()
  await expect(learner.score()).toBeVisible()
})

test('a wrong choice is shown beside the right one', async ({ open }) => {
  const { page } = await open()
  const learner = await startTasteQuiz(page)
  const options = learner.question().getByRole('listitem')
  for (let turn = 0; turn < 8; turn++) {
    await learner.answer()
    if (
      (await options.filter({ hasText: 'Your answer' }).filter({ hasNotText: 'Right answer' }).count()) > 0
    ) {
      if ((await options.filter({ hasText: 'Right answer' }).count()) > 0) break
    }
    await learner.goOn()
  }
  await expect(options.filter({ hasText: 'Your answer' })).toHaveCount(1)
  await expect(options.filter({ hasText: 'Right answer' })).toHaveCount(1)
})

test('an answer with nothing chosen only says so; a given one can be taken back, and the question stands as before', async ({
  open,
}) => {
  const { page } = await open()
  const learner = await startTasteQuiz(page)
  await expect(learner.question().getByRole('radio').first()).toBeVisible()
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(page.getByRole('status')).not.toBeEmpty()
  await expect(page.getByRole('button', { name: 'Continue', exact: true })).toHaveCount(0)
  const stem = await learner.stem()
  await learner.giveUp()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('button', { name: 'Answer', exact: true })).toBeVisible()
  expect(await learner.stem()).toBe(stem)
  await learner.answer()
  await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible()
})

async function startTasteQuiz(page: Page): Promise<Learner> {
  await page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()
  const learner = new Learner(page)
  await expect(learner.question()).toBeVisible()
  return learner
}
