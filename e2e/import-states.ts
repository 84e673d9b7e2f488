import { expect as soonExpect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Look } from './screens.ts'

// An article is read in the background: a second where nothing else runs, several on a busy machine.
const expect = soonExpect.configure({ timeout: 20_000 })

export const BRIDGES = `# Bridges

## Kinds of bridge

- **Beam bridge**: a deck that rests on two supports.
- **Arch bridge**: a curve of stone that turns its load into thrust.
- **Suspension bridge**: a deck that hangs from long steel cables.
- **Cantilever bridge**: an arm that is fixed at one end only.
- **Drawbridge**: a deck that is raised to let ships pass.

Subscribe to our newsletter for more bridges.
`
export const bridges = { name: 'bridges.md', mimeType: 'text/markdown', buffer: Buffer.from(BRIDGES) }

/** Start, refused, at work, ready, put back, nothing to ask, added, there already; a shared article; a book. */
export async function visitImport(page: Page, look: Look): Promise<void> {
  await goToImport(page)
  await look('start')
  await page.getByRole('button', { name: 'Read it' }).click()
  await chooseFiles(page, { name: 'empty.md', mimeType: 'text/markdown', buffer: Buffer.from(' ') })
  await expect(page.getByText(/^empty\.md is empty/)).toBeVisible()
  await look('refused')
  await chooseFiles(page, { name: 'long.md', mimeType: 'text/markdown', buffer: Buffer.from(longText()) })
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await look('at work')
  // It may have been read meanwhile.
  await page.getByRole('button', { name: /^(Cancel|Discard)/ }).click()
  await chooseFiles(page, {
    name: 'story.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('I liked the rain.'),
  })
  await expect(heading(page)).toHaveText('Nothing here can be asked')
  await look('nothing to ask')
  await page.keyboard.press('Escape')
  await chooseFiles(page, bridges)
  await expect(addButton(page)).toBeVisible()
  await look('ready')
  await page.getByRole('button', { name: /^Put back/ }).click()
  await expect(heading(page)).toHaveText(/nothing left out/)
  await look('put back')
  await add(page)
  await expect(page.getByRole('button', { name: 'Start a quiz on it' })).toBeVisible()
  await look('added')
  await goToImport(page)
  await chooseFiles(page, bridges)
  await expect(page.getByText(/is in the library already/)).toBeVisible()
  await look('there already')
  await page.keyboard.press('Escape')
  await page.locator('input[type=file]').setInputFiles(SHARED)
  await expect(heading(page)).toHaveText('About tides')
  await look('a shared article')
  await goToImport(page)
  await page.locator('input[data-chooser]').setInputFiles(BOOK)
  await expect(heading(page)).toHaveText('A Small Book of the Sea')
  await look('the chapters of a book')
  await page.getByRole('button', { name: /^Read \d chapters$/ }).click()
  await expect(page.getByRole('button', { name: /^Add all \d$/ })).toBeVisible()
  await look('chapters, read')
}

/** “About tides”, with a fact that its owner added. */
export const SHARED = fileURLToPath(new URL('articles/tides.afterread', import.meta.url))

const BOOK = fileURLToPath(new URL('../fixtures/documents/sea-pandoc.epub', import.meta.url))

export const heading = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 1 })
export const addButton = (page: Page): Locator => page.getByRole('button', { name: 'Add to the library' })
export const add = (page: Page): Promise<void> => addButton(page).click()

export async function goToImport(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Import' }).click()
  await expect(heading(page)).toHaveText('Import an article')
}

export type Chosen = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
export const chooseFiles = (page: Page, file: Chosen): Promise<void> =>
  page.locator('input[type=file]').setInputFiles(file)

/** Takes seconds to read. */
export function longText(): string {
  const article = readFileSync(new URL('../fixtures/long-roman-empire/article.md', import.meta.url), 'utf8')
  return Array.from({ length: 12 }, (_, part) => article.replaceAll('Augustus', `Augustus ${part}`)).join(
    '\n\n',
  )
}
