import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openOnDesktop } from './fronts/desktop.ts'
import type { OpenedDesktop } from './fronts/desktop.ts'
import { root } from './fronts/front.ts'
import { findRuntime } from './fronts/runtime.ts'
import { expect, test } from './story.ts'

// Electron's own checklist, point by point, read back from the running app; one app for all of it. Point 19, the
// fuses, is read back from the packed program by scripts/package.test.ts. docs/security.md says what a stand-in
// can't show.
test.describe.configure({ mode: 'default' })

const runtime = findRuntime()
test.skip(runtime.kind === 'none', runtime.said)

let folder: string
let desktop: OpenedDesktop
let preferences: Readonly<Record<string, unknown>>

test.beforeAll(async ({ openedOnce }) => {
  folder = await mkdtemp(join(tmpdir(), 'afterread-checklist-'))
  await cp(openedOnce, join(folder, 'library'), { recursive: true })
  desktop = await openOnDesktop({ library: join(folder, 'library') })
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible()
  preferences = await desktop.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window?.webContents as { getLastWebPreferences?: () => object | null } | undefined // typed for one version of Electron alone
    return (contents?.getLastWebPreferences?.() ?? {}) as Record<string, unknown>
  })
})

test.afterAll(async () => {
  await desktop.kill()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

// Later points look at the same window.
test.afterEach(async () => {
  await desktop.electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window?.webContents.getURL().startsWith('app://afterread/'))
      await window?.loadURL('app://afterread/')
  })
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('1: only the app’s own content is loaded, even when the app itself is told otherwise', async () => {
  for (const address of ['http://127.0.0.1:9/', 'https://example.org/', 'file:///etc/hostname']) {
    const said = await load(address)
    expect(said, address).toContain('ERR_BLOCKED_BY_CLIENT')
  }
})

test('2: the page has nothing of Node', async () => {
  expect(preferences['nodeIntegration']).toBe(false)
  expect(preferences['nodeIntegrationInWorker'] ?? false).toBe(false)
  expect(preferences['nodeIntegrationInSubFrames'] ?? false).toBe(false)
  const found = await desktop.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis),
  )
  expect(found).toEqual([])
})

test('3: the page and the preload have worlds of their own', async () => {
  expect(preferences['contextIsolation']).toBe(true)
  const replaced = await desktop.page.evaluate(() => {
    const { afterread } = globalThis as unknown as { afterread: { call: unknown } }
    const before = afterread.call
    try {
      afterread.call = () => 'replaced'
    } catch {
      // It is frozen.
    }
    return afterread.call !== before
  })
  expect(replaced).toBe(false)
})

test('4: the page is in a sandbox', () => {
  expect(preferences['sandbox']).toBe(true)
})

test('5: the page is given no permission', async () => {
  const granted = await desktop.page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications', 'midi', 'clipboard-read']
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => state,
          () => 'unknown',
        ),
      ),
    )
    return names.filter((_, n) => states[n] === 'granted')
  })
  expect(granted).toEqual([])
})

test('6: the security of the web is left on', () => {
  expect(preferences['webSecurity']).toBe(true)
})

