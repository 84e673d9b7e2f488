import { strict } from './strict.ts'

const unanswered = (name: string) => (): never => {
  throw new Error(`Nobody answers dialog.${name} here: a test replaces it with the answer it wants.`)
}

/** No dialog can be shown: each throws until a test replaces it, but an error is written where it can be read. */
export const dialog = strict('dialog', {
  showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}: ${content}\n`),
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showMessageBox: unanswered('showMessageBox'),
})

/** Nothing leaves the test: what would have been opened is kept for it to read. */
export const opened: string[] = []

export const shell = strict('shell', {
  openPath: (path: string) => {
    opened.push(path)
    return Promise.resolve('')
  },
  openExternal: (url: string) => {
    opened.push(url)
    return Promise.resolve()
  },
  showItemInFolder: (path: string) => void opened.push(path),
})
