import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'

/** WCAG 2.2 AA; the only rule of 2.2 that axe has is off unless its tag is named. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Found = { readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[] }

/** What axe finds wrong with the page as it stands. */
export async function violations(page: Page): Promise<readonly string[]> {
  if (await page.evaluate(() => 'axe' in globalThis)) return look(page, { type: 'tag', values: TAGS })
  // Its newer mode opens a second page for frames; there are none.
  return named(await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze())
}

/** What axe finds wrong with the colours alone, of a page that it has just looked at in other colours. */
export const paleness = (page: Page): Promise<readonly string[]> =>
  look(page, ['color-contrast', 'link-in-text-block'])

/** Looks once more with what the first look left in the page. */
async function look(page: Page, runOnly: object): Promise<readonly string[]> {
  const found = await page.evaluate((runOnly) => {
    type Axe = { run(options: object): Promise<unknown> }
    const { axe } = globalThis as unknown as { axe: Axe } // since it was loaded before
    return axe.run({ runOnly, resultTypes: ['violations'] })
  }, runOnly)
  return named(found as Found) // as axe documents it
}

const named = ({ violations }: Found): readonly string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)

/** What sticks out to the right, where anything does; a table may scroll in a box of its own. */
export const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    // What is drawn for its measured width is drawn anew first.
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)
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

/** What moves though it was asked to hold still. */
export const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .map(({ effect }) =>
        effect instanceof KeyframeEffect ? (effect.target?.outerHTML.slice(0, 120) ?? '') : '',
      ),
  )

type Watched = { jumped?: string[] }

/** From now on every page of the context notes what is pushed from its place. */
export async function watchJumps(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const jumped: string[] = []
    Object.assign(globalThis, { jumped })
    type Shift = PerformanceEntry & {
      value: number
      hadRecentInput: boolean
      sources: readonly { node: Node | null }[]
    }
    new PerformanceObserver((list) => {
      // This kind of entry has these fields; the types of the platform do not name them.
      for (const { hadRecentInput, sources, value } of list.getEntries() as Shift[]) {
        const nodes = sources.map(({ node }) => (node instanceof Element ? node.outerHTML : '').slice(0, 100))
        if (value > 0 && !hadRecentInput) jumped.push(`${value.toFixed(4)}: ${nodes.join(' | ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** What was pushed from its place since this was last asked. */
export const jumps = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as Watched).jumped?.splice(0) ?? [])
