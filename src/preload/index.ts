import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('afterread', {
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, input),
})
