import { openOnDesktop } from './fronts/desktop.ts'
import type { OpenedDesktop } from './fronts/desktop.ts'
import { findRuntime } from './fronts/runtime.ts'
import { test as base, expect } from './story.ts'

/** Stories of what only the desktop app has. */
export const test = base.extend<{ desktop: OpenedDesktop }>({
  desktop: async ({ library }, use) => {
    const runtime = findRuntime()
    test.skip(runtime.kind === 'none', runtime.said)
    const desktop = await openOnDesktop({ library })
    await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible()
    await use(desktop)
    await desktop.kill()
  },
})

export { expect }
