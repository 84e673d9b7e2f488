import type { Page } from '@playwright/test'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addButton, bridges, BRIDGES, chooseFiles, goToImport, heading } from './import-states.ts'
import { goTo } from './screens.ts'
import { expect as soonExpect, test } from './story.ts'

const expect = soonExpect.configure({ timeout: 20_000 })
const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name })

test('by keyboard alone: facts go out in another format and are saved', async ({ open }) => {
  const { page } = await open()
  await expect(heading(page)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('export facts')
  await expect(page.getByRole('option', { name: /^Export facts/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Export')
  await expect(heading(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: /^Anki package/ })).toBeFocused()
  for (const format of ['Moodle XML', 'GIFT']) {
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: new RegExp(`^${format}`) })).toBeChecked()
  }
  const make = button(page, /^Make the file/)
  for (let n = 0; n < 40 && !(await make.evaluate((one) => one === document.activeElement)); n++)
    await page.keyboard.press('Tab')
  await expect(make).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: /cards in “/ })).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await saved).suggestedFilename()).toMatch(/\.(?:gift|txt)$/)
})

test('by keyboard alone: the columns of a table are told, and its cards are brought in', async ({ open }) => {
  const { page } = await open()
  await goTo(page, '#/cards')
  const text = 'Wort,Bedeutung,Thema\nperro,dog,pets\ngato,cat,pets\n'
  await chooseFiles(page, { name: 'animales.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(heading(page)).toHaveText(/new cards$/)
  await expect(heading(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Read as', { exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  const named = page.getByLabel('The first row names the columns')
  await expect(named).toBeFocused()
  if (!(await named.isChecked())) await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  for (const [at, role] of ['front', 'back', 'topic'].entries()) {
    await page.keyboard.press('Tab')
    const select = page.getByLabel(`Column ${at + 1} is read as`)
    await expect(select).toBeFocused()
    await page.keyboard.type(role)
    await expect(select).toHaveValue(role)
  }
  await expect(heading(page)).toHaveText('2 new cards')
  const add = button(page, /^Add to the library/)
  for (let n = 0; n < 40 && !(await add.evaluate((one) => one === document.activeElement)); n++)
    await page.keyboard.press('Tab')
  await expect(add).toHaveAttribute('aria-disabled', 'false')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('animales')
})

test('letters that a file does not explain are guessed and can be told otherwise; UTF-16 says what it is', async ({
  open,
}) => {
  const { page } = await open()
  await goTo(page, '#/import')
  const text = '# Cafés\n\n- **Crème brûlée**: a dessert with a crust of burnt sugar.\n'
  const mimeType = 'text/markdown'
  await chooseFiles(page, { name: 'cafes.md', mimeType, buffer: Buffer.from(text, 'latin1') })
  const letters = page.getByLabel('Letters')
  await expect(letters).toHaveValue('windows-1252')
  await expect(page.getByLabel('Title')).toHaveValue('Cafés')
  // Each press chooses another while the one before is still being read.
  await letters.focus()
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Title')).toHaveValue('Cafйs')
  await expect(letters).toHaveValue('windows-1251')
  await heading(page).focus()
  await page.keyboard.press('Escape')
  await expect(heading(page)).toHaveText('Import an article')
  const utf16 = Buffer.concat([Buffer.from([255, 254]), Buffer.from(text, 'utf16le')])
  await chooseFiles(page, { name: 'cafes.md', mimeType, buffer: utf16 })
  await expect(page.getByLabel('Title')).toHaveValue('Cafés')
  await expect(letters).toHaveCount(0)
})

test('of a folder that is dropped all articles are read, however deep, and the rest is named', async ({
  open,
  folder,
}) => {
  const { page } = await open()
  const dropped = join(folder, 'texts')
  await mkdir(join(dropped, 'deep'), { recursive: true })
  await writeFile(join(dropped, 'bridges.md'), BRIDGES)
  await writeFile(join(dropped, 'deep', 'canals.md'), BRIDGES.replaceAll('ridge', 'anal'))
  await writeFile(join(dropped, 'picture.png'), '')
  const wire = await page.context().newCDPSession(page)
  const data = { items: [], files: [dropped], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await wire.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data })
  await expect(heading(page)).toHaveText(/facts found/)
  await expect(page.getByText('1 more article waits after this one.')).toBeVisible()
  await expect(
    page.getByText(/1 file in the folder is no article and was skipped: picture\.png/),
  ).toBeVisible()
})

test('an answer that was on its way while an article got ready takes nothing back', async ({ open }) => {
  const { page } = await open()
  await goToImport(page)
  await chooseFiles(page, bridges)
  await expect(addButton(page)).toBeEnabled()
  const ready = Promise.withResolvers<undefined>()
  await page.route('**/call', async (route) => {
    if (!route.request().postData()?.includes('"name":"imports"')) return route.fallback()
    const response = await route.fetch()
    await ready.promise
    await route.fulfill({ response })
  })
  await button(page, /^Put back/).click()
  await expect(button(page, /^Leave out again/)).toBeEnabled()
  await expect(page.getByRole('list', { name: 'Steps' })).toContainText('kept')
  ready.resolve(undefined)
  await page.unrouteAll({ behavior: 'wait' })
  await addButton(page).click()
  await expect(heading(page)).toHaveText('Bridges')
})
