import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startRefused } from './fronts/refused.ts'
import { expect, test } from './desktop-story.ts'
import { openOnDesktop } from './fronts/desktop.ts'

test('the window goes nowhere else and opens no other', async ({ desktop: { page, electron } }) => {
  await page.evaluate(() => void window.open('https://example.org/'))
  await page.evaluate(() => void (location.href = 'https://example.org/'))
  await page.waitForTimeout(300)
  const seen = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  )
  expect(seen).toHaveLength(1)
  expect(seen[0]).toMatch(/^app:\/\/afterread\//)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the page has two functions of ours and nothing of Node', async ({ desktop: { page } }) => {
  const seen = await page.evaluate(() => ({
    bridge: Object.keys((globalThis as unknown as { afterread: object }).afterread),
    node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
  }))
  expect(seen).toEqual({ bridge: ['call', 'on'], node: [] })
})

test('a page from elsewhere is not answered, even with our own bridge', async ({
  desktop: { page, electron },
}) => {
  await electron.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]
      ?.loadURL('data:text/html,<h1>Elsewhere</h1>')
      .catch(() => undefined)
  })
  await page.waitForURL(/^data:/)
  const answer = await page.evaluate(() =>
    (
      globalThis as unknown as { afterread: { call: (name: string, input: object) => Promise<unknown> } }
    ).afterread
      .call('today', {})
      .then(
        () => 'answered',
        (error: Error) => error.message,
      ),
  )
  expect(answer).toContain('Only its own page may speak to Afterread.')
})

const ARTICLE = `# Tides

## Kinds of tide

- **Spring tide**: a tide of the greatest range, at new and full moon.
- **Neap tide**: a tide of the smallest range, at the quarters of the moon.
- **Storm surge**: a rise of the sea that the wind drives against the shore.
`

test('the page is told how far an import is, and a page from elsewhere is told nothing', async ({
  desktop: { page, electron },
}) => {
  const told = await page.evaluate(importAndListen, ARTICLE)
  expect(told.map((state) => state.stages.length)).toEqual(expect.arrayContaining([0, 1, 2, 3, 4, 5]))
  expect(told.at(-1)?.state).toBe('ready')

  const clickImport = () =>
    electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('import')?.click())
  await listen(page)
  await expect(async () => {
    await clickImport()
    expect(await heard(page)).toContain('show')
  }).toPass()

  await electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    await window?.loadURL('data:text/html,<h1>Elsewhere</h1>').catch(() => undefined)
  })
  await page.waitForURL(/^data:/)
  await listen(page)
  await clickImport()
  await page.waitForTimeout(300)
  expect(await heard(page)).toEqual([])
})

test('a second start hands its files to the first', async ({ desktop: { page }, library, folder }) => {
  const file = join(folder, 'tides.md')
  await writeFile(file, ARTICLE)
  const { code } = await startRefused('desktop', { library }, [file])
  expect(code).toBe(0)
  const imports = () =>
    page.evaluate(async () => {
      const reply = await (globalThis as unknown as Bridged).afterread.call('imports', {})
      return (reply as { value: Told[] }).value.map(({ name, state }) => [name, state])
    })
  await expect.poll(imports, { timeout: 20_000 }).toEqual([['tides.md', 'ready']])
})

test('a second start shows the first window and ends', async ({ desktop: { page, electron }, library }) => {
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const { code } = await startRefused('desktop', { library })
  expect(code).toBe(0)
  await expect
    .poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the built page arrives with its policy', async ({ desktop: { page } }) => {
  const policy = await page.evaluate(async () =>
    (await fetch(location.pathname)).headers.get('content-security-policy'),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
})

test('the window opens where it was closed', async ({ desktop, library }) => {
  await desktop.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 900, height: 700 }),
  )
  await desktop.close()
  const again = await openOnDesktop({ library })
  await expect(again.page.getByRole('heading', { level: 1 })).toBeVisible()
  const bounds = await again.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  )
  await again.close()
  expect(bounds).toEqual({ x: 40, y: 30, width: 900, height: 700 })
})

type Told = { readonly name: string; readonly state: string; readonly stages: readonly unknown[] }
type Bridged = {
  readonly afterread: {
    readonly call: (name: string, input: object) => Promise<unknown>
    readonly on: (listener: (event: { readonly name: string; readonly value: Told }) => void) => void
  }
}

/** Has the page note the names of the events it is told from now on; done once it listens. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    ;(globalThis as unknown as Bridged).afterread.on(({ name }) => heard.push(name))
  })

const heard = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)

/** Runs in the page: what it is told of an import until it is ready. */
function importAndListen(text: string): Promise<readonly Told[]> {
  const { afterread } = globalThis as unknown as Bridged // what the preload exposes
  return new Promise((resolve) => {
    const told: Told[] = []
    afterread.on(({ name, value }) => {
      if (name !== 'importing') return
      told.push(value)
      if (value.state === 'ready') resolve(told)
    })
    void afterread.call('readImport', { name: 'tides.md', source: { kind: 'text', text } })
  })
}
