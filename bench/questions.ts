import type { Page } from '@playwright/test'
import { percentile } from './figures.ts'
import { inLargeLibrary } from './large-front.ts'
import { holdStill, timeClick, timeInput, timeScroll, timeTo } from './painted.ts'
import type { Speech } from './run.ts'

const ROUNDS = 5
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
    await timeTo(page, '#/questions', { shown: '[id="question-10"]' })
    await firstPages(page, speech)
    await scrolling(page, speech)
    await holdStill(page, speech)
  })
}

async function firstPages(page: Page, { hold }: Speech): Promise<void> {
  const first = async (name: string, press: () => Promise<number>): Promise<void> => {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) times.push(await press())
    hold(
      `first page by ${name}, median (worst ${Math.round(Math.max(...times))})`,
      percentile(times, 0.5),
      150,
      'ms',
    )
  }
  for (let column = 2; column <= 6; column++) {
    const head = `thead th:nth-child(${column}) button`
    const name = (await page.locator(head).innerText()).trim()
    // Upwards, downwards, and back to the order of the articles, which counts too.
    await first(`the column ${name}`, () => timeClick(page, head, LIST))
    await page.locator(head).click()
  }
  const filters = page.locator('nav.filters > button')
  for (let at = (await filters.count()) - 1; at >= 0; at--) {
    const name = (await filters.nth(at).innerText()).replace(/\s.*/s, '')
    const awaited = { ...LIST, shown: `${LIST.shown}, .questions .empty` }
    await first(`the filter ${name}`, () =>
      timeClick(page, `nav.filters > button:nth-of-type(${at + 1})`, awaited),
    )
  }
  for (const words of ['the', 'harbour 12', 'no such word']) {
    const awaited = { ...LIST, shown: `${LIST.shown}, .questions .empty` }
    await first(`the words “${words}”`, async () => {
      await page.getByRole('searchbox').fill('')
      const times: number[] = []
      for (const letter of words) times.push(await timeInput(page, () => page.keyboard.type(letter), awaited))
      return Math.max(...times)
    })
  }
  await page.getByRole('searchbox').fill('')
}

/** By the wheel, by Page Down, and by the scroll bar to anywhere. */
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
