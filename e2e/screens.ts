import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { Learner } from './learner.ts'

type Look = (screen: string) => Promise<void>

/** Goes through every screen there is, empty and filled, and looks at each. */
export async function visitScreens(page: Page, look: Look): Promise<void> {
  await expect(page.getByRole('button', { name: 'Take a five-question taste quiz' })).toBeVisible()
  await look('Today, first run')
  for (const screen of ['Library', 'Scores', 'Settings']) {
    await openScreen(page, screen)
    await look(`${screen}, before the first answer`)
  }
  await openScreen(page, 'Today')
  await page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()
  await visitSession(page, look)
  await visitFilled(page, look)
}

/** Every form of question that comes up, before and after its answer, and the result. */
async function visitSession(page: Page, look: Look): Promise<void> {
  const learner = new Learner(page)
  await expect(learner.question()).toBeVisible()
  const seen = new Set<string>()
  while ((await learner.score().count()) === 0) {
    const form = await formOf(learner)
    const fresh = !seen.has(form)
    seen.add(form)
    if (fresh) await look(`Session, ${form}`)
    await (seen.size === 1 && fresh ? learner.giveUp() : learner.answer())
    if (fresh) await look(`Feedback, ${form}`)
    await learner.goOn()
  }
  await look('Result')
}

async function visitFilled(page: Page, look: Look): Promise<void> {
  await page
    .getByRole('link', { name: 'Today' })
    .or(page.getByRole('link', { name: 'Done' }))
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('Today, after a quiz')
  await openScreen(page, 'Scores')
  await look('Scores')
  await page.getByRole('main').locator('a[href^="#/scores/"]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('An attempt')
  await openScreen(page, 'Library')
  await look('Library')
  await page.getByRole('main').locator('a[href^="#/article/"]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('An article')
  await openScreen(page, 'Settings')
  await look('Settings')
}

async function openScreen(page: Page, name: string): Promise<void> {
  const link = page.getByRole('link', { name, exact: true })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
}

async function formOf(learner: Learner): Promise<string> {
  const question = learner.question()
  if ((await question.getByRole('group').count()) > 0) return 'placing'
  return (await question.getByRole('textbox').count()) > 0 ? 'writing' : 'choosing'
}
