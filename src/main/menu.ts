import { app, Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'

/** The native menu, with each platform's own names and keys. */
export function setMenu(): void {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      { role: 'fileMenu' },
      { role: 'editMenu' },
      { label: 'View', submenu: viewItems() },
      { role: 'windowMenu' },
    ]),
  )
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
