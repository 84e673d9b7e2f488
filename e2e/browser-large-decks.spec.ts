import type { Page } from '@playwright/test'
import { chooseFiles, heading } from './import-states.ts'
import { goTo } from './screens.ts'
import { expect as soonExpect, test } from './story.ts'

// A large deck takes seconds where nothing else runs.
const expect = soonExpect.configure({ timeout: 60_000 })

const deck = (cards: number) => ({
  name: 'words.tsv',
  mimeType: 'text/tab-separated-values',
  buffer: Buffer.from(
    Array.from({ length: cards }, (_, n) => `What is number ${n}?\tthe word ${n}`).join('\n'),
  ),
})
const bar = (page: Page) => page.getByRole('progressbar')

test('a slow file shows how far it is, is stopped by a key, and leaves nothing behind', async ({ open }) => {
  test.slow()
  const { page } = await open()
  await goTo(page, '#/cards')
  await expect(heading(page)).toHaveText('Bring in cards')
  await chooseFiles(page, deck(40_000))
  await expect(heading(page)).toHaveText('Reading “words.tsv”')
  await expect(bar(page)).toHaveAccessibleName(/cards|library/)
  await expect(heading(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(heading(page)).toHaveText('Bring in cards')

  await chooseFiles(page, deck(12_000))
  await expect(heading(page)).toHaveText(/^12\s000 new cards$/)
  await expect(heading(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bar(page)).toHaveAccessibleName('Adding them to your library')
  await expect(page.getByText(/\d of 12\s000/)).toBeVisible()
  // Meanwhile everything else can be looked at, and the work be stopped from there.
  await goTo(page, '#/library')
  const atWork = page.getByRole('group', { name: 'At work' })
  await atWork.getByRole('button', { name: 'Cancel' }).focus()
  await page.keyboard.press('Enter')
  await expect(atWork).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'words' })).toHaveCount(0)
  await goTo(page, '#/cards')
  await expect(heading(page)).toHaveText(/^12\s000 new cards$/)
})
