import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { pointerPresses, reach, watchPointer } from './pointer.ts'
import { expect, test } from './story.ts'

const LLMS = 'LLMs and foundation models'
const row = (page: Page) => page.getByRole('row', { name: new RegExp(LLMS) })

async function openLibrary(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeFocused()
}

/** Selects the one article by keyboard. */
async function select(page: Page): Promise<void> {
  const box = page.getByRole('checkbox', { name: `Select ${LLMS}` })
  for (let presses = 0; presses < 20; presses++) {
    if (await box.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: 'Selected articles' })).toBeVisible()
}

test('articles are found, tagged, suspended and deleted, and all of it is undone, by keyboard alone', async ({
  open,
}) => {
  const { page } = await open()
  await watchPointer(page)
  await openLibrary(page)

  await expect(row(page)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('frozen, and only small')
  await expect(row(page).locator('mark')).toHaveText('frozen, and only small')
  await page.keyboard.type(' nowhere')
  await expect(page.getByText('No article here has that')).toBeVisible()
  await reach(page, 'Show all 1 article')
  await page.keyboard.press('Enter')
  await expect(row(page)).toBeVisible()

  await page.keyboard.press('ControlOrMeta+f')
  await select(page)
  await reachBack(page, 'Tag')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Exam')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(row(page)).toContainText('exam')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(row(page)).not.toContainText('exam')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(row(page)).toContainText('exam')

  await reach(page, 'Suspend')
  await page.keyboard.press('Enter')
  await expect(row(page)).toContainText('suspended')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(row(page)).not.toContainText('suspended')

  await reach(page, 'Delete')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No article is here')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(row(page)).toContainText('exam')
  expect(await pointerPresses(page)).toBe(0)
})

test('what was deleted is taken back from the bin, until that is emptied; what ships does not come again', async ({
  open,
}) => {
  const first = await open()
  await openLibrary(first.page)
  await first.page.getByRole('checkbox', { name: `Select ${LLMS}` }).check()
  await first.page.getByRole('button', { name: 'Delete' }).click()
  await first.page.getByText('Bin 1 article').click()
  await first.page.getByRole('button', { name: `Take back ${LLMS}` }).click()
  await expect(row(first.page)).toBeVisible()
  await first.page.getByRole('checkbox', { name: `Select ${LLMS}` }).check()
  await first.page.getByRole('button', { name: 'Delete' }).click()
  await first.page.getByText('Bin 1 article').click()
  await first.page.getByRole('button', { name: 'Empty the bin …' }).click()
  await expect(first.page.getByRole('dialog')).toContainText('Your answers and scores stay')
  await first.page.getByRole('button', { name: 'Empty the bin', exact: true }).click()
  await expect(first.page.getByText('Bin 1 article')).toHaveCount(0)
  await first.close()

  const second = await open()
  await openLibrary(second.page)
  await expect(second.page.getByText('No article is here')).toBeVisible()
})

test('what can’t be stored is said, and nothing is shown as done', async ({ open, library }) => {
  const { page } = await open()
  await openLibrary(page)
  await page.getByRole('checkbox', { name: `Select ${LLMS}` }).check()
  const db = new Database(join(library, 'library.db'))
  db.exec(`CREATE TRIGGER nothing_binned BEFORE UPDATE OF binned_at ON article
    BEGIN SELECT RAISE(ABORT, 'refused'); END`)
  db.exec(`CREATE TRIGGER nothing_decided BEFORE INSERT ON decision
    BEGIN SELECT RAISE(ABORT, 'refused'); END`)
  db.close()
  const note = page.getByRole('group', { name: 'What was done' })
  for (const act of ['Delete', 'Suspend']) {
    await page.getByRole('button', { name: act }).click()
    await expect(note).toContainText('Something went wrong in Afterread; your answers are safe.')
    await note.getByRole('button', { name: 'Close' }).click()
    await expect(note).toHaveCount(0)
    await expect(row(page)).not.toContainText('suspended')
  }
})

/** What can be done with the selected stands before the table. */
async function reachBack(page: Page, name: string): Promise<void> {
  const button = page.getByRole('group', { name: 'Selected articles' }).getByRole('button', { name })
  for (let presses = 0; presses < 20; presses++) {
    if (await button.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Shift+Tab')
  }
  throw new Error(`Shift+Tab does not reach ${name}.`)
}
