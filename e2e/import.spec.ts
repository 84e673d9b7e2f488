import type { Page } from '@playwright/test'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  BRIDGES,
  add,
  addButton,
  bridges,
  chooseFiles,
  goToImport,
  heading,
  longText,
} from './import-states.ts'
import { expect as soonExpect, test } from './story.ts'

// An article is read in the background: a second where nothing else runs, several on a busy machine.
const expect = soonExpect.configure({ timeout: 20_000 })

test('a text that is pasted is read, looked at, named, added, and can be studied at once', async ({
  open,
}) => {
  const { page } = await open()
  await page.getByRole('link', { name: 'Import an article' }).click()
  await page.getByLabel('Or paste the text').fill(BRIDGES)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(heading(page)).toHaveText(/^\d+ facts found, 1 passage left out$/)
  await expect(page.getByRole('list', { name: 'Steps' }).getByRole('listitem')).toHaveText([
    /Read\s*\d+\s*words/,
    /Clean\s*1\s*passage left out/,
    /Facts\s*\d+\s*found/,
    /Questions\s*\d+\s*drafted/,
    /Checked\s*\d+\s*kept/,
  ])
  await expect(
    page.getByRole('region', { name: 'Some of the questions' }).locator('blockquote').first(),
  ).toContainText(/bridge/i)
  await page.getByLabel('Title').fill('Five kinds of bridge')
  await add(page)
  await expect(heading(page)).toHaveText('Five kinds of bridge')
  await page.getByRole('button', { name: 'Start a quiz on it' }).click()
  await page.getByRole('button', { name: 'Start the quiz' }).click()
  await expect(page.getByRole('region', { name: 'Question', exact: true })).toBeVisible()
})

test('what is copied from a page keeps its headings and lists, until its words are changed', async ({
  open,
}) => {
  const { page } = await open()
  await page.getByRole('link', { name: 'Import an article' }).click()
  const field = page.getByLabel('Or paste the text')
  await expect(field).toBeVisible()
  await page.evaluate(() => {
    const part = document.createElement('div')
    const kinds = { Beam: 'a deck on two supports', Arch: 'a curve of stone', Draw: 'a deck that is raised' }
    part.append(Object.assign(document.createElement('h1'), { textContent: 'Bridges' }))
    for (const [name, what] of Object.entries(kinds)) {
      const item = Object.assign(document.createElement('li'), { textContent: `: ${what}.` })
      item.prepend(Object.assign(document.createElement('b'), { textContent: `${name} bridge` }))
      part.append(item)
    }
    document.body.append(part)
    getSelection()?.selectAllChildren(part)
    document.execCommand('copy')
    part.remove()
  })
  await field.press('ControlOrMeta+V')
  await expect(field).toHaveValue(/Beam bridge/)
  await expect(page.getByRole('status').filter({ hasText: 'Copied from a page' })).toBeVisible()
  await field.press('End')
  await field.pressSequentially('!')
  await expect(page.getByText('Copied from a page')).toHaveCount(0)
  await field.press('Backspace')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(heading(page)).toHaveText(/^3 facts found/)
  await expect(page.getByLabel('Title')).toHaveValue('Bridges')
})

test('nothing is written before it is accepted, and what was accepted survives a power cut', async ({
  open,
  library,
}) => {
  const first = await open()
  await goToImport(first.page)
  await chooseFiles(first.page, bridges)
  await expect(addButton(first.page)).toBeVisible()
  await first.kill()

  const second = await open()
  await openLibrary(second.page)
  await expect(second.page.getByRole('link', { name: 'Bridges', exact: true })).toHaveCount(0)
  const before = bytesOf(library)
  await goToImport(second.page)
  await chooseFiles(second.page, bridges)
  await expect(addButton(second.page)).toBeVisible()
  expect(bytesOf(library)).toBe(before)
  await add(second.page)
  await expect(heading(second.page)).toHaveText('Bridges')
  await second.kill()

  const third = await open()
  await openLibrary(third.page)
  await expect(third.page.getByRole('link', { name: 'Bridges', exact: true })).toBeVisible()
})

