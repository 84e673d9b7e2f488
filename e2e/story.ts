import { test as base, expect } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInBrowser } from './fronts/browser.ts'
import { openOnDesktop } from './fronts/desktop.ts'
import type { FrontName, Opened, OpenOptions } from './fronts/front.ts'
import { findRuntime } from './fronts/runtime.ts'

type StoryOptions = { readonly front: FrontName }
type StoryTools = {
  /** A folder for the library, new for each story. */
  readonly library: string
  /** Opens Afterread in the front of the project, with the story's own library unless another is named. */
  readonly open: (options?: Partial<OpenOptions>) => Promise<Opened>
}

/** Nobody is to notice which front a story runs on: all of them use this and nothing of Playwright's own pages. */
export const test = base.extend<StoryOptions & StoryTools>({
  front: ['browser', { option: true }],

  // Playwright reads what a fixture needs from this pattern.
  library: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'afterread-story-'))
    await use(join(folder, 'library'))
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  open: async ({ front, library, context }, use, info) => {
    if (front === 'desktop') {
      const runtime = findRuntime()
      test.skip(runtime.kind === 'none', runtime.said)
      info.annotations.push({ type: 'desktop', description: runtime.said })
    }
    const all: Opened[] = []
    await use(async (options = {}) => {
      const asked = { library, ...options }
      const opened = front === 'desktop' ? await openOnDesktop(asked) : await openInBrowser(context, asked)
      all.push(opened)
      failOnPageErrors(opened, all)
      return opened
    })
    for (const opened of all) await opened.kill()
  },
})

export { expect }

/** A script error is a failure of whatever story it happens in. */
function failOnPageErrors({ page }: Opened, _all: readonly Opened[]): void {
  page.on('pageerror', (error) => {
    throw error
  })
}
