import { watchPointer, pointerPresses, reach } from './pointer.ts'
import { Learner } from './learner.ts'
import { expect, test } from './story.ts'

test('a backup is made, listed and put in the library’s place, and what was there can be had back', async ({
  open,
}) => {
  const { page } = await open()
  await page.keyboard.press('ControlOrMeta+6')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('1 backup')).toBeVisible()

  await page.keyboard.press('ControlOrMeta+1')
  await page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()
  await new Learner(page).answer()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/You left it at 1 of/)).toBeVisible()

  await watchPointer(page)
  await page.keyboard.press('ControlOrMeta+6')
  await page.getByText('1 backup').focus()
  await page.keyboard.press('Enter')
  await reach(page, /^Restore the backup of/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Go back to/ })
  await expect(dialog).toContainText('1 article and 0 answers')
  await reach(page, /^Restore$/)
  expect(await pointerPresses(page)).toBe(0)
  await page.keyboard.press('Enter')

  await expect(dialog).toHaveCount(0)
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Take a five-question taste quiz' })).toBeVisible()

  await page.keyboard.press('ControlOrMeta+6')
  await page.getByText('2 backups').click()
  await expect(page.getByText(/before a restore/)).toContainText('1 answer')
})

test('the library is checked, and said to be sound', async ({ open }) => {
  const { page } = await open()
  await page.keyboard.press('ControlOrMeta+6')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText(/\d+ facts and 0 answers looked at: all is sound\./).first()).toBeVisible()
})
