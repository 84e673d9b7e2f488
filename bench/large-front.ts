import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { findChromium } from '../e2e/browser/chromium.ts'
import { endBy, serve } from '../e2e/fronts/browser.ts'
import { largeLibrary } from './large-library.ts'
import type { Size } from './large-library.ts'
import { putClock } from './painted.ts'

/**
 * Runs a measurement in the built app, open in a browser on the large library, and cleans up after it.
 *
 * @param measure is given the page and the id of the front's process
 */
export async function inLargeLibrary(
  measure: (page: Page, process: number) => Promise<void>,
  size?: Size,
): Promise<void> {
  const library = largeLibrary(size)
  const { url, program } = await serve({ library: library.folder, now: library.now.toISOString() })
  const { path } = await findChromium()
  const browser = await chromium.launch({ executablePath: path })
  try {
    const context = await browser.newContext({ viewport: { width: 1120, height: 760 } })
    await putClock(context)
    const page = await context.newPage()
    await page.goto(url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await measure(page, program.pid ?? 0)
  } finally {
    await browser.close()
    await endBy(program, 'SIGTERM')
    library.remove()
  }
}
