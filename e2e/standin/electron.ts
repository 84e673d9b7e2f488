// What `import … from 'electron'` gets. A name that is not here is an error of the import itself.
export { app } from './app.ts'
export { dialog, shell } from './dialog.ts'
export { ipcMain } from './ipc.ts'
export { Menu, MenuItem } from './menu.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
export { clipboard, nativeTheme, screen } from './system.ts'
export { BrowserWindow, webContents } from './window.ts'
