import { askAll, askOnly, bringInForms, FORMS } from '../asking.ts'
import { Learner } from '../learner.ts'
import { pointerPresses, watchPointer } from '../pointer.ts'
import { expect, test } from '../story.ts'
import { REVEALED, SPOKEN } from './spoken.ts'

test('every form is asked, answered and heard by keyboard alone', async ({ open }) => {
  test.setTimeout(180_000)
  const { page } = await open()
  const article = await bringInForms(page)
  await watchPointer(page)
  for (const form of FORMS) {
    await test.step(form, async () => {
      const { before, after, live } = SPOKEN[form]
      await askOnly(page, article, form)
      const learner = new Learner(page, 'keyboard')
      await expect(learner.question(), form).toMatchAriaSnapshot(before)
      await learner.answer()
      await expect(learner.question(), form).toMatchAriaSnapshot(after)
      await expect(page.getByRole('status')).toHaveText(live)
      await expect(learner.question().getByRole('heading', { level: 2 }), 'takes the focus').toBeFocused()
      // What was missed comes back, and by then it is known.
      await learner.goOn()
      await learner.finish()
      await expect(learner.score()).toContainText('%')
      await askAll(page)
    })
  }
  expect(await pointerPresses(page)).toBe(0)
})

test('a recall is shown to be graded, the grade that the points suggest at hand', async ({ open }) => {
  const { page } = await open()
  const article = await bringInForms(page)
  await askOnly(page, article, 'recall')
  const question = new Learner(page, 'keyboard').question()
  await expect(question.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('nothing that is so')
  await page.keyboard.press('Enter')
  await expect(question).toMatchAriaSnapshot(REVEALED)
  await expect(question.getByRole('button', { name: 'Again' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question.getByRole('heading', { level: 2 })).toHaveText('Not this time')
})
