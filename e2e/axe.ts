import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What of WCAG 2.2 AA the screen breaks, as far as a machine can tell. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The stand-in for Electron opens no second page, which axe would use for frames; there are none.
  const found = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze()
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
}
