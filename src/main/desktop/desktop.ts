import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { Shown } from '../../shared/events.ts'
import type { App } from '../app.ts'
import type { Dispatch } from '../dispatch.ts'
import { noticeDue } from './due-notice.ts'
import type { awaitFiles } from './handed-files.ts'
import { importFiles } from './handed-files.ts'
import { showImportProgress } from './import-progress.ts'
import { pageOf, sendEvent, tellPage } from './ipc.ts'
import { offerContextMenus, setMenu } from './menu.ts'
import { openRecentFiles } from './recent-files.ts'
import { openWindow, showWindow } from './window.ts'

type Situation = {
  /** Where Afterread itself lies. */
  readonly root: string
  /** The data folder. */
  readonly folder: string
  /** Start of the addresses that are the page's own. */
  readonly own: string
  readonly afterread: App
  readonly call: Dispatch
  readonly now: () => Date
  readonly savePdf: (page: string, name: string) => Promise<boolean>
}

/** The windows, menus and manners of the desktop; `dueChanged` is to be called after what may change what is due. */
export function openDesktop(
  situation: Situation,
  takeFiles: ReturnType<typeof awaitFiles>,
): { readonly dueChanged: () => void } {
  const { root, folder, own, afterread, call } = situation
  const recent = openRecentFiles(join(folder, 'recent.json'))
  const open = (screen = ''): BrowserWindow => {
    const window = openWindow({ root, folder, url: `${own}${screen}` })
    tellPage(window.webContents, afterread.listen, own, showImportProgress(window))
    return window
  }
  const first = (): BrowserWindow => BrowserWindow.getAllWindows()[0] ?? open()
  const show = (shown: Shown): BrowserWindow => {
    const window = BrowserWindow.getAllWindows()[0]
    if (!window) return open('screen' in shown ? `#/${shown.screen}` : '')
    sendEvent(window.webContents, { name: 'show', value: shown }, own)
    return window
  }
  const bringIn = (files: readonly string[]): void => {
    for (const file of files) remember(file)
    const window = files.length > 0 ? show({ screen: 'import' }) : first()
    showWindow(window)
    importFiles(window, files, call, (screen) => void show({ screen })).catch(console.error)
  }
  const remember = (file: string): void => {
    recent.add(file)
    app.addRecentDocument(file)
    setMenu(recent.list(), deeds)
  }
  const deeds = {
    show: (shown: Shown) => showWindow(show(shown)),
    openFile: (file: string) => bringIn([file]),
    forgetFiles: () => {
      recent.clear()
      app.clearRecentDocuments()
      setMenu(recent.list(), deeds)
    },
    print: () => first().webContents.print(),
    savePdf: () => {
      const window = first()
      situation.savePdf(pageOf(window.webContents), window.getTitle()).catch(console.error)
    },
    openFolder: () => void afterread.handlers.openFolder({}, ''),
  }
  offerContextMenus()
  setMenu(recent.list(), deeds)
  takeFiles(bringIn)
  const notice = noticeDue(afterread, situation.now, () => showWindow(first()))
  app.on('will-quit', notice.stop)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => showWindow(first()))
  return { dueChanged: notice.refresh }
}
