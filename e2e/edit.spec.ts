import type { Page } from '@playwright/test'
import { pointerPresses, reach, watchPointer } from './pointer.ts'
import { expect as soonExpect, test } from './story.ts'

// A text is read in the background: a second where nothing else runs, several on a busy machine.
const expect = soonExpect.configure({ timeout: 20_000 })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const area = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })
const fate = (page: Page) => page.getByRole('region').getByRole('heading', { level: 2 }).first()

async function openEditor(page: Page): Promise<string> {
  await page.keyboard.press('ControlOrMeta+2')
  await reach(page, 'LLMs and foundation models')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toBeFocused()
  await page.keyboard.press('e')
  await expect(heading(page)).toHaveText('Edit the text')
  await expect(area(page)).toHaveValue(/foundation model/)
  return area(page).inputValue()
}

/** Replaces words of the text where they stand, as a person with a keyboard does. */
async function change(page: Page, words: string, by: string): Promise<void> {
  await area(page).focus()
  await area(page).evaluate((element, wanted) => {
    if (!(element instanceof HTMLTextAreaElement)) return
    const at = element.value.indexOf(wanted)
    element.setSelectionRange(at, at + wanted.length)
  }, words)
  await (by === '' ? page.keyboard.press('Delete') : page.keyboard.type(by))
}

const LORA =
  "- **Low-Rank Adaptation (LoRA)**: the model's own weights stay frozen, and only small added matrices are trained.\n"

test('a text is edited, looked at, saved, undone and brought back, by keyboard alone', async ({ open }) => {
  test.setTimeout(120_000)
  const { page } = await open()
  await watchPointer(page)
  const text = await openEditor(page)
  await expect(
    page.getByText('Once you save a text of your own, it is yours.', { exact: false }),
  ).toBeVisible()

  await change(page, LORA, '')
  await expect(page.locator('del')).toContainText('Low-Rank Adaptation')
  await expect(fate(page)).toHaveText(/^\d+ kept.*\d+ gone$/)
  await expect(page.getByText('they come back if the text does', { exact: false })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')

  await expect(heading(page)).toHaveText('LLMs and foundation models')
  await expect(page.getByText('Saved another text of “LLMs and foundation models”').first()).toBeVisible()
  await expect(page.getByRole('article')).not.toContainText('small added matrices')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('article')).toContainText('small added matrices')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(page.getByRole('article')).not.toContainText('small added matrices')

  await page.keyboard.press('e')
  await reach(page, 'Versions')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row')).toHaveCount(5)
  const shipped = page.getByRole('row', { name: /Came with Afterread/ })
  await expect(shipped).toBeVisible()
  await shipped.getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Bring back an older text')
  await expect(area(page)).toHaveValue(text)
  await expect(fate(page)).toHaveText(/^\d+ kept, \d+ back$/)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('article')).toContainText('small added matrices')
  expect(await pointerPresses(page)).toBe(0)
})

test('what is too like to be told apart is settled by the learner', async ({ open }) => {
  const { page } = await open()
  await openEditor(page)
  await change(page, 'Training takes supercomputers', 'Training takes no supercomputers')
  await change(page, 'API becomes expensive', 'API never becomes expensive')
  const group = page.getByRole('group', { name: /takes no supercomputers/ })
  await expect(group.getByRole('radio', { name: 'Another fact' })).toBeChecked()
  await group.getByRole('radio', { name: /^The same as “.*supercomputers/ }).check()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(heading(page)).toHaveText('LLMs and foundation models')
  await expect(page.getByRole('article')).toContainText('takes no supercomputers')
})

test('what was written is there when one comes back or loads the page anew, and can be given up', async ({
  open,
}) => {
  const { page } = await open()
  const text = await openEditor(page)
  await change(page, 'frozen', 'thawed')
  await page.keyboard.press('Escape')
  await expect(page.getByText('You began to edit this text.')).toBeVisible()
  await page.getByRole('link', { name: 'Go on' }).click()
  await expect(area(page)).toHaveValue(/thawed/)
  await page.reload()
  await expect(area(page)).toHaveValue(/thawed/)
  await page.getByRole('button', { name: 'Undo all changes' }).click()
  await expect(area(page)).toHaveValue(text)
  await expect(page.getByText('Nothing is changed yet.')).toBeVisible()
})
