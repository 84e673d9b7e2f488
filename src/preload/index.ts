import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('afterread', {
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, input),
  on: (listener: (event: unknown) => void): void => {
    // What Electron tells of the message itself stays on this side.
    ipcRenderer.on('event', (_message, event: unknown) => listener(event))
  },
})
