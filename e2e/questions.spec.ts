import type { Locator, Page } from '@playwright/test'
import { pointerPresses, reach, watchPointer } from './pointer.ts'
import { expect, test } from './story.ts'

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Questions' })
const filter = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Filters' }).getByRole('button', { name: new RegExp(`^${name}`) })
/** The row at which the keys are. */
const here = async (page: Page): Promise<Locator> =>
  page.locator(`#${(await grid(page).getAttribute('aria-activedescendant')) ?? 'none'}`)
const rowCount = async (page: Page): Promise<number> =>
  Number(await grid(page).getAttribute('aria-rowcount')) - 1

/** Opens the screen and goes into its table, by keys. */
async function openTable(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+3')
  await expect(grid(page)).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    if (await grid(page).evaluate((table) => table === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not reach the table.')
}

test('the table of all questions is walked, and holds few of them in the page', async ({ open }) => {
  const { page } = await open()
  await watchPointer(page)
  await openTable(page)
  const total = await rowCount(page)
  expect(total).toBeGreaterThan(100)
  for (const [key, index] of [
    ['ArrowDown', 3],
    ['End', total + 1],
    ['ArrowUp', total],
    ['Home', 2],
  ] as const) {
    await page.keyboard.press(key)
    await expect(await here(page)).toHaveAttribute('aria-rowindex', String(index))
    await expect(await here(page)).toBeInViewport()
    expect(await grid(page).locator('tbody tr[aria-rowindex]').count()).toBeLessThanOrEqual(60)
  }
  await page.keyboard.press('PageDown')
  const at = Number(await (await here(page)).getAttribute('aria-rowindex'))
  expect(at).toBeGreaterThan(4)
  await page.keyboard.press('PageUp')
  await expect(await here(page)).toHaveAttribute('aria-rowindex', '2')
  expect(await pointerPresses(page)).toBe(0)
})

test('questions are found by their words, and the search is kept under a name', async ({ open }) => {
  const { page } = await open()
  await watchPointer(page)
  await openTable(page)
  const total = await rowCount(page)
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('transl')
  await expect(page.getByText(/^\d+ shown$/)).not.toHaveText(`${total} shown`)
  await expect(grid(page).locator('mark').first()).toHaveText(/^transl/i)
  const found = await rowCount(page)
  await reach(page, 'Save filter')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByLabel('Name').press('ControlOrMeta+a')
  await page.keyboard.type('Translation')
  await page.keyboard.press('Enter')
  await expect(filter(page, 'Translation')).toHaveAttribute('aria-current', 'true')
  // The dialog gives the focus back as it goes.
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('zzzz "OR (')
  await expect(page.getByText('No question has “zzzz "OR (”')).toBeVisible()
  await page.reload()
  await expect(grid(page)).toBeVisible()
  await filter(page, 'Translation').focus()
  await page.keyboard.press('Enter')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(found + 1))
  expect(await pointerPresses(page)).toBe(0)
})

test('many questions are suspended, tagged, and all of it undone', async ({ open }) => {
  const { page } = await open()
  await watchPointer(page)
  await openTable(page)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  const selected = page.getByRole('group', { name: 'Selected questions' })
  await expect(selected).toContainText('3 questions selected')
  await page.keyboard.press('b')
  await expect(page.getByRole('group', { name: 'What was done' })).toContainText('Suspended 3 questions')
  await expect(filter(page, 'Suspended')).toContainText('3')
  await expect(selected).toBeHidden()

  await page.keyboard.press('ControlOrMeta+a')
  await expect(selected).toContainText(`${await rowCount(page)} questions selected`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await page.keyboard.press('t')
  await page.getByRole('dialog').getByLabel('Tag', { exact: true }).press('e')
  await page.keyboard.type('xam')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'What was done' })).toContainText(/Tagged \d facts? as #exam/)
  await expect(page.getByRole('combobox', { name: 'Tag' })).toBeVisible()

  await grid(page).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('combobox', { name: 'Tag' })).toBeHidden()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(filter(page, 'Suspended')).toContainText('0')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(filter(page, 'Suspended')).toContainText('3')
  expect(await pointerPresses(page)).toBe(0)
})

test('a question is worded anew from its row, its fact is opened, and coming back one is where one was', async ({
  open,
}) => {
  const { page } = await open()
  await watchPointer(page)
  await openTable(page)
  for (let n = 0; n < 40; n++) await page.keyboard.press('ArrowDown')
  const row = await here(page)
  await expect(row).toHaveAttribute('aria-rowindex', '42')
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Edit the question' })
  await expect(dialog.getByRole('textbox').first()).toBeFocused()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' (Think twice.)')
  await expect(dialog.getByRole('button', { name: 'Save' })).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(row).toContainText('(Think twice.)')
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(row).not.toContainText('(Think twice.)')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Asked in/ })).toBeVisible()
  await expect(page.getByText('Never asked yet')).toBeVisible()
  await reach(page, 'Suspend')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Resume' }).first()).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('button', { name: 'Resume' })).toBeHidden()
  await page.goBack()
  await expect(await here(page)).toHaveAttribute('aria-rowindex', '42')
  await expect(await here(page)).toBeInViewport()
  expect(await pointerPresses(page)).toBe(0)
})

test('a fact of one’s own is written, looked at as one types, changed, deleted and brought back', async ({
  open,
}) => {
  const { page } = await open()
  await watchPointer(page)
  await page.keyboard.press('ControlOrMeta+3')
  await expect(grid(page)).toBeVisible()
  await reach(page, 'Write your own')
  await page.keyboard.press('Enter')
  await page.getByLabel('Term', { exact: true }).focus()
  await page.keyboard.type('Slack water')
  await page.keyboard.press('Tab')
  await page.keyboard.type('the time at which no tidal current runs')
  const preview = page.getByRole('region', { name: /^Asked in/ })
  await expect(preview).toContainText('no tidal current runs?', { timeout: 20_000 })
  await reach(page, 'Keep it')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'What was done' })).toContainText(/Wrote “.*slack water/i)
  await expect(page.getByLabel('Term', { exact: true })).toBeFocused()

  await openTable(page)
  await filter(page, 'Own').focus()
  await page.keyboard.press('Enter')
  await expect(filter(page, 'Own')).toHaveAttribute('aria-current', 'true')
  await expect(grid(page).locator('tbody th').first()).toContainText(/slack water|tidal/i)
  await grid(page).focus()
  await page.keyboard.press('e')
  const meaning = page.getByLabel('What it means')
  await expect(meaning).toHaveValue('the time at which no tidal current runs')
  await meaning.focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' at all')
  await reach(page, 'Keep the change')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('runs at all')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('at all')

  await reach(page, 'Edit')
  await page.keyboard.press('Enter')
  await expect(meaning).toHaveValue('the time at which no tidal current runs')
  await reach(page, 'Delete')
  await page.keyboard.press('Enter')
  await expect(filter(page, 'Own')).toContainText('0')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(filter(page, 'Own')).not.toContainText('0')
  expect(await pointerPresses(page)).toBe(0)
})