test('a file is dropped anywhere on the window, and one after the other is looked at', async ({ open }) => {
  const { page } = await open()
  await dropFiles(page, [
    ['bridges.md', BRIDGES],
    ['canals.md', BRIDGES.replaceAll('ridge', 'anal')],
  ])
  await expect(heading(page)).toHaveText(/facts found/)
  await expect(page.getByText('1 more article waits after this one.')).toBeVisible()
  await add(page)
  await expect(page.getByText('“Bridges” is in the library.').first()).toBeVisible()
  await expect(page.getByText('Import · canals.md · Markdown')).toBeVisible()
  await add(page)
  await expect(heading(page)).toHaveText('Banals')
})

test('a reading is cancelled at once, and what was being written is still there', async ({ open }) => {
  const { page } = await open()
  await goToImport(page)
  await page.getByLabel('Or paste the text').fill('Rome was not built in a day.')
  await chooseFiles(page, { name: 'long.md', mimeType: 'text/markdown', buffer: Buffer.from(longText()) })
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
  const waited = await page.evaluate(async () => {
    const began = performance.now()
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }))
    while (!document.querySelector('#pasted')) await new Promise(requestAnimationFrame)
    return performance.now() - began
  })
  expect(waited).toBeLessThan(200)
  await expect(page.getByRole('status')).toHaveText(/was not brought in\. Nothing was written\./)
  await expect(heading(page)).toBeFocused()
  await expect(page.getByLabel('Or paste the text')).toHaveValue(/Rome/)

  // What was stopped is really gone: the next one is begun at once.
  await chooseFiles(page, bridges)
  await soonExpect(page.getByText('at work').or(addButton(page))).toBeVisible()
  await expect(addButton(page)).toBeVisible()
})

test('a passage that was left out is put back, and left out again', async ({ open }) => {
  const { page } = await open()
  await goToImport(page)
  await chooseFiles(page, bridges)
  const row = page.getByRole('row', { name: /Subscribe to our newsletter/ })
  await expect(row).toContainText('line 11')
  const putBack = row.getByRole('button')
  await putBack.focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(/facts found, nothing left out$/)
  await expect(page.getByRole('status')).toHaveText(/^Read again: /)
  await expect(putBack).toBeFocused()
  await expect(putBack).toHaveAccessibleName(/^Leave out again/)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(/facts found, 1 passage left out$/)
})

test('what was taken for the wrong format is read in another', async ({ open }) => {
  const { page } = await open()
  await goToImport(page)
  await chooseFiles(page, { ...bridges, name: 'bridges.txt' })
  await expect(page.getByText('Import · bridges.txt · Plain text')).toBeVisible()
  await page.getByLabel('Read as').selectOption('Markdown')
  await expect(page.getByText('Import · bridges.txt · Markdown')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Steps' })).toContainText('kept')
})

test('a saved web page comes in without what stands around its article, which is shown', async ({ open }) => {
  const { page } = await open()
  await goToImport(page)
  const buffer = readFileSync(new URL('../fixtures/html-volcanoes/article.html', import.meta.url))
  await chooseFiles(page, { name: 'volcanoes.html', mimeType: 'text/html', buffer })
  await expect(heading(page)).toHaveText(/^\d+ facts found, \d+ passages left out$/)
  const cookies = page.getByRole('row', { name: /We use cookies/ })
  await expect(cookies).toContainText('around the article')
  await expect(cookies.getByRole('button')).toHaveCount(0)
  const caption = page.getByRole('row', { name: /A volcano in section/ })
  await caption.getByRole('button', { name: /^Put back/ }).click()
  await expect(caption.getByRole('button', { name: /^Leave out again/ })).toBeVisible()
  await expect(page.getByRole('status')).toHaveText(/^Read again: /)
})

test('what is no text is refused with one sentence, and nothing else changes', async ({ open }) => {
  const { page } = await open()
  await goToImport(page)
  await page.getByLabel('Or paste the text').fill('Half a thought')
  await chooseFiles(page, {
    name: 'holiday.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from([37, 80, 68, 70, 0, 255, 254]),
  })
  await expect(page.getByRole('alert')).toContainText('holiday.pdf is damaged')
  await expect(page.getByRole('alert')).toContainText('Nothing was written')
  await expect(page.getByLabel('Or paste the text')).toHaveValue('Half a thought')
  await dropFiles(page, [['huge.txt', 21 * 2 ** 20]])
  await expect(page.getByRole('alert')).toContainText('“huge.txt” has 21 MB; files up to 20 MB are read.')
  await page.getByLabel('Or paste the text').fill('   ')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByText('Paste or write a text first.')).toBeVisible()
  await expect(page.getByLabel('Or paste the text')).toBeFocused()
})

