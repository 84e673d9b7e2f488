import { expect, test } from './story.ts'

test('a paper is drawn, drawn again by its number, and carries its key on a sheet of its own', async ({
  open,
}) => {
  const { page } = await open()
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'LLMs and foundation models', exact: true }).click()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('link', { name: 'Print a paper' }).click()

  const paper = page.getByRole('article', { name: 'Paper' })
  const key = page.getByRole('article', { name: 'Key' })
  await page.getByRole('radio', { name: '10', exact: true }).check()
  await expect(paper.getByText(/^Paper \d{4} · 10 questions$/)).toBeVisible()
  await expect(key.getByRole('listitem')).toHaveCount(10)
  await page.getByRole('checkbox', { name: 'With its key' }).uncheck()
  await expect(key).toHaveCount(0)

  const before = await paper.innerText()
  await page.getByRole('button', { name: 'Draw another' }).click()
  await expect.poll(() => paper.innerText()).not.toBe(before)
})

test('nothing of the app is printed with a paper', async ({ open }) => {
  const { page } = await open()
  await page.goto(`${page.url().split('#')[0] ?? ''}#/print`)
  await expect(page.getByRole('article', { name: 'Key' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
})
