import type { Page } from '@playwright/test'
import { heading, SHARED } from './import-states.ts'
import { goTo } from './screens.ts'
import { expect as soonExpect, test } from './story.ts'

// An article is read in the background: a second where nothing else runs, several on a busy machine.
const expect = soonExpect.configure({ timeout: 20_000 })

const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name })
const choose = (page: Page) => page.locator('input[type=file]').setInputFiles(SHARED)

test('a shared article is looked at, brought in with what its owner added, taken back and done again', async ({
  open,
}) => {
  const { page } = await open()
  await goTo(page, '#/import')
  await choose(page)
  await expect(heading(page)).toHaveText('About tides')
  await expect(page.getByText('A new article for your library.')).toBeVisible()
  await expect(page.getByText('What its owner remembers and answered is not in it.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Its owner’s facts' })).toContainText(
    'the moment at which the tide turns',
  )
  await expect(heading(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Brought in “About tides”').first()).toBeVisible()
  await expect(button(page, 'Quiz on this article')).toBeVisible()

  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText('Taken back: brought in “About tides”').first()).toBeVisible()
  await goTo(page, '#/library')
  await expect(page.getByRole('link', { name: 'About tides' })).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByRole('link', { name: 'About tides' })).toBeVisible()

  await goTo(page, '#/shared')
  await choose(page)
  await expect(heading(page)).toHaveText('“About tides” is in the library already')
  await expect(button(page, /^Add to the library/)).toHaveCount(0)
  await page.getByRole('link', { name: 'Open the one there is' }).click()
  await expect(heading(page)).toHaveText('About tides')
})
