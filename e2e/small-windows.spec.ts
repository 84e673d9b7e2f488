import type { Page } from '@playwright/test'
import { visitScreens } from './screens.ts'
import { expect, test } from './story.ts'

// The smallest window, and a window of 1280 × 1024 zoomed to 400 %.
for (const [width, height] of [
  [720, 540],
  [320, 256],
] as const) {
  test(`every screen can be read at ${width} × ${height} without scrolling sideways`, async ({ open }) => {
    test.setTimeout(120_000)
    const { page, resize } = await open()
    await resize(width, height)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
    await visitScreens(page, async (screen) => {
      expect.soft(await tooWide(page), screen).toEqual([])
    })
  })
}

/** What sticks out to the right, where anything does; a table may scroll in a box of its own. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    )
    return [
      `${root.scrollWidth} of ${root.clientWidth}`,
      ...wide.slice(-3).map((element) => element.outerHTML.slice(0, 120)),
    ]
  })
