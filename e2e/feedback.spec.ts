import type { Page } from '@playwright/test'
import { askOnly, bringInForms } from './asking.ts'
import { Learner } from './learner.ts'
import { pointerPresses, watchPointer } from './pointer.ts'
import { expect, test } from './story.ts'

const said = (page: Page, text: string | RegExp) => expect(page.getByRole('status')).toHaveText(text)
const goOn = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true })

test('a wrong question is disputed: it is set aside, scores leave it out, and that can be taken back', async ({
  open,
}) => {
  const { page } = await open()
  const article = await bringInForms(page)
  await watchPointer(page)
  await askOnly(page, article, 'choice', 'some')
  const learner = new Learner(page, 'keyboard')
  await learner.answer()
  await learner.goOn()
  await page.keyboard.press('0')
  await expect(goOn(page)).toBeVisible()
  await page.keyboard.press('d')
  const dialog = page.getByRole('dialog', { name: 'What is wrong with this question?' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await said(page, 'Disputed 1 question.')
  await expect(learner.question()).toContainText('It is not asked, and counts in no score.')
  await expect(page.getByRole('region', { name: 'When it comes back' })).toContainText(
    'As if it had not been asked',
  )

  await page.keyboard.press('ControlOrMeta+z')
  await said(page, 'Taken back: disputed 1 question.')
  await expect(learner.question()).not.toContainText('counts in no score')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await said(page, 'Done again: disputed 1 question.')
  await expect(learner.question().getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(goOn(page)).toHaveCount(0)
  expect(await pointerPresses(page)).toBe(0)
})

test('a fact that is suspended is not asked again in the session', async ({ open }) => {
  const { page } = await open()
  const article = await bringInForms(page)
  await askOnly(page, article, 'cloze', 'some')
  const learner = new Learner(page, 'keyboard')
  const count = page.locator('.count')
  await expect(count).toHaveText(/^1 of (\d+)$/)
  const total = Number((await count.innerText()).split(' ').at(-1))
  const stem = await learner.stem()
  await page.getByRole('button', { name: 'I don’t know' }).click()
  await expect(goOn(page)).toBeVisible()
  // What was not known would come back: one question more.
  await expect(count).toHaveText(`1 of ${total + 1}`)
  await page.keyboard.press('b')
  await said(page, 'Suspended 1 fact.')
  await expect(count).toHaveText(`1 of ${total}`)
  await expect(page.getByRole('region', { name: 'When it comes back' })).toContainText(
    'Not before you resume it',
  )
  await page.keyboard.press('Enter')
  while ((await learner.score().count()) === 0) {
    expect(await learner.stem()).not.toBe(stem)
    await learner.answer()
    await learner.goOn()
  }
})

test('a question is edited with the linter’s opinion beside it, and asked so from the next time', async ({
  open,
}) => {
  const { page } = await open()
  const article = await bringInForms(page)
  await watchPointer(page)
  await askOnly(page, article, 'typed')
  await page.keyboard.type('nothing that is so')
  await page.keyboard.press('Enter')
  await expect(goOn(page)).toBeVisible()
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Edit the question' })
  const opinion = dialog.getByRole('region', { name: 'What the linter thinks' })
  await expect(dialog.getByLabel('Question')).toBeFocused()
  // Which question is asked is drawn: of some the linter has a mild word to say.
  await expect(opinion).toContainText(/finds nothing to object to|repeats a long stretch of the text/)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('What?')
  await expect(opinion).toContainText('too short or too long')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await expect(opinion).toContainText('Nothing may be left empty')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(dialog, 'what can’t be asked is not saved').toBeVisible()
  await page.keyboard.type('In my own words, which advantage is it?')
  await expect(opinion).not.toContainText('Nothing may be left empty')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('my own answer')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(dialog).toHaveCount(0)
  await said(page, 'Edited 1 question.')
  const learner = new Learner(page, 'keyboard')
  await expect(learner.question()).toContainText('It is asked so from the next time.')

  // It was wrong, so it comes back at once.
  await page.keyboard.press('Enter')
  await expect(learner.question().getByRole('heading', { level: 1 })).toHaveText(
    'In my own words, which advantage is it?',
  )
  await page.keyboard.type('my own answer')
  await page.keyboard.press('Enter')
  await expect(learner.question().getByRole('heading', { level: 2 })).toHaveText('Right')
  expect(await pointerPresses(page)).toBe(0)
})

test('a typed answer shows how it differs, a slip is forgiven, and “I was right” counts once', async ({
  open,
}) => {
  const { page } = await open()
  const article = await bringInForms(page)
  await askOnly(page, article, 'cloze', 'one', 'history are kept by Git')
  const learner = new Learner(page)
  const verdict = learner.question().getByRole('heading', { level: 2 })
  await page.keyboard.type('repostiory')
  await page.keyboard.press('Enter')
  await expect(verdict).toHaveText('Right')
  await expect(learner.question()).toContainText('Read as repository.')
  await page.keyboard.press('ControlOrMeta+z')

  await expect(learner.question().getByRole('textbox')).toBeFocused()
  await page.keyboard.type('storehouse')
  await page.keyboard.press('Enter')
  await expect(verdict).toHaveText('Not this one')
  await learner.question().getByRole('button', { name: 'I was right' }).click()
  await expect(verdict).toHaveText('Right')
  await expect(learner.question().getByRole('button', { name: 'I was right' })).toHaveCount(0)
  await goOn(page).click()
  await expect(learner.score()).toContainText('100')
})

test('a hint takes wrong options out, tells how many are right, or gives the first letter', async ({
  open,
}) => {
  const { page } = await open()
  const article = await bringInForms(page)
  await askOnly(page, article, 'choice')
  const question = new Learner(page).question()
  await expect(question).toBeVisible()
  await page.keyboard.press('h')
  await said(page, 'Hint: 2 wrong options are out.')
  await expect(question.getByRole('radio', { disabled: true })).toHaveCount(2)
  await page.keyboard.press('g')
  await said(page, 'Marked as a guess.')
})

test('the source is one key away, and Back leads to the same feedback', async ({ open }) => {
  const { page } = await open()
  const article = await bringInForms(page)
  await askOnly(page, article, 'typed')
  const learner = new Learner(page)
  await page.keyboard.type('storehouse')
  await page.keyboard.press('Enter')
  await expect(goOn(page)).toBeVisible()
  const stem = await learner.stem()
  const sentence = await page.getByRole('figure').locator('blockquote').innerText()
  await page.keyboard.press('s')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Version control')
  await expect(page.getByRole('main')).toContainText(sentence.trim().split(/\s+/).slice(0, 3).join(' '))
  await page.keyboard.press('Escape')
  await expect(goOn(page)).toBeVisible()
  expect(await learner.stem()).toBe(stem)
})
