import { test as base, expect } from '@playwright/test'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endBy, openInBrowser, serve } from './fronts/browser.ts'
import { openOnDesktop } from './fronts/desktop.ts'
import type { FrontName, Opened, OpenOptions } from './fronts/front.ts'
import { findRuntime } from './fronts/runtime.ts'

type Tools = {
  /** Which front the story runs on. */
  readonly front: FrontName
  /** The story's own library: opened once before, nothing answered yet. */
  readonly library: string
  /** A folder of the story's own, swept away after it. */
  readonly folder: string
  /** Opens Afterread in the front of the project, with the story's library unless another is named. */
  readonly open: (options?: Partial<OpenOptions>) => Promise<Opened>
}
type WorkerTools = { readonly openedOnce: string }

/** Stories use this, and never a page that Playwright made: so none needs to know its front. */
export const test = base.extend<Tools, WorkerTools>({
  front: ['browser', { option: true }],

  openedOnce: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'afterread-once-'))
      try {
        const { program } = await serve({ library: folder, now: '2026-01-05T09:00:00.000Z' })
        await endBy(program, 'SIGTERM')
        await use(folder)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'afterread-story-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  library: async ({ folder, openedOnce }, use) => {
    const library = join(folder, 'library')
    await cp(openedOnce, library, { recursive: true })
    await use(library)
  },

  open: async ({ front, library, context }, use, info) => {
    if (front === 'desktop') {
      const runtime = findRuntime()
      test.skip(runtime.kind === 'none', runtime.said)
      info.annotations.push({ type: 'desktop', description: runtime.said })
    }
    const all: Opened[] = []
    const errors: Error[] = []
    await use(async (options = {}) => {
      const asked = { library, ...options }
      const opened = front === 'desktop' ? await openOnDesktop(asked) : await openInBrowser(context, asked)
      opened.page.on('pageerror', (error) => errors.push(error))
      all.push(opened)
      await expect(opened.page.getByRole('heading', { level: 1 })).toBeVisible()
      return opened
    })
    for (const opened of all) await opened.kill()
    expect(errors, 'no script of the page fails').toEqual([])
  },
})

export { expect }
