import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { add, goToImport, heading } from './import-states.ts'
import { expect as soonExpect, test } from './story.ts'

// An article is read in the background: a second where nothing else runs, several on a busy machine.
const expect = soonExpect.configure({ timeout: 30_000 })
const DOCUMENTS = join(import.meta.dirname, '..', 'fixtures', 'documents')

const choose = (page: Page, ...names: readonly string[]): Promise<void> =>
  page.locator('input[data-chooser]').setInputFiles(names.map((name) => join(DOCUMENTS, name)))

test('a Word document and a PDF are read like any text', async ({ open }) => {
  const { page } = await open()
  await goToImport(page)
  await choose(page, 'volcanoes-pandoc.docx', 'glaciers-groff.pdf')
  await expect(heading(page)).toHaveText(/^\d+ facts found, 1 passage left out$/)
  await expect(page.getByText('volcanoes-pandoc.docx · Word document')).toBeVisible()
  await add(page)
  await expect(page.getByText('glaciers-groff.pdf · PDF')).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Glaciers')
  await expect(page.getByText('Running heads and page numbers of 3 pages were taken out.')).toBeVisible()
  await add(page)
  await expect(heading(page)).toHaveText('Glaciers')
  await expect(page.getByRole('heading', { name: 'How a glacier moves' })).toBeVisible()
})

test('the chapters of a book are chosen, and come in as articles all at once', async ({ open }) => {
  const { page } = await open()
  await goToImport(page)
  await choose(page, 'sea-pandoc.epub')
  await expect(heading(page)).toHaveText('A Small Book of the Sea')
  await expect(page.getByRole('checkbox', { name: 'Dedication' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'Waves' }).uncheck()
  await page.getByRole('button', { name: 'Read 2 chapters' }).click()
  await expect(page.getByLabel('Title')).toHaveValue('Tides')
  await page.getByRole('button', { name: 'Add all 2' }).click()
  await expect(heading(page)).toHaveText('Currents')
})

test('a scanned PDF is said to have no text', async ({ open }) => {
  const { page } = await open()
  await goToImport(page)
  await choose(page, 'scanned.pdf')
  await expect(page.getByText('scanned.pdf has no text, only pictures of a page')).toBeVisible()
})