test('a text with nothing to ask says why, and how to write questions of one’s own, which works', async ({
  open,
}) => {
  const { page } = await open()
  await goToImport(page)
  const story =
    'I woke before the alarm and lay there listening to the gutter. I think by now I would miss it.'
  await page.getByLabel('Or paste the text').fill(story)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(heading(page)).toHaveText('Nothing here can be asked')
  const ways = await page
    .getByRole('heading', { name: 'Your own questions' })
    .locator('~ dl code')
    .allInnerTexts()
  expect(ways).toHaveLength(3)
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.getByLabel('Or paste the text').fill([story, ...ways].join('\n\n'))
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(heading(page)).toHaveText(/^3 facts found/)
})

test('the same text is not added twice: the article there is can be opened', async ({ open }) => {
  const { page } = await open()
  await goToImport(page)
  await chooseFiles(page, bridges)
  await add(page)
  await expect(heading(page)).toHaveText('Bridges')
  await goToImport(page)
  await chooseFiles(page, { ...bridges, name: 'again.md' })
  await expect(page.getByText('This text is in the library already, as “Bridges”.')).toBeVisible()
  await page.getByRole('link', { name: 'Open the one there is' }).click()
  await expect(heading(page)).toHaveText('Bridges')
})

test('by keyboard alone: from the first start to a quiz on an article of one’s own', async ({ open }) => {
  const { page } = await open()
  await forbidPointer(page)
  await page.keyboard.press('ControlOrMeta+o')
  await expect(heading(page)).toHaveText('Import an article')
  await expect(heading(page)).toBeFocused()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('ControlOrMeta+o')
  await chooser
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Or paste the text')).toBeFocused()
  await page.keyboard.insertText(BRIDGES)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(heading(page)).toHaveText(/facts found/)
  await expect(heading(page)).toBeFocused()
  await expect(page.getByRole('status')).toHaveText(/facts found/)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Bridges')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Question', exact: true })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.dataset['pointer'])).toBeUndefined()
})

async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Library' }).click()
  await expect(heading(page)).toHaveText('Library')
}

const dropFiles = (
  page: Page,
  files: readonly (readonly [name: string, textOrSize: string | number])[],
): Promise<void> =>
  page.evaluate((all) => {
    const dataTransfer = new DataTransfer()
    for (const [name, held] of all)
      dataTransfer.items.add(new File([typeof held === 'string' ? held : new Uint8Array(held)], name))
    const target = document.querySelector('main') ?? document.body
    for (const kind of ['dragover', 'drop'])
      target.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
  }, files)

/** The library as far as it is on disk. */
const bytesOf = (library: string): number =>
  ['library.db', 'library.db-wal'].reduce(
    (sum, name) => sum + (statSync(join(library, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )

const forbidPointer = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
      addEventListener(kind, () => (document.documentElement.dataset['pointer'] = 'used'), true)
  })
