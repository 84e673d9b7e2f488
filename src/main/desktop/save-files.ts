import { app, BrowserWindow, dialog } from 'electron'
import { writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileNameOf } from '../terminal/file-name.ts'
import { pageOf } from './ipc.ts'

/** Saves a window's screen as a PDF where the learner chooses; false where they think better of it. */
export async function savePdf(page: string, name: string): Promise<boolean> {
  return saved(page, `${fileNameOf(name)}.pdf`, (window) =>
    window.webContents.printToPDF({ printBackground: true }),
  )
}

/** Saves a file that was made for a window's page, in the same way. */
export async function saveFile(page: string, name: string, bytes: Uint8Array): Promise<boolean> {
  return saved(page, fileNameOf(name), () => Promise.resolve(bytes))
}

async function saved(
  page: string,
  name: string,
  content: (window: BrowserWindow) => Promise<Uint8Array>,
): Promise<boolean> {
  const window = BrowserWindow.getAllWindows().find(({ webContents }) => pageOf(webContents) === page)
  if (!window) return false
  const extension = extname(name).slice(1)
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  })
  if (canceled || !filePath) return false
  await writeFile(filePath, await content(window))
  return true
}
