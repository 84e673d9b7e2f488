import type { Page } from '@playwright/test'
import { percentile } from './figures.ts'
import { inLargeLibrary } from './large-front.ts'
import { holdStill, timeClick, timeInput, timeScroll, timeTo } from './painted.ts'
import type { Speech } from './run.ts'

const STEPS = 60
const MOST_ROWS = 60
/** The rows are there; how many each filter has is counted beside them, one after the other. */
const LIST = {
  shown: '[id="question-0"] .stemline',
  later: ['countQuestions', 'questionFacets', 'savedSearches'],
}

/** The table of all questions of 20,000 facts: put in order, narrowed, searched and scrolled. */
export default async function measureQuestions(speech: Speech): Promise<void> {
  await inLargeLibrary(async (page) => {
    // Wide enough for every column.
    await page.setViewportSize({ width: 1600, height: 1000 })
    await timeTo(page, '#/questions', { shown: '[id="question-10"]' })
    await firstPages(page, speech)
    await holdStill(page, speech)
    // A scroll exchanges the rows, which the browser would count.
    await scrolling(page, speech)
  })
}

/** Each list anew: one that was put in order before is kept, and would tell nothing. */
async function firstPages(page: Page, { hold }: Speech): Promise<void> {
  const awaited = { ...LIST, shown: `${LIST.shown}, .questions .empty` }
  for (let column = 2; column <= 6; column++) {
    const head = `thead th:nth-child(${column}) button`
    const name = (await page.locator(head).innerText()).trim()
    for (const way of ['up', 'down']) {
      hold(`first page by the column ${name}, ${way}`, await timeClick(page, head, awaited), 150, 'ms')
    }
    // Back to the order of the articles.
    await timeClick(page, head, awaited)
  }
  const filters = await page.locator('nav.filters > button').allInnerTexts()
  for (const [at, name] of [...filters.entries()].reverse()) {
    const button = `nav.filters > button:nth-of-type(${at + 1})`
    const took = await timeClick(page, button, awaited)
    hold(`first page by the filter ${name.replace(/\n.*/s, '').trim()}`, took, 150, 'ms')
  }
  for (const words of ['the', 'harbour 12', 'no such word']) {
    await page.getByRole('searchbox').fill('')
    const times: number[] = []
    for (const letter of words) {
      times.push(await timeInput(page, () => page.keyboard.type(letter), awaited))
    }
    hold(`first page by the words “${words}”, the slowest letter`, Math.max(...times), 150, 'ms')
  }
  await page.getByRole('searchbox').fill('')
}

/** By a page, and every third time to anywhere. */
async function scrolling(page: Page, { hold }: Speech): Promise<void> {
  await page.getByRole('grid').focus()
  const times: number[] = []
  const rows: number[] = []
  for (let step = 0; step < STEPS; step++) {
    const to = step % 3 === 2 ? ((step * 7919) % 1000) / 1000 : null
    const { painted, inPage } = await timeScroll(page, to)
    times.push(painted)
    rows.push(inPage)
  }
  hold('rows in the page at a time, at most', Math.max(...rows), MOST_ROWS, '')
  hold(
    `scroll to rows painted, p95 of ${STEPS} (median ${Math.round(percentile(times, 0.5))} ms)`,
    percentile(times, 0.95),
    50,
    'ms',
  )
}