test('7: the page comes with a policy that allows its own files and no more', async () => {
  const policy = await desktop.page.evaluate(async () =>
    (await fetch(location.pathname)).headers.get('content-security-policy'),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toMatch(/unsafe-|\*|https?:/)
})

for (const [point, preference] of [
  [8, 'allowRunningInsecureContent'],
  [9, 'experimentalFeatures'],
  [11, 'webviewTag'],
] as const)
  test(`${point}: ${preference} is not set`, () => {
    expect(Object.keys(preferences).length).toBeGreaterThan(3)
    expect(preferences[preference] ?? false).toBe(false)
  })

test('10: no feature of Blink is enabled', () => {
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('')
})

test('12: a page within the page is not attached, and shows nothing from elsewhere', async () => {
  const prevented = await desktop.electron.evaluate(({ BrowserWindow }) => {
    let refused = false
    const attach = { preventDefault: () => (refused = true) }
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', attach, {}, {})
    return refused
  })
  expect(prevented).toBe(true)
  const shown = await desktop.page.evaluate(showFrames)
  // What the policy refuses shows an empty page or the browser's own words, and never the one that was asked for.
  expect(shown.filter((url) => url?.includes('example.org'))).toEqual([])
})

test('13: the window goes nowhere else', async () => {
  for (const address of ['https://example.org/', 'file:///etc/hostname', 'data:text/html,elsewhere']) {
    await desktop.page.evaluate((to) => void (location.href = to), address)
    await desktop.page.waitForTimeout(200)
    expect(await shownUrls()).toEqual([expect.stringMatching(/^app:\/\/afterread\//)])
  }
})

test('14: no other window is opened', async () => {
  const opened = await desktop.page.evaluate(() =>
    ['https://example.org/', 'about:blank', location.href].map((url) => window.open(url) !== null),
  )
  expect(opened).toEqual([false, false, false])
  expect(await shownUrls()).toHaveLength(1)
})

test('15: nothing of ours hands an address to the system, loads a file as a page or evaluates text', async () => {
  const forbidden = /openExternal|loadFile\(|\beval\(|new Function\(|executeJavaScript|insertCSS|\{@html/
  const files = (await readdir(join(root, 'src'), { recursive: true })).filter((file) =>
    /(?<!\.test)\.(ts|svelte)$/.test(file),
  )
  expect(files.length).toBeGreaterThan(300)
  for (const file of files)
    expect(await readFile(join(root, 'src', file), 'utf8'), file).not.toMatch(forbidden)
})

test('16: what runs is the Electron of the lock file, of the major version that was chosen', async () => {
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(root, file), 'utf8'))
  const lock = (await read('package-lock.json')) as { packages: Record<string, { version: string }> } // npm's own
  const own = (await read('package.json')) as { devDependencies: Record<string, string> }
  const locked = lock.packages['node_modules/electron']?.version ?? ''
  expect(await desktop.electron.evaluate(() => process.versions['electron'])).toBe(locked)
  expect(own.devDependencies['electron']).toMatch(new RegExp(`^\\^${locked.split('.')[0]}\\.`))
})

test('17: a page from elsewhere is not answered, even with our own bridge', async () => {
  // A page without an address asks no network, and so is not refused before.
  await load('data:text/html,<h1>Elsewhere</h1>')
  await desktop.page.waitForURL(/^data:/)
  const answer = await desktop.page.evaluate(() =>
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

test('18: the page has a scheme of its own and reads no file', async () => {
  expect(await shownUrls()).toEqual([expect.stringMatching(/^app:\/\/afterread\//)])
  const read = await desktop.page.evaluate(() =>
    fetch('file:///etc/hostname').then(
      () => 'read',
      () => 'refused',
    ),
  )
  expect(read).toBe('refused')
})

test('20: the page is given two functions and nothing of Electron', async () => {
  const seen = await desktop.page.evaluate(() => {
    const { afterread } = globalThis as unknown as { afterread: Record<string, unknown> }
    return Object.entries(afterread).map(([name, value]) => `${name}: ${typeof value}`)
  })
  expect(seen).toEqual(['call: function', 'on: function'])
})

/** Has the app load an address into its window; gives what it says of a failure. */
const load = (address: string): Promise<string> =>
  desktop.electron.evaluate(async ({ BrowserWindow }, url) => {
    const [window] = BrowserWindow.getAllWindows()
    return (await window?.loadURL(url).catch(String)) ?? ''
  }, address)

const shownUrls = (): Promise<string[]> =>
  desktop.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  )

/** Runs in the page: puts pages from elsewhere into it, and gives what they show. */
async function showFrames(): Promise<(string | undefined)[]> {
  for (const tag of ['webview', 'iframe']) {
    const frame = document.createElement(tag)
    frame.setAttribute('src', 'https://example.org/')
    document.body.append(frame)
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
  return Array.from({ length: frames.length }, (_, n) => {
    try {
      return frames[n]?.location.href
    } catch {
      return 'another origin'
    }
  })
}
