import { app, Menu } from 'electron'
import { contextItems } from './context-items.ts'
import { menuItems } from './menu-items.ts'
import type { MenuDeeds } from './menu-items.ts'

/** Sets the native menu; again whenever the recent files have changed. */
export function setMenu(recent: readonly string[], deeds: MenuDeeds): void {
  const situation = { platform: process.platform, packaged: app.isPackaged, recent }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuItems(situation, deeds)))
}

/** A right click on text offers what can be done with it. */
export function offerContextMenus(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_click, place) => {
      const items = contextItems(place)
      if (items.length > 0) Menu.buildFromTemplate(items).popup()
    })
  })
}
