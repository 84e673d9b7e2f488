import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './desktop-story.ts'
import { root } from './fronts/front.ts'

// The rest of Electron's checklist is told elsewhere; docs/security.md says where each point is.

test('the window was opened with every protection, and with no way round one', async ({
  desktop: { electron },
}) => {
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window?.webContents as { getLastWebPreferences?: () => object | null } | undefined // typed for one version of Electron alone
    return contents?.getLastWebPreferences?.() as Record<string, unknown> | null
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
  for (const weak of [
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'webviewTag',
  ])
    expect(preferences?.[weak] ?? false, weak).toBe(false)
  expect(preferences?.['enableBlinkFeatures'] ?? '').toBe('')
})

test('a page within the page is not opened, and neither is a window of its own kind', async ({
  desktop: { page, electron },
}) => {
  const grew = await page.evaluate(async () => {
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
  })
  // What the policy refuses shows an empty page or the browser's own words, and never the one that was asked for.
  expect(grew.filter((url) => url?.includes('example.org'))).toEqual([])
  const windows = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(windows).toBe(1)
})

test('nothing of ours hands an address to the system, loads a file as a page or evaluates text', async () => {
  const forbidden = /openExternal|loadFile\(|\beval\(|new Function\(|executeJavaScript|insertCSS|\{@html/
  const files = (await readdir(join(root, 'src'), { recursive: true })).filter((file) =>
    /(?<!\.test)\.(ts|svelte)$/.test(file),
  )
  expect(files.length).toBeGreaterThan(300)
  for (const file of files)
    expect(await readFile(join(root, 'src', file), 'utf8'), file).not.toMatch(forbidden)
})
