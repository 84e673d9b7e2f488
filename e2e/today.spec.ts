import { Learner } from './learner.ts'
import { pointerPresses, reach, watchPointer } from './pointer.ts'
import { tell } from './asking.ts'
import { expect, test } from './story.ts'
import { BACK, FIRST_DAY, forgetOften, studyADozen, suspendAllBut } from './today-states.ts'

test('after a break the backlog is spread over days of the learner’s choosing, and put back with one button', async ({
  open,
}) => {
  const first = await open({ now: FIRST_DAY })
  await studyADozen(first.page)
  await tell(first.page, 'changeSettings', { reviewsPerDay: 4 })
  await first.close()

  const { page } = await open({ now: BACK })
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('4 facts are due')
  await expect(page.getByText(/You were away for 63 days, and nothing is lost\./)).toBeVisible()
  const plan = page.getByRole('region', { name: 'A way through the backlog' })
  await expect(plan).toContainText(/At most 4 a day until \w+ \d+ May/)

  await watchPointer(page)
  const days = plan.getByRole('spinbutton', { name: 'Days' })
  await reach(page, /^Change the limit$/)
  await page.keyboard.press('Tab')
  await expect(days).toBeFocused()
  await page.keyboard.type('6')
  await page.keyboard.press('Tab')
  await expect(plan).toContainText(/At most [23] a day until (Friday 8|Saturday 9) May/)
  await expect(title).toHaveText('4 facts are due')
  await reach(page, /^Spread it until (Friday 8|Saturday 9) May$/)
  await page.keyboard.press('Enter')

  await expect(title).toHaveText(/^[23] facts are due$/)
  // The last day may be left free, where so many fit in the days before: it is not named then.
  await expect(
    page.getByRole('region', { name: /^Catching up until (Friday 8|Saturday 9) May$/ }),
  ).toBeVisible()
  await expect(page.getByRole('status')).toHaveText(/Moved the due day of \d+ facts/)
  await reach(page, 'Undo the plan')
  await page.keyboard.press('Enter')
  await expect(title).toHaveText('4 facts are due')
  await expect(plan).toBeVisible()
  expect(await pointerPresses(page)).toBe(0)
})

test('a fact that keeps slipping shows its sentence, and rests where the learner wants it', async ({
  open,
  library,
}) => {
  const first = await open({ now: FIRST_DAY })
  await studyADozen(first.page)
  await first.close()
  forgetOften(library)

  const { page } = await open({ now: FIRST_DAY })
  await expect(page.getByRole('region', { name: 'Two facts keep slipping' })).toContainText(
    'Forgotten 9 times',
  )
  await watchPointer(page)
  await reach(page, /^Let it rest: /)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'One fact keeps slipping' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Suspended 1 fact')
  await reach(page, /^In the article: /)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/article\/[^/]+\/\d+$/)
  expect(await pointerPresses(page)).toBe(0)
})

test('on a clear day there is practice, and it changes nothing', async ({ open }) => {
  const { page } = await open({ now: FIRST_DAY })
  await studyADozen(page)
  await page.reload()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText(/^All clear until /)
  const clear = await title.textContent()
  await expect(page.getByText(/does not change the schedule/)).toBeVisible()

  await watchPointer(page)
  await reach(page, /^Practise: /)
  await page.keyboard.press('Enter')
  const learner = new Learner(page, 'keyboard')
  await expect(learner.question()).toBeVisible()
  await learner.answer()
  await page.keyboard.press('Escape')
  await expect(title).toHaveText(clear ?? '')
  expect(await pointerPresses(page)).toBe(0)
})

test('where all facts rest nothing is asked, until they are resumed', async ({ open }) => {
  const { page } = await open({ now: FIRST_DAY })
  await suspendAllBut(page, 0)
  await page.reload()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('All facts rest')
  await watchPointer(page)
  await reach(page, /^Resume all \d+ facts$/)
  await page.keyboard.press('Enter')
  await expect(title).toHaveText('One article is already here')
  expect(await pointerPresses(page)).toBe(0)
})

test('where fewer than five facts can be asked it says why, and how to have more', async ({ open }) => {
  const { page } = await open({ now: FIRST_DAY })
  await studyADozen(page)
  await suspendAllBut(page, 3)
  await page.reload()
  const scarce = page.getByRole('region', { name: 'Too little to ask' })
  await expect(scarce).toContainText(/3 facts can be asked; \d+ rest/)
  await expect(scarce).toContainText('write questions of your own')
})

test('little room on the disk is said before it hurts', async ({ open }) => {
  const low = await open({ env: { AFTERREAD_DISK_FREE: '131000000' } })
  await expect(low.page.getByText('The disk is nearly full: 131 MB left.')).toBeVisible()
  await low.close()
  const { page } = await open({ env: { AFTERREAD_DISK_FREE: '31000000' } })
  await expect(page.getByRole('alert')).toContainText('what was begun can be finished')
})

test('a short review asks five', async ({ open }) => {
  const first = await open({ now: FIRST_DAY })
  await studyADozen(first.page)
  await first.close()
  const { page } = await open({ now: BACK })
  await page.getByRole('button', { name: 'Fewer, just five' }).click()
  const learner = new Learner(page)
  await expect(learner.question()).toBeVisible()
  await expect(page.getByText('1 of 5', { exact: true })).toBeVisible()
})
