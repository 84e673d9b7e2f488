import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeWindow, SMALLEST } from './window-place.ts'

type Opened = {
  /** Where Afterread itself lies. */
  readonly root: string
  /** Where the window's place is kept. */
  readonly folder: string
  readonly url: string
}

// --surface of tokens.css, so that nothing flashes before the page has drawn itself.
const PAPER = { light: '#fafbf9', dark: '#171c1f' } as const

/** Opens the window where it was when it was last closed, and shows it once the page is drawn. */
export function openWindow({ root, folder, url }: Opened): BrowserWindow {
  const file = join(folder, 'window.json')
  const { maximized, ...bounds } = placeWindow(
    readKept(file),
    [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Afterread',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    ...(process.platform === 'linux' ? { icon: join(root, 'resources', 'icons', '256x256.png') } : {}),
    webPreferences: {
      preload: join(root, 'out', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () => keepPlace(window, file))
  void window.loadURL(url)
  return window
}

/** Brings the window to the front, wherever it is. */
export function showWindow(window: BrowserWindow | undefined): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function readKept(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function keepPlace(window: BrowserWindow, file: string): void {
  const { x, y, width, height } = window.getNormalBounds()
  try {
    writeFileSync(file, JSON.stringify({ x, y, width, height, maximized: window.isMaximized() }))
  } catch {
    // Where it stood is not worth an error: next time it opens in the middle.
  }
}
