import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { visitScreens } from './screens.ts'
import { expect, test } from './story.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen meets WCAG 2.2 AA as far as a machine can tell, and holds still if asked, ${colorScheme}`, async ({
    open,
  }) => {
    test.setTimeout(120_000)
    const { page } = await open()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await visitScreens(page, async (screen) => {
      expect.soft(await violations(page), screen).toEqual([])
      const moving = await page.evaluate(() => document.getAnimations().length)
      expect.soft(moving, `${screen}: animations under reduced motion`).toBe(0)
    })
  })
}

async function violations(page: Page): Promise<readonly string[]> {
  // The stand-in for Electron opens no second page, which axe would use for frames; there are none.
  const found = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze()
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
}
