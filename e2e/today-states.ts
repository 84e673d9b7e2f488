import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { tell } from './asking.ts'
import type { Look } from './screens.ts'

export const FIRST_DAY = '2026-03-02T09:00:00.000Z'
export const BACK = '2026-05-04T09:00:00.000Z'

type View = {
  readonly id: string
  readonly asked: { readonly position: number } | null
}
type Answered = {
  readonly feedback: { readonly answer: string; readonly grades: readonly unknown[] }
  readonly session: View
}

/** Studies a dozen facts of the article that ships, over the wire: each ends as known by the learner's own word. */
export async function studyADozen(page: Page): Promise<void> {
  const [article] = await tell<readonly { id: string }[]>(page, 'articles', {})
  let view = await tell<View>(page, 'startSession', { kind: 'quiz', article: article?.id, count: 12 })
  for (let n = 0; view.asked && n < 100; n++) {
    const { feedback, session } = await tell<Answered>(page, 'answer', {
      session: view.id,
      uid: crypto.randomUUID(),
      position: view.asked.position,
      response: { kind: 'unknown' },
      guessed: false,
      hinted: false,
      ms: 5000,
    })
    const graded = feedback.grades.length > 0
    view = graded ? await gradeAsKnown(page, view.id, feedback.answer) : session
  }
  await tell(page, 'changeSettings', { newPerDay: 0 })
}

async function gradeAsKnown(page: Page, session: string, answer: string): Promise<View> {
  const uid = crypto.randomUUID()
  return (await tell<Answered>(page, 'changeGrade', { session, answer, uid, grade: 3 })).session
}

/** Suspends all facts of the article that ships but so many. */
export async function suspendAllBut(page: Page, kept: number): Promise<void> {
  const [row] = await tell<readonly { id: string }[]>(page, 'articles', {})
  type Article = { readonly factList: readonly { readonly id: string }[] }
  const { factList } = await tell<Article>(page, 'article', { article: row?.id })
  const facts = factList.slice(kept).map(({ id }) => id)
  await tell(page, 'decide', { uid: crypto.randomUUID(), what: 'suspend', facts })
}

/** Makes two facts of a library look as if they had been forgotten nine times: years of study in one line. */
export function forgetOften(library: string): void {
  const db = new Database(join(library, 'library.db'))
  db.exec(`UPDATE memory SET lapses = 9, stability = 2
    WHERE fact IN (SELECT fact FROM memory WHERE state IS NOT NULL ORDER BY fact LIMIT 2)`)
  db.close()
}

/** Today on the first day, where the disk is full: before the first answer, and with every fact suspended. */
export async function visitFirstDay(page: Page, look: Look): Promise<void> {
  await look('Today, first run, disk full')
  await suspendAllBut(page, 0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All facts rest')
  await look('Today, all facts rest')
  await tell(page, 'undoDeed', {})
}

/** Today when all of it is done. */
export async function visitClearDay(page: Page, look: Look): Promise<void> {
  await studyADozen(page)
  await suspendAllBut(page, 14)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^All clear/)
  await look('Today, all clear')
}

/** Today after a break, with facts that keep slipping and little room on the disk. */
export async function visitBacklog(page: Page, look: Look): Promise<void> {
  await tell(page, 'changeSettings', { reviewsPerDay: 4 })
  await page.reload()
  const plan = page.getByRole('region', { name: 'A way through the backlog' })
  await plan.getByText('Day by day').click()
  await expect(plan.getByRole('table')).toBeVisible()
  await look('Today, backlog, leeches, disk low')
  await page.getByRole('button', { name: /^Spread it until/ }).click()
  await expect(page.getByRole('heading', { name: /^Catching up/ })).toBeVisible()
  await look('Today, catching up')
}
