import { Learner } from './learner.ts'
import { expect, test } from './story.ts'

test('two clicks lead from the first start to the first question, and five answers to a score', async ({
  open,
}) => {
  const { page } = await open()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Today' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()

  const learner = new Learner(page)
  await expect(learner.question()).toBeVisible()
  const verdict = await learner.answer()
  expect(verdict).not.toBe('')
  await expect(page.getByRole('figure').locator('blockquote')).not.toBeEmpty()
  await expect(page.getByRole('link', { name: 'Open in the article' })).toBeVisible()
  await learner.goOn()

  const verdicts = await learner.finish()
  expect(verdicts.length).toBeGreaterThanOrEqual(4)
  await expect(learner.score()).toContainText(/\d+\s*%/)
})
