/** `node scripts/screenshots.ts` makes the pictures of docs/images/ from the app itself, in the browser front. */
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../e2e/browser/chromium.ts'
import { endBy, serve } from '../e2e/fronts/browser.ts'
import { Learner } from '../e2e/learner.ts'

const images = join(import.meta.dirname, '..', 'docs', 'images')

await takePictures()

async function takePictures(): Promise<void> {
  mkdirSync(images, { recursive: true })
  const library = mkdtempSync(join(tmpdir(), 'afterread-pictures-'))
  const { url, program } = await serve({ library })
  const { path } = await findChromium()
  const browser = await chromium.launch({ executablePath: path })
  try {
    const page = await browser.newPage({
      viewport: { width: 1200, height: 820 },
      deviceScaleFactor: 1.5,
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    await page.goto(url)
    await page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()
    await takeFeedback(page)
  } finally {
    await browser.close()
    await endBy(program, 'SIGTERM')
    rmSync(library, { recursive: true, force: true })
  }
}

/** A wrong choice with its contrast shows best what Afterread does; where none comes up, the last feedback does. */
async function takeFeedback(page: Page): Promise<void> {
  const learner = new Learner(page)
  for (let turn = 0; turn < 5; turn++) {
    await learner.question().waitFor()
    await learner.answer()
    const wrongChoice = learner.question().getByRole('listitem').filter({ hasText: 'Your answer' })
    const beside = learner.question().getByRole('listitem').filter({ hasText: 'Right answer' })
    if ((await wrongChoice.count()) > 0 && (await beside.count()) > 0) break
    if (turn < 4) await learner.goOn()
  }
  await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path: join(images, 'feedback.png') })
  console.log('docs/images/feedback.png')
}
