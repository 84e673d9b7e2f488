import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { chooseFiles, heading } from './import-states.ts'
import { goTo } from './screens.ts'
import { expect as soonExpect, test } from './story.ts'

// A file is made in the background: a second where nothing else runs, several on a busy machine.
const expect = soonExpect.configure({ timeout: 20_000 })
const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name })

test('facts go out as a file that comes back as it was, with what the format could not take', async ({
  open,
}) => {
  const { page } = await open()
  await goTo(page, '#/library')
  await page.getByRole('link', { name: 'Export' }).click()
  await page.getByRole('radio', { name: /CSV table/ }).check()
  await button(page, /^Make the file/).click()
  await expect(page.getByRole('heading', { level: 2, name: /cards in “.*\.csv”/ })).toBeVisible()
  const saved = page.waitForEvent('download')
  await button(page, /^Save the file/).click()
  const download = await saved
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toMatch(/^id,kind,front,back/)
  await goTo(page, '#/cards')
  await chooseFiles(page, { name: 'again.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(heading(page)).toHaveText(/^All \d+ cards are in the library already$/)
})

test('what a format has no place for is counted out, and said', async ({ open }) => {
  const { page } = await open()
  await goTo(page, '#/export')
  await page.getByRole('radio', { name: /Aiken/ }).check()
  await button(page, /^Make the file/).click()
  await expect(page.getByRole('heading', { level: 2, name: /^\d+ of \d+ cards in “/ })).toBeVisible()
  await expect(
    page.getByText('Aiken has only questions with options of which one is right.').first(),
  ).toBeVisible()
})

test('all of the library is written into a file beside it, and the page says where', async ({ open }) => {
  const { page } = await open()
  await goTo(page, '#/settings')
  await button(page, 'Export everything').click()
  const said = page.getByText(/^Written to .*afterread-.*\.json$/).first()
  await expect(said).toBeVisible()
  const file = /Written to (.*\.json)/.exec((await said.textContent()) ?? '')?.[1] ?? ''
  expect(readFileSync(file, 'utf8').split('\n')[0]).toContain('afterread')
})
