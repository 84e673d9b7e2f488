import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { tell } from './asking.ts'
import { goTo, lookAtDialog } from './screens.ts'
import type { Look } from './screens.ts'

const area = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })

/** The library and an article in every state that is not there when one comes to them. */
export async function visitArticle(page: Page, look: Look): Promise<void> {
  const rows = await tell<readonly { id: string; title: string }[]>(page, 'articles', {})
  const row = rows.find(({ title }) => title.startsWith('LLMs'))
  if (!row) throw new Error('The library lacks the article that ships.')
  await visitLibrary(page, row.title, look)
  await visitText(page, row.id, look)
  await visitEditor(page, row.id, look)
  await tell(page, 'binArticles', { articles: [row.id] })
  await goTo(page, '#/library')
  await page.getByText(/^Bin 1 article$/).click()
  await look('the bin')
  await page.getByRole('button', { name: 'Empty the bin …' }).click()
  await lookAtDialog(page, look, 'the dialog before the bin is emptied')
}

async function visitLibrary(page: Page, title: string, look: Look): Promise<void> {
  await goTo(page, '#/library')
  await page.getByRole('checkbox', { name: `Select ${title}` }).check()
  await look('the library, with an article selected')
  const other = page.getByRole('checkbox', { name: /^Select (?!LLMs)/ }).last()
  await other.check()
  await page.getByRole('group', { name: 'Selected articles' }).getByRole('button', { name: 'Quiz' }).click()
  await expect(page.getByRole('dialog').getByLabel('About')).toHaveValue(/^articles:/)
  await lookAtDialog(page, look, 'the choice of a session on several articles')
  await other.uncheck()
  await page.getByRole('button', { name: 'Tag', exact: true }).click()
  await page.getByLabel('Add a tag').fill('exam')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Tags it has' })).toBeVisible()
  await lookAtDialog(page, look, 'the dialog of tags')
  await page.getByRole('searchbox').fill('no such words')
  await expect(page.getByText('No article here has that')).toBeVisible()
  await look('the library, where nothing is found')
}

async function visitText(page: Page, article: string, look: Look): Promise<void> {
  await goTo(page, `#/article/${article}`)
  await page.keyboard.press('j')
  await page.getByText(/not asked, and why$/).click()
  await look('an article, a fact at hand')
  await page.getByRole('button', { name: 'Leave this passage out' }).click()
  await expect(page.getByText('Left out by you')).toBeVisible()
  await look('an article, a passage left out')
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('model')
  await look('an article, words found')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await look('an article, its menu')
  await page.getByRole('button', { name: 'Rename …' }).click()
  await lookAtDialog(page, look, 'the dialog of a name')
}

async function visitEditor(page: Page, article: string, look: Look): Promise<void> {
  await goTo(page, `#/article/${article}/edit`)
  await look('the editor')
  const text = await area(page).inputValue()
  const changed = text
    .replace('Training takes supercomputers', 'Training takes no supercomputers')
    .replace('API becomes expensive', 'API never becomes expensive')
    .replace('text, images, audio or program code', 'sound')
  await area(page).fill(`${changed}\nA **token** is the piece of text that a model reads at once.\n`)
  await expect(page.getByText('Is it the same fact?')).toBeVisible()
  await look('the editor, something changed')
  await page.keyboard.press('Escape')
  await expect(page.getByText('You began to edit this text.')).toBeVisible()
  await look('an article with a draft')
  await goTo(page, `#/article/${article}/edit`)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('article')).toBeVisible()
  await goTo(page, `#/article/${article}/versions`)
  await look('the versions')
}
