/**
 * `node scripts/screenshots.ts` makes the pictures of docs/images/ from the app itself, in the browser front, with the
 * library of `sample-library.ts`: the same pictures every time.
 */
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../e2e/browser/chromium.ts'
import { endBy, serve } from '../e2e/fronts/browser.ts'
import { goTo, settle } from '../e2e/screens.ts'
import { answerQuestion } from '../src/main/answers/answers.ts'
import { courseOf } from '../src/main/sessions/course.ts'
import { openLibrary } from '../src/main/db/open.ts'
import { sql } from '../src/main/db/sql.ts'
import type { Db } from '../src/main/db/sql.ts'
import { responseFor } from '../src/main/samples/sample-library.ts'
import { startSession } from '../src/main/sessions/sessions.ts'
import { makeSampleLibrary, SAMPLE_NOW } from './sample-library.ts'

const images = join(import.meta.dirname, '..', 'docs', 'images')
const ARTICLE = 'llm-vs-foundation-models'

await takePictures()

async function takePictures(): Promise<void> {
  mkdirSync(images, { recursive: true })
  const library = mkdtempSync(join(tmpdir(), 'afterread-pictures-'))
  await makeSampleLibrary(library)
  const { path } = await findChromium()
  const browser = await chromium.launch({ executablePath: path })
  try {
    await openIn(browser, library, takeScreens)
    const review = beginReview(library)
    await openIn(browser, library, (page) => takeFeedback(page, review))
  } finally {
    await browser.close()
    rmSync(library, { recursive: true, force: true })
  }
}

async function openIn(browser: Browser, library: string, take: (page: Page) => Promise<void>): Promise<void> {
  const { url, program } = await serve({ library, now: SAMPLE_NOW })
  try {
    const page = await browser.newPage({
      viewport: { width: 1200, height: 820 },
      deviceScaleFactor: 1.5,
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    await page.goto(url)
    await take(page)
    await page.close()
  } finally {
    await endBy(program, 'SIGTERM')
  }
}

async function takeScreens(page: Page): Promise<void> {
  for (const [name, address] of [
    ['today', '#/today'],
    ['article', `#/article/${ARTICLE}`],
    ['questions', '#/questions'],
    ['insights', '#/insights'],
  ] as const) {
    await goTo(page, address)
    // The clock of the pictures stands still, which Today says.
    await page
      .locator('.notice', { hasText: 'The clock is set' })
      .evaluateAll((notices) => notices.forEach((notice) => notice.remove()))
    // What is due soon is what the list is looked at for.
    if (name === 'questions') {
      await page.getByRole('button', { name: /^Due \d/ }).click()
      await settle(page)
    }
    await take(page, name)
  }
}

type Begun = {
  readonly session: string
  /** The option that is wrong, as it was dealt. */
  readonly wrong: number
}

/** A review, answered the same in every run, up to a question of which one option is chosen. */
function beginReview(library: string): Begun {
  const { db, close } = openLibrary(library)
  try {
    // What a session asks first, and in which form, follows from its name.
    for (const name of 'abcdef') {
      const review = answerSome(db, `00000000-0000-4000-8000-00000000000${name}`)
      if (review) return review
    }
    throw new Error('No review asks a question to choose from after a few answers.')
  } finally {
    close()
  }
}

/** Answers up to the first choice after some other questions; null where there is none. */
function answerSome(db: Db, session: string): Begun | null {
  const before = 5
  const begun = Date.parse(SAMPLE_NOW) - 240_000
  startSession(db, new Date(begun), { kind: 'review' }, session)
  for (let n = 0, course = courseOf(db, session); course.agenda.now; n++, course = courseOf(db, session)) {
    const { now, position } = course.agenda
    const asked = sql<{ form: string }>(db, 'SELECT form FROM question WHERE id = ?').get(now.question)
    const wrong = responseFor(db, session, 'wrong')
    if (n >= before && asked?.form === 'choice' && wrong.kind === 'option')
      return { session, wrong: wrong.chosen }
    answerQuestion(db, new Date(begun + n * 20_000), {
      session,
      uid: `${session.slice(-1).repeat(8)}-0000-4000-8000-${String(n).padStart(12, '0')}`,
      position,
      response: n === 3 ? wrong : responseFor(db, session, 'right'),
      guessed: false,
      hinted: false,
      ms: 11_000,
    })
  }
  return null
}

/** A wrong choice with its contrast shows best what Afterread does. */
async function takeFeedback(page: Page, { session, wrong }: Begun): Promise<void> {
  await goTo(page, `#/session/${session}`)
  await page.getByRole('region', { name: 'Question', exact: true }).locator(':focus').waitFor()
  await page.keyboard.press(String(wrong + 1))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Continue', exact: true }).waitFor()
  await page.evaluate(() => scrollTo(0, 0))
  await take(page, 'feedback')
}

async function take(page: Page, name: string): Promise<void> {
  // What is drawn for its measured width is drawn anew first.
  await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 200)))
  await page.screenshot({ path: join(images, `${name}.png`) })
  console.log(`docs/images/${name}.png`)
}
