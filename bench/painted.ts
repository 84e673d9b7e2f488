import type { BrowserContext, Page } from '@playwright/test'
import type { Speech } from './run.ts'

/** What is to be on the screen: something that a selector finds, and no reply outstanding but of calls that come later. */
export type Awaited = { readonly shown: string; readonly later?: readonly string[] }

/** What was pushed from its place, by how much as the browser counts it, and where. */
type Jump = { readonly value: number; readonly what: string }

type Clock = {
  readonly whenPainted: (awaited: Awaited) => Promise<number>
  readonly jumped: Jump[]
  /** When the last key went down, by the browser's own account. */
  pressed: number
}

/**
 * Puts a clock into every page of the context: it says when something has been painted, and notes what was pushed
 * from its place.
 */
export async function putClock(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const outstanding: string[] = []
    const plain = globalThis.fetch
    globalThis.fetch = async (input, init) => {
      const name = input === '/call' ? (JSON.parse(String(init?.body)) as { name: string }).name : null
      if (name === null) return plain(input, init)
      outstanding.push(name)
      const response = await plain(input, init)
      const value: unknown = await response.json()
      // What waits for the reply goes on first.
      setTimeout(() => outstanding.splice(outstanding.indexOf(name), 1))
      return Response.json(value)
    }
    /** A frame is on the screen when the first task after it runs. */
    const nextPaint = (): Promise<number> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now())
          port2.postMessage(null)
        })
      })
    const whenPainted = async ({ shown, later = [] }: Awaited): Promise<number> => {
      const start = performance.now()
      for (;;) {
        if (performance.now() - start > 20_000) throw new Error(`${shown} is not shown.`)
        const there = document.querySelector(shown) !== null
        const waits = outstanding.some((name) => !later.includes(name))
        const painted = await nextPaint()
        if (there && !waits) return painted
      }
    }
    const jumped: Jump[] = []
    const clock: Clock = { whenPainted, jumped, pressed: 0 }
    Object.assign(globalThis, { clock })
    addEventListener('keydown', ({ timeStamp }) => (clock.pressed = timeStamp), true)
    new PerformanceObserver((list) => {
      type Shift = PerformanceEntry & {
        value: number
        hadRecentInput: boolean
        sources: readonly { node: Node | null }[]
      }
      // This kind of entry has these fields; the types of the platform do not name them.
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        const nodes = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 90) : ''))
        if (!hadRecentInput) jumped.push({ value, what: `${location.hash} ${nodes[0] ?? ''}` })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Milliseconds from going to an address until all that it shows is painted. */
export const timeTo = (page: Page, address: string, awaited: Awaited): Promise<number> =>
  page.evaluate(
    async ([address, awaited]) => {
      const { clock } = globalThis as unknown as { clock: Clock } // put there by `putClock`
      const start = performance.now()
      location.hash = address
      await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
      return (await clock.whenPainted(awaited)) - start
    },
    [address, awaited] as const,
  )

/** Milliseconds from a click on what a selector finds until all that it brings is painted. */
export const timeClick = (page: Page, button: string, awaited: Awaited): Promise<number> =>
  page.evaluate(
    async ([button, awaited]) => {
      const { clock } = globalThis as unknown as { clock: Clock } // put there by `putClock`
      const start = performance.now()
      const found = document.querySelector<HTMLElement>(button)
      if (!found) throw new Error(`There is no ${button} to click.`)
      found.click()
      return (await clock.whenPainted(awaited)) - start
    },
    [button, awaited] as const,
  )

/** From now on: milliseconds from the key that answers a question until its feedback is painted, each time. */
export async function watchFeedback(page: Page): Promise<{ readonly times: () => Promise<number[]> }> {
  const watched = await page.evaluateHandle(() => {
    const { clock } = globalThis as unknown as { clock: Clock } // put there by `putClock`
    const times: number[] = []
    let shown = false
    new MutationObserver(() => {
      const now = document.querySelector('section[aria-label="Question"] .verdict') !== null
      const { pressed } = clock
      if (now && !shown) {
        void clock.whenPainted({ shown: '.verdict' }).then((at) => times.push(at - pressed))
      }
      shown = now
    }).observe(document.body, { childList: true, subtree: true })
    return times
  })
  return { times: () => watched.jsonValue() }
}

/** Holds that nothing was pushed from its place since the page was loaded; says what was. */
export async function holdStill(page: Page, { print, hold }: Speech): Promise<void> {
  const jumps = await page.evaluate(() => (globalThis as unknown as { clock: Clock }).clock.jumped)
  for (const { value, what } of jumps.toSorted((a, b) => b.value - a.value).slice(0, 5)) {
    print(`pushed by ${value.toFixed(3)}: ${what}`)
  }
  hold(
    'layout shift',
    jumps.reduce((sum, { value }) => sum + value, 0),
    0,
    '',
  )
}

/** Milliseconds from what is typed until what it brings is painted. */
export async function timeInput(page: Page, type: () => Promise<void>, awaited: Awaited): Promise<number> {
  const watched = await page.evaluateHandle((awaited) => {
    const { clock } = globalThis as unknown as { clock: Clock } // put there by `putClock`
    const painted = new Promise<number>((resolve) => {
      const typed = ({ timeStamp }: Event): void =>
        void clock.whenPainted(awaited).then((at) => resolve(at - timeStamp))
      addEventListener('input', typed, { once: true })
    })
    return { painted }
  }, awaited)
  await type()
  return watched.evaluate(({ painted }) => painted)
}

/** Scrolls the table by a page, or to a share of the whole, until all rows in view are painted; and how many rows there then are. */
export const timeScroll = (
  page: Page,
  to: number | null,
): Promise<{ readonly painted: number; readonly inPage: number }> =>
  page.evaluate(async (to) => {
    const { clock } = globalThis as unknown as { clock: Clock } // put there by `putClock`
    const frame = document.querySelector('.scroll')
    if (!frame) throw new Error('There is no table to scroll.')
    const start = performance.now()
    frame.scrollTop = to === null ? frame.scrollTop + frame.clientHeight : to * frame.scrollHeight
    const view = frame.getBoundingClientRect()
    const inView = (): Element[] =>
      [...frame.querySelectorAll('tr[aria-rowindex]')].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return bottom > view.top && top < view.bottom
      })
    for (;;) {
      if (performance.now() - start > 20_000) throw new Error('The rows in view are not filled.')
      const at = await clock.whenPainted({ shown: '.scroll', later: ['questions', 'countQuestions'] })
      const rows = inView()
      const filled = rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0)
      if (filled >= frame.clientHeight - 8 && rows.every((row) => row.querySelector('.stemline'))) {
        return { painted: at - start, inPage: frame.querySelectorAll('tr[aria-rowindex]').length }
      }
    }
  }, to)
