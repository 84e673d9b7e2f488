import type { Page } from '@playwright/test'
import { expect, test } from './story.ts'

test('a theme that was chosen is still there after a restart', async ({ open }) => {
  const first = await open()
  await first.page.emulateMedia({ colorScheme: 'light' })
  const light = await background(first.page)
  await first.page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click()
  await first.page.getByRole('radio', { name: 'Dark' }).check()
  await expect.poll(() => background(first.page)).not.toBe(light)
  const dark = await background(first.page)
  await first.close()

  const { page } = await open()
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => background(page)).toBe(dark)
})

test('single-letter keys can be switched off', async ({ open }) => {
  const { page } = await open()
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click()
  const letters = page
    .getByRole('checkbox', { name: /single/i })
    .or(page.getByRole('switch', { name: /single/i }))
  await letters.uncheck()
  await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click()
  await page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()
  await expect(page.getByRole('region', { name: 'Question', exact: true })).toBeVisible()
  await page.keyboard.press('0')
  await expect(page.getByRole('button', { name: 'Answer', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Continue', exact: true })).toHaveCount(0)
})

const background = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      getComputedStyle(document.documentElement).backgroundColor +
      getComputedStyle(document.body).backgroundColor,
  )
