import type { Page } from '@playwright/test'
import { chooseFiles, heading } from './import-states.ts'
import { goTo } from './screens.ts'
import { expect as soonExpect, test } from './story.ts'

// A deck is read in the background: a second where nothing else runs, several on a busy machine.
const expect = soonExpect.configure({ timeout: 20_000 })

const ANIMALS = `Wort,Bedeutung,Thema
perro,dog,pets
gato,cat,pets
"ballena, azul",blue whale,sea
`
const file = (text: string) => ({ name: 'animales.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name })

test('a table of another program is told what its columns are, looked at, brought in, undone and studied', async ({
  open,
}) => {
  const { page } = await open()
  await goTo(page, '#/cards')
  await expect(heading(page)).toHaveText('Bring in cards')
  await chooseFiles(page, file(ANIMALS))
  await expect(heading(page)).toHaveText(/new cards/)
  const columns = page.getByRole('region', { name: 'Columns of the table' })
  await page.getByLabel('The first row names the columns').check()
  await columns.getByLabel('Column 1 is read as').selectOption('front')
  await columns.getByLabel('Column 2 is read as').selectOption('back')
  await columns.getByLabel('Column 3 is read as').selectOption('topic')
  await expect(heading(page)).toHaveText('3 new cards')
  await expect(
    page.getByRole('region', { name: 'The first cards', exact: true }).getByRole('row').nth(3),
  ).toContainText('ballena, azul')
  await expect(page.getByRole('region', { name: 'The first cards', exact: true })).toContainText(
    'animales › sea',
  )
  await expect(button(page, /^Add to the library/)).toHaveAttribute('aria-disabled', 'false')
  await heading(page).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('animales')
  await expect(page.getByText('Brought in 3 cards of “animales”').first()).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText(/^Taken back: brought in 3 cards/).first()).toBeVisible()
  await goTo(page, '#/library')
  await expect(page.getByRole('link', { name: 'animales' })).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Z')
  await page.getByRole('link', { name: 'animales' }).click()
  await button(page, 'Quiz on this article').click()
  await button(page, 'Start the quiz').click()
  await expect(page.getByRole('region', { name: 'Question', exact: true })).toBeVisible()
})

test('a file that is no deck is refused with a sentence, and nothing is written', async ({ open }) => {
  const { page } = await open()
  await goTo(page, '#/cards')
  await expect(heading(page)).toHaveText('Bring in cards')
  await chooseFiles(page, file('only one column\n'))
  await expect(page.getByRole('alert')).toContainText('Nothing was written')
  await expect(heading(page)).toHaveText('Bring in cards')
})
