import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { contextItems } from './context-items.ts'
import { menuItems } from './menu-items.ts'
import type { MenuDeeds, MenuSituation } from './menu-items.ts'

type Item = MenuItemConstructorOptions

function made(situation: Partial<MenuSituation> = {}): { menu: Item[]; done: unknown[] } {
  const done: unknown[] = []
  const deeds: MenuDeeds = {
    show: (shown) => done.push(shown),
    openFile: (path) => done.push(path),
    forgetFiles: () => done.push('forgotten'),
    print: () => done.push('printed'),
    savePdf: () => done.push('saved'),
    openFolder: () => done.push('opened'),
  }
  return { menu: menuItems({ platform: 'linux', packaged: true, recent: [], ...situation }, deeds), done }
}

const inside = (item: Item | undefined): Item[] => (Array.isArray(item?.submenu) ? item.submenu : [])
const everywhere = (items: Item[]): Item[] => items.flatMap((item) => [item, ...everywhere(inside(item))])
const click = (menu: Item[], label: string): void => {
  const item = everywhere(menu).find((one) => one.label === label)
  const press = item?.click as (() => void) | undefined // called without what Electron would give
  press?.()
}

test('a Mac has its own menu first, with Settings and Quit in it; elsewhere Quit is at the end of File', () => {
  const mac = made({ platform: 'darwin' }).menu
  expect(mac[0]?.label).toBe('Afterread')
  expect(inside(mac[0]).at(-1)?.role).toBe('quit')
  expect(inside(mac[1]).at(-1)?.role).toBe('close')
  const linux = made().menu
  expect(linux[0]?.label).toBe('&File')
  expect(inside(linux[0]).at(-1)?.role).toBe('quit')
})

test('no key stands for two items', () => {
  for (const platform of ['darwin', 'linux', 'win32'] as const) {
    const keys = everywhere(made({ platform }).menu).flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('recent files are imported by their item, and the list can be cleared', () => {
  const { menu, done } = made({ recent: ['/home/a/Salt & light.md', '/b/tides.txt'] })
  click(menu, 'Salt && light.md')
  click(menu, 'Clear This List')
  expect(done).toEqual(['/home/a/Salt & light.md', 'forgotten'])
})

test('without recent files their menu is greyed', () => {
  expect(everywhere(made().menu).find(({ id }) => id === 'recent')?.enabled).toBe(false)
})

test('every screen can be gone to', () => {
  const { menu, done } = made()
  for (const label of ['Today', 'Questions', 'Insights', 'Find…', 'All Keys']) click(menu, label)
  expect(done).toEqual([
    { screen: 'today' },
    { screen: 'questions' },
    { screen: 'insights' },
    { overlay: 'palette' },
    { overlay: 'keys' },
  ])
})

test('what builders need is not in a packed app', () => {
  const roles = (packaged: boolean): unknown[] => everywhere(made({ packaged }).menu).map(({ role }) => role)
  expect(roles(true)).not.toContain('toggleDevTools')
  expect(roles(false)).toContain('toggleDevTools')
})

const none = { canUndo: false, canRedo: false, canCut: false, canCopy: false, canPaste: true }

test('a right click in a field offers to edit, on chosen text to copy, elsewhere nothing', () => {
  const place = { isEditable: false, selectionText: ' ', editFlags: none }
  expect(contextItems(place)).toEqual([])
  expect(contextItems({ ...place, selectionText: 'tide' })).toEqual([{ role: 'copy' }])
  const field = contextItems({ ...place, isEditable: true })
  expect(field.filter(({ enabled }) => enabled === true).map(({ role }) => role)).toEqual(['paste'])
})
