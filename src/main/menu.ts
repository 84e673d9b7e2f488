import { app, Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'

/**
 * The native menu, with each platform's own names and keys.
 *
 * @param showImport shows the screen where an article is brought in
 */
export function setMenu(showImport: () => void): void {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      { label: 'File', submenu: fileItems(showImport) },
      { role: 'editMenu' },
      { label: 'View', submenu: viewItems() },
      { role: 'windowMenu' },
    ]),
  )
}

function fileItems(showImport: () => void): MenuItemConstructorOptions[] {
  return [
    { id: 'import', label: 'Import…', accelerator: 'CmdOrCtrl+O', click: showImport },
    { type: 'separator' },
    process.platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
  ]
}

function viewItems(): MenuItemConstructorOptions[] {
  const tools: MenuItemConstructorOptions[] = [
    { role: 'reload' },
    { role: 'toggleDevTools' },
    { type: 'separator' },
  ]
  return [
    ...(app.isPackaged ? [] : tools),
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ]
}
