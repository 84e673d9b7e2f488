import type { Page } from '@playwright/test'

/** From here on every press of a pointer is counted: a story told by keyboard alone ends with none. */
export const watchPointer = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = (): number => Number(document.documentElement.dataset['pointer'] ?? 0)
    for (const kind of ['pointerdown', 'mousedown', 'touchstart']) {
      addEventListener(kind, () => (document.documentElement.dataset['pointer'] = String(seen() + 1)), true)
    }
  })

export const pointerPresses = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['pointer'] ?? 0))

/** Tabs to the button or link of that name, as a person would. */
export async function reach(page: Page, name: string | RegExp): Promise<void> {
  const control = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first()
  for (let presses = 0; presses < 40; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(name)}.`)
}
