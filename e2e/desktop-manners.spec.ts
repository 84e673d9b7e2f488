import type { ElectronApplication } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './desktop-story.ts'
import { putEarlier } from './earlier-library.ts'
import { openOnDesktop } from './fronts/desktop.ts'
import { findRuntime } from './fronts/runtime.ts'
import { Learner } from './learner.ts'

test('the menu goes to every screen and shows what stands over one', async ({
  desktop: { page, electron },
}) => {
  const choose = (menu: string, label: string): Promise<void> =>
    electron.evaluate(
      ({ Menu }, [top, item]) => {
        const items = Menu.getApplicationMenu()?.items ?? []
        const found = items
          .find((one) => one.label.replace('&', '') === top || one.role === top)
          ?.submenu?.items.find((one) => one.label === item)
        if (!found) throw new Error(`There is no ${top}: ${item}.`)
        found.click()
      },
      [menu, label],
    )
  await choose('Go', 'Library')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  await choose('help', 'All Keys')
  await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await choose('Go', 'Find…')
  await expect(page.getByRole('dialog', { name: 'Find' })).toBeVisible()
})

test('a screen is saved as a PDF where the learner chooses, and nowhere without a choice', async ({
  desktop: { electron },
  folder,
}) => {
  const path = join(folder, 'today.pdf')
  const save = (filePath: string, canceled: boolean): Promise<void> =>
    electron.evaluate(
      ({ app, dialog, Menu }, answer) => {
        app.setPath('documents', answer.filePath)
        dialog.showSaveDialog = () => Promise.resolve(answer)
        Menu.getApplicationMenu()?.getMenuItemById('pdf')?.click()
      },
      { filePath, canceled },
    )
  await save(path, true)
  await save(path, false)
  await expect
    .poll(async () => String((await readFile(path).catch(() => '')).slice(0, 5)), { timeout: 15_000 })
    .toBe('%PDF-')
})

test('a file made of facts is saved where the learner chooses', async ({
  desktop: { page, electron },
  folder,
}) => {
  const path = join(folder, 'facts.csv')
  await electron.evaluate(({ app, dialog }, filePath) => {
    app.setPath('documents', filePath)
    dialog.showSaveDialog = () => Promise.resolve({ filePath, canceled: false })
  }, path)
  await page.evaluate(() => (location.hash = '#/export'))
  await page.getByRole('radio', { name: /CSV table/ }).check()
  await page.getByRole('button', { name: /^Make the file/ }).click()
  await page.getByRole('button', { name: /^Save the file/ }).click({ timeout: 20_000 })
  await expect
    .poll(async () => String(await readFile(path).catch(() => '')), { timeout: 15_000 })
    .toMatch(/^id,kind,front,back/)
})

test('files that were handed over can be imported again from the menu, until the list is cleared', async ({
  desktop: { page, electron },
  folder,
}) => {
  const file = join(folder, 'salt & light.md')
  await writeFile(file, ARTICLE)
  await handOver(electron, file)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Reading|facts found/)
  const recent = (): Promise<readonly string[]> =>
    electron.evaluate(
      ({ Menu }) =>
        Menu.getApplicationMenu()
          ?.getMenuItemById('recent')
          ?.submenu?.items.map(({ label }) => label) ?? [],
    )
  expect(await recent()).toContain('salt && light.md')
  await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('forget')?.click())
  expect(await recent()).not.toContain('salt && light.md')
})

test('a shared article that is opened comes to the window that is there, whatever it shows, and is looked at first', async ({
  desktop: { page, electron },
}) => {
  await page.evaluate(() => (location.hash = '#/shared'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bring in a shared article')
  await handOver(electron, join(import.meta.dirname, 'articles', 'tides.afterread'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About tides', { timeout: 20_000 })
  await page.getByRole('button', { name: /^Add to the library/ }).click()
  await expect(page.getByRole('button', { name: 'Quiz on this article' })).toBeVisible()
})

test('a file that is opened while the library is brought up to date is read once that is done', async ({
  library,
  folder,
}) => {
  const runtime = findRuntime()
  test.skip(runtime.kind === 'none', runtime.said)
  const file = join(folder, 'salt.md')
  await writeFile(file, ARTICLE)
  const held = await putEarlier(library)
  const { page, electron, kill } = await openOnDesktop({ library, now: '2026-03-20T09:00:00.000Z' })
  try {
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('Afterread is being brought up to date')
    await handOver(electron, file)
    held.exec('ROLLBACK')
    await expect(heading).toContainText('facts found', { timeout: 20_000 })
  } finally {
    held.close()
    await kill()
  }
})

/** What Electron cannot be asked: its stand-in keeps it. */
type Kept = { readonly standinProgress?: readonly number[] }
type Notes = { readonly standinShown?: readonly { readonly title: string; readonly body: string }[] }

const onStandIn = findRuntime().kind === 'stand-in'

test('the taskbar shows how far an import is, and no bar once it is read', async ({
  desktop: { electron },
  folder,
}) => {
  test.skip(!onStandIn, 'Electron cannot be asked what the taskbar shows')
  const file = join(folder, 'salt.md')
  await writeFile(file, ARTICLE)
  await handOver(electron, file)
  const shown = (): Promise<readonly number[]> =>
    electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows() as unknown as readonly Kept[]
      return [...(window?.standinProgress ?? [])]
    })
  await expect.poll(async () => (await shown()).at(-1), { timeout: 20_000 }).toBe(-1)
  expect(Math.max(...(await shown()))).toBeGreaterThan(0)
})

test('what is due is told on the icon and once by a note, each only where it is switched on', async ({
  library,
}) => {
  const studying = await openOnDesktop({ library, now: '2026-03-02T09:00:00.000Z' })
  await studying.page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()
  await new Learner(studying.page).answer()
  await studying.kill()

  const { page, electron, kill } = await openOnDesktop({ library, now: '2026-04-20T19:30:00.000Z' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const badge = (): Promise<number> => electron.evaluate(({ app }) => app.getBadgeCount())
  const change = (settings: object): Promise<unknown> =>
    page.evaluate(
      (asked) => (globalThis as unknown as Bridged).afterread.call('changeSettings', asked),
      settings,
    )
  expect(await badge()).toBe(0)
  await change({ badge: true })
  await expect.poll(badge).toBeGreaterThan(0)
  await change({ badge: false })
  await expect.poll(badge).toBe(0)

  const notes = (): Promise<readonly string[]> =>
    electron.evaluate(({ Notification }) =>
      ((Notification as unknown as Notes).standinShown ?? []).map(({ title }) => title),
    )
  await change({ remindAt: 19 })
  if (onStandIn) expect(await notes()).toEqual([])
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur())
  await change({ remindAt: 18 })
  await change({ remindAt: 17 })
  if (onStandIn) await expect.poll(notes).toEqual([expect.stringMatching(/^\d+ facts? (is|are) due$/)])
  await kill()
})

type Bridged = {
  readonly afterread: { readonly call: (name: string, input: object) => Promise<unknown> }
}

const ARTICLE = `# Salt

## Kinds

- **Rock salt**: salt that is mined.
- **Sea salt**: salt won from the sea.
- **Table salt**: salt that is refined.
`

/** As the system hands over a file that is opened with Afterread. */
const handOver = (electron: ElectronApplication, file: string): Promise<unknown> =>
  electron.evaluate(({ app }, path) => app.emit('open-file', { preventDefault: () => undefined }, path), file)
