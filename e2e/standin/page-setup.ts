import { cdp } from './running.ts'
import { grants, PERMISSIONS } from './session.ts'
import { nativeTheme } from './system.ts'
import type { Target } from './target.ts'

/** Has the page follow the theme of the app, until the function it gives is called. */
export function followTheme(target: Target): () => void {
  const follow = (): void => void showTheme(target)
  if (nativeTheme.themeSource !== 'system') follow()
  nativeTheme.on('updated', follow)
  return () => void nativeTheme.off('updated', follow)
}

/** Asks the app once for each permission, and has Chromium hold to the answer. */
export async function settlePermissions(contents: object): Promise<void> {
  const wire = await cdp
  for (const name of PERMISSIONS) {
    const setting = grants(contents, name) ? 'granted' : 'denied'
    await wire.send('Browser.setPermission', { permission: { name }, setting })
  }
}

function showTheme(target: Target): Promise<unknown> {
  const { themeSource } = nativeTheme
  const features = [{ name: 'prefers-color-scheme', value: themeSource === 'system' ? '' : themeSource }]
  return target.send('Emulation.setEmulatedMedia', { features })
}
