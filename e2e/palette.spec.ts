import { pointerPresses, watchPointer } from './pointer.ts'
import { expect, test } from './story.ts'

test('any screen, article and command is a few letters away', async ({ open }) => {
  const { page } = await open()
  await watchPointer(page)
  const palette = page.getByRole('dialog', { name: 'Find' })
  const field = palette.getByRole('combobox')

  await page.keyboard.press('ControlOrMeta+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('settin')
  await expect(palette.getByRole('option', { selected: true })).toHaveText(/Settings/)
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()

  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('found mod')
  await expect(palette.getByRole('option', { selected: true })).toHaveText(/LLMs and foundation models/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('LLMs and foundation models')

  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('whisper')
  const question = palette.getByRole('group', { name: 'Questions' }).getByRole('option').first()
  await expect(question).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/fact\//)

  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('theme')
  await page.keyboard.press('ArrowDown')
  const chosen = await palette.getByRole('option', { selected: true }).innerText()
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', chosen.replace('Theme: ', '').trim())
  expect(await pointerPresses(page)).toBe(0)
})

test('what fits nothing says so, and Esc leaves everything as it was', async ({ open }) => {
  const { page } = await open()
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('dialog', { name: 'Find' })
  await page.keyboard.type('zzzz')
  await expect(palette.getByRole('status')).toHaveText('Nothing fits “zzzz”.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Today' })).toHaveAttribute(
    'aria-current',
    'page',
  )
})

test('? shows all keys, unless single-letter keys are off', async ({ open }) => {
  const { page } = await open()
  const sheet = page.getByRole('dialog', { name: 'All keys' })
  await page.keyboard.press('?')
  await expect(sheet.getByText('I don’t know')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)

  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('single-letter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').first()).toHaveText('Single-letter keys off')
  await page.keyboard.press('?')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog', { name: 'Find' })).toBeVisible()
  await expect(sheet).toHaveCount(0)
})
