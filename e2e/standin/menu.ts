import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { allowOptions, strict } from './strict.ts'
import { BrowserWindow } from './window.ts'

export type ItemOptions = {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly checked?: boolean
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly accelerator?: string
  readonly click?: (item: MenuItem, window: BrowserWindow | null, event: object) => void
  readonly submenu?: Menu | readonly ItemOptions[]
}
const OPTIONS = 'id label role type checked enabled visible accelerator click submenu'.split(' ')

/** What a click on a role does here; the other roles are Electron's own business and are only shown. */
const ROLES: Readonly<Record<string, () => void>> = {
  quit: () => app.quit(),
  close: () => BrowserWindow.getFocusedWindow()?.close(),
  reload: () => BrowserWindow.getFocusedWindow()?.webContents.reload(),
}
const SHOWN_ROLES = new Set(
  (
    'appmenu filemenu editmenu viewmenu windowmenu help about services hide hideothers unhide undo redo cut copy paste ' +
    'pasteandmatchstyle delete selectall toggledevtools forcereload resetzoom zoomin zoomout togglefullscreen minimize zoom ' +
    'front'
  ).split(' '),
)

export class MenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  checked: boolean
  enabled: boolean
  visible: boolean
  readonly click: () => void

  constructor(options: ItemOptions) {
    allowOptions('MenuItem', options, OPTIONS)
    const { submenu } = options
    this.id = options.id
    this.role = options.role?.toLowerCase()
    if (this.role !== undefined && !SHOWN_ROLES.has(this.role) && !(this.role in ROLES)) {
      throw new Error(`The stand-in for Electron does not know the menu role '${options.role ?? ''}'.`)
    }
    this.label = options.label ?? options.role ?? ''
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    this.accelerator = options.accelerator
    this.submenu = !submenu || submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu)
    this.checked = options.checked ?? false
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.click = () => clickItem(this, options)
  }
}

export class Menu extends EventEmitter {
  static #ofApp: Menu | null = null
  items: MenuItem[] = []

  static buildFromTemplate(template: readonly (MenuItem | ItemOptions)[]): Menu {
    const menu = new Menu()
    menu.items = template.map((item) => (item instanceof MenuItem ? item : new MenuItem(item)))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#ofApp = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#ofApp
  }
  append(item: MenuItem): void {
    this.items.push(item)
  }
  popup(): void {
    this.emit('menu-will-show')
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}
strict('Menu', Menu)
strict('Menu', Menu.prototype)

function clickItem(item: MenuItem, { click, role }: ItemOptions): void {
  if (item.type === 'checkbox') item.checked = !item.checked
  const window = BrowserWindow.getFocusedWindow()
  if (click) click(item, window, {})
  else if (role) {
    const run = ROLES[role.toLowerCase()]
    if (!run) throw new Error(`The stand-in for Electron does not know how to click the role '${role}'.`)
    run()
  }
}
