import type { MenuItemConstructorOptions } from 'electron'
import { basename } from 'node:path'
import type { Shown } from '../../shared/events.ts'

/** What the menu is made for. */
export type MenuSituation = {
  readonly platform: NodeJS.Platform
  readonly packaged: boolean
  /** Whole paths, the newest first. */
  readonly recent: readonly string[]
}

/** What its items do. */
export type MenuDeeds = {
  readonly show: (shown: Shown) => void
  readonly openFile: (path: string) => void
  readonly forgetFiles: () => void
  readonly print: () => void
  readonly savePdf: () => void
  readonly openFolder: () => void
}

type Items = MenuItemConstructorOptions[]
const line: MenuItemConstructorOptions = { type: 'separator' }

/** The native menu, with each platform's own places, names and keys. */
export function menuItems(situation: MenuSituation, deeds: MenuDeeds): Items {
  const mac = situation.platform === 'darwin'
  return [
    ...(mac ? [appItem(deeds)] : []),
    { label: mac ? 'File' : '&File', submenu: fileItems(situation, deeds) },
    { role: 'editMenu' },
    { label: mac ? 'Go' : '&Go', submenu: goItems(deeds) },
    { label: mac ? 'View' : '&View', submenu: viewItems(situation) },
    { role: 'windowMenu' },
    { role: 'help', submenu: helpItems(deeds) },
  ]
}

/** The menu that a Mac names after the app. */
const appItem = ({ show }: MenuDeeds): MenuItemConstructorOptions => ({
  label: 'Afterread',
  submenu: [
    { role: 'about' },
    line,
    { ...settingsItem(show), label: 'Settings…' },
    line,
    { role: 'services' },
    line,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    line,
    { role: 'quit' },
  ],
})

const settingsItem = (show: MenuDeeds['show']): MenuItemConstructorOptions => ({
  id: 'settings',
  label: 'Settings',
  accelerator: 'CmdOrCtrl+,',
  click: () => show({ screen: 'settings' }),
})

function fileItems({ platform, recent }: MenuSituation, deeds: MenuDeeds): Items {
  const mac = platform === 'darwin'
  return [
    {
      id: 'import',
      label: 'Import…',
      accelerator: 'CmdOrCtrl+O',
      click: () => deeds.show({ screen: 'import' }),
    },
    { id: 'cards', label: 'Import Cards…', click: () => deeds.show({ screen: 'cards' }) },
    { id: 'recent', label: 'Import Recent', enabled: recent.length > 0, submenu: recentItems(recent, deeds) },
    line,
    { id: 'export', label: 'Export…', click: () => deeds.show({ screen: 'export' }) },
    { id: 'share', label: 'Share Articles…', click: () => deeds.show({ screen: 'share' }) },
    { id: 'print', label: 'Print…', accelerator: 'CmdOrCtrl+P', click: deeds.print },
    { id: 'pdf', label: 'Save as PDF…', accelerator: 'CmdOrCtrl+Shift+P', click: deeds.savePdf },
    line,
    mac ? { role: 'close' } : { role: 'quit' },
  ]
}

const recentItems = (recent: readonly string[], { openFile, forgetFiles }: MenuDeeds): Items => [
  ...recent.map((path) => ({ label: labelOf(path), click: () => openFile(path) })),
  line,
  { id: 'forget', label: 'Clear This List', click: forgetFiles },
]

// A name may hold what a menu takes for the mark of a key.
const labelOf = (path: string): string => basename(path).replaceAll('&', '&&')

const goItems = ({ show }: MenuDeeds): Items => [
  { label: 'Find…', accelerator: 'CmdOrCtrl+K', click: () => show({ overlay: 'palette' }) },
  line,
  ...(['today', 'library', 'questions', 'scores', 'insights', 'settings'] as const).map((screen, at) => ({
    label: `${screen.charAt(0).toUpperCase()}${screen.slice(1)}`,
    accelerator: `CmdOrCtrl+${at + 1}`,
    click: () => show({ screen }),
  })),
]

function viewItems({ packaged }: MenuSituation): Items {
  const tools: Items = [{ role: 'reload' }, { role: 'toggleDevTools' }, line]
  return [
    ...(packaged ? [] : tools),
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    line,
    { role: 'togglefullscreen' },
  ]
}

const helpItems = ({ show, openFolder }: MenuDeeds): Items => [
  { id: 'keys', label: 'All Keys', click: () => show({ overlay: 'keys' }) },
  { id: 'folder', label: 'Open the Data Folder', click: openFolder },
]
