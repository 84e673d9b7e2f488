import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runFixture, startFixture } from './start-fixture.ts'
import type { Started } from './start-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'afterread-fixture-'))
let app: Started

// On Windows there is no /bin/sh to start it with.
describe.skipIf(process.platform === 'win32')(
  'an app on the stand-in for Electron, which needs a POSIX system',
  () => {
    beforeAll(async () => {
      app = await startFixture({ folder })
    }, 60_000)
    afterAll(async () => {
      await app.electron.close()
      rmSync(folder, { recursive: true, force: true })
    })

    it('answers what the page invokes, with structured clone in both directions', async () => {
      const back = await app.page.evaluate(() =>
        fixture.echo({ when: new Date(5), bytes: new Uint8Array([1, 2]), no: undefined }),
      )
      expect(back).toEqual({ when: new Date(5), bytes: new Uint8Array([1, 2]), no: undefined })
    })

    it('refuses to carry a function', async () => {
      const why = await app.page.evaluate(() => fixture.echo({ run: () => 1 }).catch(String))
      expect(why).toMatch(/could not be cloned/)
    })

    it('rejects an invoke that nobody answers', async () => {
      const why = await app.page.evaluate(() => fixture.ask('nobody').catch(String))
      expect(why).toContain("No handler registered for 'nobody'")
    })

    it('freezes what the preload exposes and hides the preload itself', async () => {
      const seen = await app.page.evaluate(() => [
        Object.isFrozen(fixture),
        'require' in window,
        'standinPost' in window,
      ])
      expect(seen).toEqual([true, false, false])
    })

    it('sends to the page when a menu item is clicked', async () => {
      const said = app.page.evaluate(() => new Promise((resolve) => fixture.onSaid(resolve)))
      await app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('say')?.click())
      expect(await said).toEqual(new Date(0))
    })

    it('answers the scheme of the app, its misses included', async () => {
      const got = await app.page.evaluate(async () => {
        const responses = [await fetch('./page.js'), await fetch('./nothing.js')]
        return responses.map(({ status, headers }) => [status, headers.get('content-type')])
      })
      expect(got).toEqual([
        [200, 'text/javascript'],
        [404, 'text/javascript'],
      ])
      expect(
        await app.electron.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
        ),
      ).toBe('app://fixture/')
    })

    it('cancels the requests that the session refuses', async () => {
      expect(
        await app.page.evaluate(() => fetch('http://127.0.0.1:9/').catch((error: Error) => error.name)),
      ).toBe('TypeError')
    })

    it('follows the theme that the app sets', async () => {
      await app.page.emulateMedia({ colorScheme: null })
      const dark = (): Promise<boolean> =>
        app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
      expect(await dark()).toBe(false)
      await app.electron.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'dark'))
      await expect.poll(dark).toBe(true)
      await app.electron.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'system'))
    })

    it('gives the window its size, and another', async () => {
      const size = (): Promise<number[]> => app.page.evaluate(() => [innerWidth, innerHeight])
      expect(await size()).toEqual([700, 500])
      await app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(600, 400),
      )
      await expect.poll(size).toEqual([600, 400])
    })

    it('prints to PDF', async () => {
      const start = await app.electron.evaluate(async ({ BrowserWindow }) => {
        const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({})
        return bytes?.subarray(0, 5).toString('latin1')
      })
      expect(start).toBe('%PDF-')
    })

    it('lets the first instance know of the second, which ends', async () => {
      expect((await runFixture({ folder })).code).toBe(0)
      await expect
        .poll(() =>
          app.electron.evaluate(() => globalThis.secondStart?.some((word) => word.endsWith('fixture'))),
        )
        .toBe(true)
    })

    it('names what it does not know, instead of answering undefined', async () => {
      const why = await app.electron.evaluate(({ app, BrowserWindow }) => {
        const window: unknown = BrowserWindow.getAllWindows()[0]
        const attempts = [
          () => app.dock,
          () => (window as { setOpacity: unknown }).setOpacity,
          () => app.on('gpu-info-update', () => 0),
        ]
        return attempts.map((attempt) => {
          try {
            return String(attempt())
          } catch (error) {
            return String(error)
          }
        })
      })
      expect(why).toEqual([
        'Error: The stand-in for Electron does not know app.dock.',
        'Error: The stand-in for Electron does not know BrowserWindow.setOpacity.',
        "Error: The stand-in for Electron does not know the event app 'gpu-info-update'.",
      ])
    })

    it('keeps a document of another origin from being taken for the app', async () => {
      await app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<p>Ready'),
      )
      await app.page.waitForURL(/^data:/)
      expect(await app.page.evaluate(() => fixture.echo(1).catch(String))).toContain('not our page')
    })
  },
)
