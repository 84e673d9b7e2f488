import type { Page } from '@playwright/test'
import { tell } from './asking.ts'
import { tooWide, violations } from './measures.ts'
import { expect, test } from './story.ts'
import { BACK, FIRST_DAY, forgetOften, studyADozen, suspendAllBut } from './today-states.ts'

type Open = (options?: { now?: string; env?: Record<string, string> }) => Promise<{
  readonly page: Page
  readonly close: () => Promise<void>
}>

const THEMES = ['light', 'dark', 'more contrast'] as const

/** Looks at a state of Today in each theme. */
async function look(page: Page, state: string): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({
      reducedMotion: 'reduce',
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      contrast: theme === 'more contrast' ? 'more' : 'no-preference',
    })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect.soft(await violations(page), `${state}, ${theme}`).toEqual([])
    for (const width of [720, 320]) {
      await page.setViewportSize({ width, height: 540 })
      expect.soft(await tooWide(page), `${state}, ${theme}: width at ${width}`).toEqual([])
    }
    await page.setViewportSize({ width: 1120, height: 760 })
  }
}

test('Today meets WCAG 2.2 AA in every state and theme: before the first answer, resting, in error', async ({
  open,
}) => {
  test.setTimeout(120_000)
  const { page } = await open({ now: FIRST_DAY, env: { AFTERREAD_DISK_FREE: '31000000' } })
  await look(page, 'first run, disk full')
  await suspendAllBut(page, 0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All facts rest')
  await look(page, 'all facts rest')
  await page.route('**/call', (route) => route.abort())
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('can’t be reached')
  await look(page, 'error')
})

test('Today meets WCAG 2.2 AA in every state and theme: after a break, on a clear day, with warnings', async ({
  open,
  library,
}) => {
  test.setTimeout(120_000)
  await lookAtAClearDay(open)
  forgetOften(library)
  const { page } = await open({ now: BACK, env: { AFTERREAD_DISK_FREE: '131000000' } })
  await tell(page, 'changeSettings', { reviewsPerDay: 4 })
  await page.reload()
  const plan = page.getByRole('region', { name: 'A way through the backlog' })
  await plan.getByText('Day by day').click()
  await expect(plan.getByRole('table')).toBeVisible()
  await look(page, 'backlog, leeches, disk low')
  await page.getByRole('button', { name: /^Spread it until/ }).click()
  await expect(page.getByRole('heading', { name: /^Catching up/ })).toBeVisible()
  await look(page, 'catching up')
})

async function lookAtAClearDay(open: Open): Promise<void> {
  const { page, close } = await open({ now: FIRST_DAY })
  await studyADozen(page)
  await suspendAllBut(page, 14)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^All clear/)
  await look(page, 'all clear')
  await close()
}
