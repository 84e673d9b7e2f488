import type { Page } from '@playwright/test'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { runFixture, startFixture } from './start-fixture.ts'
import type { Started } from './start-fixture.ts'

/** Each check holds on the careful fixture and fails on the one that forgets this care. */
const CARES: Readonly<Record<string, (app: Started) => Promise<boolean>>> = {
  async navigation({ page }) {
    await page.evaluate(() => void (location.href = './elsewhere.html'))
    await wait(200)
    return (await page.locator('p').count()) === 1
  },
  async permissions({ page }) {
    const { state } = await page.evaluate(async () => ({
      state: (await navigator.permissions.query({ name: 'notifications' })).state,
    }))
    return state === 'denied'
  },
  csp: ({ page }) =>
    page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "inline"'
      document.body.append(script)
      return document.title !== 'inline'
    }),
  async preload({ page }) {
    return (await page.locator('p').textContent()) === 'Ready'
  },
  async sender({ page, electron }) {
    await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<p>Ready'),
    )
    await page.waitForURL(/^data:/)
    return page.evaluate(() =>
      fixture.echo(1).then(
        () => false,
        () => true,
      ),
    )
  },
}

describe
  .skipIf(process.platform === 'win32')
  .concurrent('a care that the app forgets is seen on the stand-in, which needs a POSIX system', () => {
    it.each(Object.keys(CARES))('%s', { timeout: 60_000 }, async (care) => {
      expect(await holds(care)).toBe(true)
      expect(await holds(care, care)).toBe(false)
    })

    it('windows: one that is let open a second page ends the run by name', { timeout: 60_000 }, async () => {
      const careful = await startFixture()
      await openWindow(careful.page)
      expect(await careful.page.locator('p').textContent()).toBe('Ready')
      await careful.electron.close()

      const careless = await startFixture({ fault: 'windows' })
      const ended = new Promise((resolve) => careless.electron.process().once('exit', resolve))
      await openWindow(careless.page).catch(() => undefined)
      expect(await ended).toBe(1)
      expect(careless.said()).toContain('does not know second windows')
    })

    it.each([
      ['throws-at-start', 'thrown by the fixture'],
      ['late-scheme', 'should be called before app is ready'],
      ['unknown-member', 'does not know app.dock'],
    ])('%s: the app does not start, and says why', async (fault, why) => {
      const { code, said } = await runFixture({ fault })
      expect(code).toBe(1)
      expect(said).toContain(why)
    })
  })

async function holds(care: string, fault?: string): Promise<boolean> {
  const app = await startFixture(fault ? { fault } : {})
  try {
    return (await CARES[care]?.(app)) ?? false
  } finally {
    await app.electron.close()
  }
}

const openWindow = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.open('app://fixture/index.html')
  })
