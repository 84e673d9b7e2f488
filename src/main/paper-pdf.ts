import { app, BrowserWindow, dialog } from 'electron'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pageOf } from './ipc.ts'

/** Saves a window's screen as a PDF where the learner chooses; false where they think better of it. */
export async function savePdf(page: string, name: string): Promise<boolean> {
  const window = BrowserWindow.getAllWindows().find(({ webContents }) => pageOf(webContents) === page)
  if (!window) return false
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), `${fileNameOf(name)}.pdf`),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (canceled || !filePath) return false
  await writeFile(filePath, await window.webContents.printToPDF({ printBackground: true }))
  return true
}

/** A title as the name of a file on any system. */
const fileNameOf = (name: string): string =>
  name
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120) || 'Afterread'
