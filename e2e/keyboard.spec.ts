import { Learner } from './learner.ts'
import { pointerPresses, reach, watchPointer } from './pointer.ts'
import { expect, test } from './story.ts'

test('from the first start to the score, its scores and the settings by keyboard alone', async ({ open }) => {
  const { page } = await open()
  const button = page.getByRole('button', { name: 'Take a five-question taste quiz' })
  await expect(button).toBeVisible()
  await watchPointer(page)
  await reach(page, 'Take a five-question taste quiz')
  await page.keyboard.press('Enter')

  const learner = new Learner(page, 'keyboard')
  await expect(learner.question()).toBeVisible()
  await page.keyboard.press('0')
  await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible()
  await expect(learner.question().getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('button', { name: 'Answer', exact: true })).toBeVisible()
  await learner.answer()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/You left it at 1 of \d+; every answer is kept/)).toBeVisible()
  await reach(page, 'Resume')
  await page.keyboard.press('Enter')
  await expect(learner.question()).toBeVisible()
  await learner.finish()
  await expect(learner.score()).toContainText('%')

  for (const [key, screen] of [
    ['4', 'Scores'],
    ['5', 'Insights'],
    ['2', 'Library'],
    ['6', 'Settings'],
    ['1', 'Today'],
  ] as const) {
    await page.keyboard.press(`ControlOrMeta+${key}`)
    await expect(page.getByRole('navigation').getByRole('link', { name: screen })).toHaveAttribute(
      'aria-current',
      'page',
    )
  }
  expect(await pointerPresses(page)).toBe(0)
})
