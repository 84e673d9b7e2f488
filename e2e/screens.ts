import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { FORMS, askAll, askOnly, bringInForms, tell } from './asking.ts'
import { Learner } from './learner.ts'

/** Looks at the screen that is shown, under the name it is told. */
export type Look = (screen: string) => Promise<void>

/** The screens that are opened from the navigation. */
const PLACES = [
  'today',
  'library',
  'questions',
  'scores',
  'insights',
  'exams',
  'settings',
  'import',
  'cards',
  'shared',
  'export',
  'print',
  'write',
]

/** Every screen of a library in which nothing was answered yet. */
export async function visitEmpty(page: Page, look: Look): Promise<void> {
  for (const place of PLACES) {
    await goTo(page, `#/${place}`)
    await look(`${place}, before the first answer`)
  }
  await goTo(page, '#/library')
  await goTo(page, await firstLink(page, '#/article/'))
  await look('an article, before the first answer')
}

/** Every screen of a library that is in use, and what opens over one. */
export async function visitFull(page: Page, look: Look): Promise<void> {
  for (const place of PLACES) {
    await goTo(page, `#/${place}`)
    await look(place)
  }
  for (const [from, to] of [
    ['#/library', '#/article/'],
    ['#/scores', '#/scores/'],
    ['#/questions', '#/fact/'],
    ['#/scores', '#/compare/'],
  ] as const) {
    await goTo(page, from)
    const links = page.getByRole('main').locator(`a[href^="${to}"]`)
    if ((await links.count()) === 0) continue
    await goTo(page, (await links.first().getAttribute('href')) ?? '')
    await look(`what ${to} shows`)
  }
  const scores = await tell<readonly { article: string }[]>(page, 'scores', {})
  const { attempts } = await tell<{ attempts: readonly { session: string }[] }>(page, 'articleScores', {
    article: scores[0]?.article ?? '',
  })
  await goTo(page, `#/result/${attempts[0]?.session ?? ''}`)
  await look('a result')
  await visitOverlays(page, look)
}

async function visitOverlays(page: Page, look: Look): Promise<void> {
  await goTo(page, '#/library')
  for (const [key, name] of [
    ['ControlOrMeta+k', 'the palette'],
    ['?', 'the sheet of keys'],
  ] as const) {
    await page.keyboard.press(key)
    await lookAtDialog(page, look, name)
  }
  await page.getByRole('main').getByRole('button', { name: /^Quiz/ }).first().click()
  await lookAtDialog(page, look, 'the choice of a session')

  await goTo(page, '#/questions')
  await page.getByRole('button', { name: 'Save filter' }).click()
  await lookAtDialog(page, look, 'the dialog that keeps a filter')
  await page.getByRole('grid', { name: 'Questions' }).press('Space')
  await look('questions, one selected')
  await page.keyboard.press('t')
  await lookAtDialog(page, look, 'the dialog that tags facts')

  await goTo(page, '#/settings')
  await page.getByText(/^\d+ backups?$/).click()
  await page
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click()
  await lookAtDialog(page, look, 'the dialog before a backup is put back')

  await goTo(page, '#/write')
  await page.getByRole('textbox', { name: 'Term' }).fill('Isthmus')
  await page.getByRole('textbox', { name: 'What it means' }).fill('a strip of land between two seas')
  await expect(page.getByRole('heading', { name: /^Asked in/ })).toBeVisible()
  await look('a fact of one’s own, as it will be asked')
}

/** Every form, as it is asked and after the answer, what can be opened over it, and the result. */
export async function visitForms(page: Page, look: Look): Promise<void> {
  const learner = new Learner(page)
  const article = await bringInForms(page)
  for (const form of FORMS) {
    await askOnly(page, article, form)
    await expect(learner.question()).toBeVisible()
    await look(`${form}, asked`)
    if (form === 'recall') {
      await page.getByRole('button', { name: 'Show the answer' }).click()
      await expect(learner.question().getByRole('group')).toBeVisible()
      await look('recall, shown to be graded')
      await page.keyboard.press('1')
    } else await learner.giveUp()
    await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible()
    await look(`${form}, answered`)
    if (form === 'choice') {
      await page.keyboard.press('d')
      await lookAtDialog(page, look, 'the dialog of a dispute')
      await page.keyboard.press('e')
      await expect(page.getByRole('dialog').getByLabel('Explanation')).toBeVisible()
      await lookAtDialog(page, look, 'the dialog to edit a question')
    }
    await askAll(page)
  }
}

