import type { Page } from '@playwright/test'
import { bringIn } from './asking.ts'
import { pointerPresses, reach, watchPointer } from './pointer.ts'
import { expect as soonExpect, test } from './story.ts'

// A text is read in the background: a second where nothing else runs, several on a busy machine.
const expect = soonExpect.configure({ timeout: 20_000 })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const focused = (page: Page) => page.locator(':focus')

async function openArticle(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+2')
  await expect(heading(page)).toHaveText('Library')
  await reach(page, 'LLMs and foundation models')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toBeFocused()
}

test('the facts of a text are gone through by keyboard, each with its questions beside it', async ({
  open,
}) => {
  const { page } = await open()
  await watchPointer(page)
  await openArticle(page)
  await expect(page.getByRole('list', { name: 'Facts of this article' })).toContainText(/\d+ never asked/)

  await page.keyboard.press('j')
  await expect(focused(page)).toHaveAttribute('data-fact', /.+/)
  await expect(focused(page)).toContainText('(never asked)')
  const first = await focused(page).getAttribute('data-fact')
  await page.keyboard.press('j')
  const second = await focused(page).getAttribute('data-fact')
  expect(second).not.toBe(first)
  await page.keyboard.press('k')
  await expect(focused(page)).toHaveAttribute('data-fact', first ?? '')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(focused(page)).toHaveAttribute('data-fact', second ?? '')

  await page.keyboard.press('Enter')
  await expect(focused(page)).toHaveAttribute('data-note', second ?? '')
  await reach(page, /^Suspend: /)
  await page.keyboard.press('Enter')
  await expect(page.locator(`[data-fact="${second ?? ''}"]`).first()).toContainText('(suspended)')
  await page.keyboard.press('Escape')
  await expect(focused(page)).toHaveAttribute('data-fact', second ?? '')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(focused(page)).toContainText('(never asked)')
  expect(await pointerPresses(page)).toBe(0)
})

test('a passage is left out by hand and put back, and a sentence says why it is not asked', async ({
  open,
}) => {
  const { page } = await open()
  await openArticle(page)
  const passage = page.getByText('The choice decides what a project costs', { exact: false })
  await passage.click()
  await page.getByText(/not asked, and why$/).click()
  await expect(page.getByText('no fact was found:', { exact: false })).toBeVisible()

  const known = page.getByText('Known now', { exact: false })
  const before = await known.innerText()
  await page.getByText('The data can be text, images, audio').click()
  await page.getByRole('button', { name: 'Leave this passage out' }).click()
  await expect(page.getByText('Left out by you')).toBeVisible()
  await expect(known).not.toHaveText(before)
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(page.getByText('Left out by you')).toHaveCount(0)
  await expect(known).toHaveText(before)
})

test('words are found in the text, one place after the other', async ({ open }) => {
  const { page } = await open()
  await watchPointer(page)
  await openArticle(page)
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('FINE-TUN')
  const count = page.getByRole('search').getByRole('status')
  await expect(count).toHaveText(/^1 of \d+$/)
  await page.keyboard.press('Enter')
  await expect(count).toHaveText(/^2 of \d+$/)
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText(/^1 of \d+$/)
  await page.keyboard.type(' of the deep sea')
  await expect(count).toHaveText('Not in this text')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search')).toHaveCount(0)
  expect(await pointerPresses(page)).toBe(0)
})

test('of a long text any place is reached as soon as it is open, and all of it stands there soon', async ({
  open,
}) => {
  const { page } = await open()
  const parts = Array.from({ length: 300 }, (_, i) => `It went on for a while, as it does at ${i}.`)
  const end = '## The end\n\nHere it stops.\n'
  const long = await bringIn(page, 'long.md', `# A long way\n\n## The way\n\n${parts.join('\n\n')}\n\n${end}`)
  await page.evaluate((to) => (location.hash = to), `#/article/${long}`)
  await expect(heading(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('searchbox', { name: 'Find in the text' }).fill('here it stops')
  await expect(page.getByRole('status').filter({ hasText: '1 of 1' })).toBeVisible()
  await page.goBack()

  await page.evaluate((to) => (location.hash = to), `#/article/${long}/303`)
  await expect(page.locator('#passage-303')).toBeFocused()
  await expect(page.locator('#passage-303')).toBeInViewport()
  await expect(page.locator('article .block')).toHaveCount(303)
})

test('an article is renamed, and deleted, and both are undone', async ({ open }) => {
  const { page } = await open()
  await openArticle(page)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: 'Rename …' }).click()
  await page.getByLabel('Title').fill('Models large and wide')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Models large and wide')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(heading(page)).toHaveText('LLMs and foundation models')

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('No article is here')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('link', { name: 'LLMs and foundation models' })).toBeVisible()
})
