import { askAll, askOnly, bringInForms, FORMS } from '../asking.ts'
import { Learner } from '../learner.ts'
import { expect, test } from '../story.ts'

test('every form is answered with the mouse', async ({ open }) => {
  test.setTimeout(180_000)
  const { page } = await open()
  const article = await bringInForms(page)
  for (const form of FORMS) {
    await test.step(form, async () => {
      await askOnly(page, article, form)
      const learner = new Learner(page, 'mouse')
      await learner.finish()
      await expect(learner.score()).toContainText('%')
      await askAll(page)
    })
  }
})

test('what is put in order or in places can be dragged there too', async ({ open }) => {
  const { page } = await open()
  const article = await bringInForms(page)
  await askOnly(page, article, 'order')
  const question = new Learner(page).question()
  const pieces = question.getByRole('button', { name: /, place \d of \d$/ })
  const first = (await pieces.first().getAttribute('aria-label'))?.replace(/, place 1 of .*$/, '') ?? ''
  await pieces.first().dragTo(pieces.last())
  await expect(pieces.last()).toHaveAccessibleName(
    `${first}, place ${await pieces.count()} of ${await pieces.count()}`,
  )
  await askAll(page)

  await askOnly(page, article, 'match')
  const piece = question.getByRole('group').getByRole('button').first()
  const name = (await piece.innerText()).trim()
  await piece.dragTo(question.getByRole('button', { name: /place 2, / }))
  await expect(question.getByRole('button', { name: /place 2, / })).toHaveText(name)
})