/** An exam: the paper, what is asked before it is handed in, and its result. */
export async function visitExam(page: Page, look: Look): Promise<void> {
  const [row] = await tell<readonly { id: string }[]>(page, 'articles', {})
  const { id } = await tell<{ id: string }>(page, 'startSession', {
    kind: 'exam',
    article: row?.id,
    count: 10,
    minutes: 20,
  })
  await goTo(page, '#/exams')
  await look('exams, none planned')
  await page.getByRole('button', { name: 'Plan an exam' }).click()
  await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible()
  await lookAtDialog(page, look, 'the dialog that plans an exam')
  const exam = '00000000-0000-4000-8000-000000000001'
  const parts = [{ article: row?.id, topic: null }]
  await tell(page, 'saveExam', { uid: crypto.randomUUID(), exam, name: 'Midterm', date: '2026-04-02', parts })
  // The list that stands there knows nothing of it yet.
  await goTo(page, '#/today')
  await goTo(page, '#/exams')
  await look('exams')
  await goTo(page, `#/exams/${exam}`)
  await look('an exam to come')
  await goTo(page, `#/exam/${id}`)
  await look('an exam')
  // Some question of a paper is chosen from, and a digit chooses.
  const options = page.getByRole('main').locator('input[name=option]')
  for (let place = 0; place < 10 && (await options.count()) === 0; place++) {
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText(`Question ${place + 2} of 10`).waitFor()
  }
  await options.first().press('1')
  await expect(page.getByText('1 of 10 answered')).toBeVisible()
  await page.getByRole('button', { name: 'Hand in' }).first().click()
  await look('the dialog before a paper is handed in')
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  await expect(new Learner(page).score()).toBeVisible()
  await look('the result of an exam')
  await goTo(page, `#/scores/${id}`)
  await look('an exam gone through')
}

/** What is shown where an address leads to nothing. */
export async function visitNothing(page: Page, look: Look): Promise<void> {
  for (const place of ['article', 'scores', 'session', 'exam', 'exams', 'result', 'print', 'fact']) {
    await goTo(page, `#/${place}/00000000-0000-4000-8000-000000000000`)
    await look(`${place}, of what is not there`)
  }
  for (const part of ['edit', 'edit/7', 'versions']) {
    await goTo(page, `#/article/nowhere/${part}`)
    await look(`${part} of an article that is not there`)
  }
}

/** Every screen where the application itself can't be reached any more. */
export async function visitUnreachable(page: Page, kill: () => Promise<void>, look: Look): Promise<void> {
  // What shows a screen is loaded when it is first opened.
  for (const place of PLACES) await goTo(page, `#/${place}`)
  await kill()
  for (const place of PLACES) {
    await goTo(page, `#/${place}`)
    await look(`${place}, when nothing answers`)
  }
}

/** Goes to an address and waits until all that it shows is there. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), address)
  await settle(page)
}

/** Until what was asked for has come, and was painted. */
export async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading').or(page.getByRole('alert')).first()).toBeVisible()
  await page.evaluate(async () => {
    const loaded = (): number => performance.getEntriesByType('resource').length
    for (let before = -1; before !== loaded();) {
      before = loaded()
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    await document.fonts.ready
  })
}

/** Looks at the dialog that was opened, and closes it. */
export async function lookAtDialog(page: Page, look: Look, name: string): Promise<void> {
  const dialog: Locator = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await look(name)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

async function firstLink(page: Page, to: string): Promise<string> {
  const link = page.getByRole('main').locator(`a[href^="${to}"]`).first()
  return (await link.getAttribute('href')) ?? ''
}
