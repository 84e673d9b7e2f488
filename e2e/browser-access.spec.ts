import type { Locator, Page } from '@playwright/test'
import { visitArticle } from './article-states.ts'
import { visitImport } from './import-states.ts'
import { jumps, moving, paleness, tooWide, violations, watchJumps } from './measures.ts'
import {
  goTo,
  visitEmpty,
  visitExam,
  visitForms,
  visitFull,
  visitNothing,
  visitUnreachable,
} from './screens.ts'
import { expect, STUDIED_NOW as NOW, test } from './studied.ts'
import { BACK, FIRST_DAY, forgetOften, visitBacklog, visitClearDay, visitFirstDay } from './today-states.ts'

// One matrix for all screens, on the browser front alone, which shows the same page. Only the rules about colours
// depend on them, so the whole of axe looks once, in plain light, and those at every other look.
const LOOKS = [
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
] as const
const PLAIN = { colorScheme: 'light', contrast: 'no-preference', reducedMotion: 'reduce' } as const
const WIDE = { width: 1200, height: 820 }
// The smallest window, and a window of 1280 × 1024 zoomed to 400 %.
const NARROW = [
  { width: 720, height: 540 },
  { width: 320, height: 256 },
] as const

test.beforeEach(async ({ context }) => {
  test.setTimeout(240_000)
  await watchJumps(context)
})

test('every screen of a library in which nothing was answered can be used by all', async ({ open }) => {
  const { page } = await open()
  await visitEmpty(page, (screen) => holdStill(page, screen))
  await visitNothing(page, (screen) => holdStill(page, screen))
})

test('every screen of a library in use can be used by all', async ({ open, studied }) => {
  const { page } = await open({ library: studied, now: NOW })
  await visitFull(page, (screen) => holdStill(page, screen))
})

test('Today can be used by all in every state', async ({ open, library }) => {
  const full = await open({ now: FIRST_DAY, env: { AFTERREAD_DISK_FREE: '31000000' } })
  await visitFirstDay(full.page, (screen) => hold(full.page, screen))
  await full.close()
  const clear = await open({ now: FIRST_DAY })
  await visitClearDay(clear.page, (screen) => hold(clear.page, screen))
  await clear.close()
  forgetOften(library)
  const { page } = await open({ now: BACK, env: { AFTERREAD_DISK_FREE: '131000000' } })
  await visitBacklog(page, (screen) => hold(page, screen))
})

test('every form of question, asked and answered, can be used by all', async ({ open }) => {
  const { page } = await open({ now: NOW })
  await visitForms(page, (screen) => hold(page, screen))
})

test('an article, its text and the library in every state can be used by all', async ({ open, studied }) => {
  const { page } = await open({ library: studied, now: NOW })
  await visitArticle(page, (screen) => hold(page, screen))
})

test('an exam can be used by all', async ({ open }) => {
  const { page } = await open({ now: NOW })
  await visitExam(page, (screen) => hold(page, screen))
})

test('every state of Import can be used by all', async ({ open }) => {
  const { page } = await open()
  await visitImport(page, (screen) => hold(page, `Import, ${screen}`))
})

test('every screen can be used by all when nothing answers', async ({ open, studied }) => {
  const { page, kill } = await open({ library: studied, now: NOW })
  await visitUnreachable(page, kill, (screen) => holdStill(page, screen))
})

test('where the system sets the colours, states are still told apart', async ({ open, studied }) => {
  const { page } = await open({ library: studied, now: NOW })
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await goTo(page, '#/library')
  const shapes = ['solid', 'shaky', 'new'].map((state) => page.locator(`main .know.${state}`).first())
  const pictures: Buffer[] = []
  for (const shape of shapes) pictures.push(await drawn(page, shape, 12))
  expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(3)

  await goTo(page, '#/settings')
  // The first strip of each: its edge, and no word.
  const chosen = await drawn(page, page.getByRole('radio', { checked: true }).first(), 6)
  expect(chosen.equals(await drawn(page, page.getByRole('radio', { checked: false }).first(), 6))).toBe(false)
  const toggle = page.getByRole('switch').first()
  const before = await drawn(page, toggle, 36)
  await toggle.click()
  expect(before.equals(await drawn(page, toggle, 36))).toBe(false)
})

/** The first pixels of an element, as they are painted. */
async function drawn(page: Page, of: Locator, width: number): Promise<Buffer> {
  await of.scrollIntoViewIfNeeded()
  const box = await of.boundingBox()
  if (!box) throw new Error('It is not on the screen.')
  return page.screenshot({ clip: { ...box, width } })
}

/** Holds a screen that was gone to: beside the rest, nothing on it is pushed from where it first was. */
async function holdStill(page: Page, screen: string): Promise<void> {
  expect.soft(await jumps(page), `${screen}: nothing jumps`).toEqual([])
  await hold(page, screen)
  // What the sizes pushed about was no jump.
  await page.evaluate(() => new Promise((painted) => setTimeout(painted, 50)))
  await jumps(page)
}

/** Holds a screen to WCAG 2.2 AA as far as a machine can tell: in each look, at each width, at rest. */
async function hold(page: Page, screen: string): Promise<void> {
  expect.soft(await violations(page), screen).toEqual([])
  for (const look of LOOKS) {
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' })
    const { colorScheme, contrast } = look
    expect.soft(await paleness(page), `${screen}, ${colorScheme}, contrast ${contrast}`).toEqual([])
  }
  await page.emulateMedia(PLAIN)
  expect.soft(await moving(page), `${screen}: nothing moves`).toEqual([])
  for (const size of NARROW) {
    await page.setViewportSize(size)
    expect
      .soft(await tooWide(page), `${screen}: read at ${size.width} without scrolling sideways`)
      .toEqual([])
  }
  await page.setViewportSize(WIDE)
}
