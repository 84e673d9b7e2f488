import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { BRIDGES, heading, SHARED } from './import-states.ts'
import { goTo } from './screens.ts'
import { expect as soonExpect, test } from './story.ts'

const expect = soonExpect.configure({ timeout: 20_000 })
const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name })

test('an article goes out from its menu as a file that another library takes in, without answers unless they are wanted', async ({
  open,
}) => {
  const { page } = await open()
  await goTo(page, '#/library')
  await page.getByRole('main').locator('a[href^="#/article/"]').first().click()
  await button(page, 'More').click()
  await page.getByRole('link', { name: 'Share as a file' }).click()
  await expect(page.getByRole('radio', { name: /^Shared articles/ })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /^With my memory and answers/ })).not.toBeChecked()
  await button(page, /^Make the file/).click()
  await expect(page.getByRole('heading', { level: 2, name: /^1 article and no answers in “/ })).toBeVisible()
  const saved = page.waitForEvent('download')
  await button(page, /^Save the file/).click()
  const download = await saved
  expect(download.suggestedFilename()).toMatch(/\.afterread$/)
  const buffer = readFileSync(await download.path())
  await page.getByRole('checkbox', { name: /^With my memory and answers/ }).check()
  await button(page, /^Make the file/).click()
  await expect(page.getByRole('heading', { level: 2, name: /what you remember of 0 facts/ })).toBeVisible()
  await goTo(page, '#/shared')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'again.afterread', mimeType: 'application/zip', buffer })
  await expect(heading(page)).toHaveText(/ is in the library already$/)
})

test('what is dropped together is read together, each kind on its own screen, and none is lost', async ({
  open,
}) => {
  const { page } = await open()
  await page.evaluate(
    (all) => {
      const dataTransfer = new DataTransfer()
      for (const [name, held] of all)
        dataTransfer.items.add(new File([typeof held === 'string' ? held : Uint8Array.from(held)], name))
      const target = document.querySelector('main') ?? document.body
      for (const kind of ['dragover', 'drop'])
        target.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
    },
    [
      ['words.csv', 'front,back\nperro,dog\n'],
      ['tides.afterread', [...readFileSync(SHARED)]],
      ['bridges.md', BRIDGES],
    ] as const,
  )
  await expect(heading(page)).toHaveText(/facts found/)
  await expect(page.getByText('1 deck of cards waits to be looked at, too.')).toBeVisible()
  await expect(page.getByText('1 file of shared articles waits to be looked at, too.')).toBeVisible()
  await page.getByRole('link', { name: 'Look at it' }).first().click()
  await expect(heading(page)).toHaveText('1 new card')
  await page.getByRole('link', { name: 'Look at it' }).last().click()
  await expect(heading(page)).toHaveText('About tides')
  await expect(page.getByText('1 article waits to be looked at, too.')).toBeVisible()
})
