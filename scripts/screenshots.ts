/**
 * `node scripts/screenshots.ts` makes the pictures of docs/images/ from the app itself, in the browser front, with the
 * library of `sample-library.ts`: the same pictures every time.
 */
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../e2e/browser/chromium.ts'
import { endBy, serve } from '../e2e/fronts/browser.ts'
import { Learner } from '../e2e/learner.ts'
import { goTo, settle } from '../e2e/screens.ts'
import { makeSampleLibrary, SAMPLE_NOW } from './sample-library.ts'

const images = join(import.meta.dirname, '..', 'docs', 'images')
const ARTICLE = '#/article/llm-vs-foundation-models'

await takePictures()

async function takePictures(): Promise<void> {
  mkdirSync(images, { recursive: true })
  const library = mkdtempSync(join(tmpdir(), 'afterread-pictures-'))
  await makeSampleLibrary(library)
  const { url, program } = await serve({ library, now: SAMPLE_NOW })
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
    await takeScreens(page)
    await goTo(page, ARTICLE)
    await page.getByRole('button', { name: 'Quiz on this article' }).click()
    await page.getByRole('button', { name: 'Start the quiz' }).click()
    await takeFeedback(page)
  } finally {
    await browser.close()
    await endBy(program, 'SIGTERM')
    rmSync(library, { recursive: true, force: true })
  }
}

async function takeScreens(page: Page): Promise<void> {
  for (const [name, address] of [
    ['today', '#/today'],
    ['article', ARTICLE],
    ['questions', '#/questions'],
    ['insights', '#/insights'],
  ] as const) {
    await goTo(page, address)
    // The clock of the pictures stands still, which Today says.
    await page
      .locator('.notice', { hasText: 'The clock is set' })
      .evaluateAll((notices) => notices.forEach((notice) => notice.remove()))
    // The questions that keep slipping are what the list is for.
    if (name === 'questions') {
      await page.getByRole('button', { name: /^Leeches/ }).click()
      await settle(page)
    }
    await take(page, name)
  }
}

/** A wrong choice with its contrast shows best what Afterread does. Which questions come is left to chance. */
async function takeFeedback(page: Page): Promise<void> {
  const learner = new Learner(page)
  const rows = learner.question().getByRole('listitem')
  while ((await learner.score().count()) === 0) {
    await learner.question().waitFor()
    await learner.answer()
    const wrongChoice = await rows.filter({ hasText: 'Your answer' }).count()
    const beside = await rows.filter({ hasText: 'Right answer' }).count()
    if (wrongChoice > 0 && beside > 0) {
      await page.evaluate(() => scrollTo(0, 0))
      return take(page, 'feedback')
    }
    await learner.goOn()
  }
  throw new Error('No choice went wrong this time, so there is no picture of a feedback: run it once more.')
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(images, `${name}.png`) })
  console.log(`docs/images/${name}.png`)
}
