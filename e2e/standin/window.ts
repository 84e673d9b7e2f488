import { EventEmitter } from 'node:events'
import { app, isReady, openWindows, windowGone } from './app.ts'
import { WebContents } from './contents.ts'
import { allowEvents, allowOptions, createEvent, strict } from './strict.ts'
import type { WebPreferences } from './target.ts'

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type WindowOptions = Partial<Bounds> & {
  readonly show?: boolean
  readonly title?: string
  readonly webPreferences?: WebPreferences
}
const OPTIONS =
  'x y width height minWidth minHeight show title backgroundColor icon webPreferences autoHideMenuBar'.split(
    ' ',
  )
const EVENTS =
  'ready-to-show show hide focus blur close closed resize resized move moved maximize unmaximize minimize restore ' +
  'enter-full-screen leave-full-screen page-title-updated'

type State = 'normal' | 'maximized' | 'minimized' | 'full'

export class BrowserWindow extends EventEmitter {
  static #all: BrowserWindow[] = []
  static getAllWindows = (): readonly BrowserWindow[] => [...BrowserWindow.#all]
  static getFocusedWindow = (): BrowserWindow | null =>
    BrowserWindow.#all.findLast((window) => !window.#blurred) ?? null
  static fromWebContents = (contents: WebContents | null): BrowserWindow | null =>
    BrowserWindow.#all.find((window) => window.webContents === contents) ?? null
  static fromId = (id: number): BrowserWindow | null =>
    BrowserWindow.#all.find((window) => window.id === id) ?? null

  readonly id: number
  readonly webContents: WebContents
  #bounds: Bounds
  #title: string
  #visible: boolean
  #state: State = 'normal'
  #closing = false
  #blurred = false

  constructor(options: WindowOptions = {}) {
    if (!isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    allowOptions('BrowserWindow', options, OPTIONS)
    super()
    allowEvents('BrowserWindow', this, EVENTS.split(' '))
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    this.#title = options.title ?? app.getName()
    this.#visible = options.show ?? true
    const preferences = options.webPreferences ?? {}
    const onShown = (): void => void this.emit('ready-to-show', {})
    this.webContents = new WebContents({ width, height, preferences, onShown })
    this.id = this.webContents.id
    BrowserWindow.#all.push(this)
    openWindows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  getTitle(): string {
    return this.#title
  }
  show(): void {
    this.#visible = true
    this.emit('show')
  }
  hide(): void {
    this.#visible = false
    this.emit('hide')
  }
  isVisible(): boolean {
    return this.#visible
  }
  focus(): void {
    this.#blurred = false
    this.emit('focus')
  }
  blur(): void {
    this.#blurred = true
    this.emit('blur')
  }

  getBounds(): Bounds {
    return { ...this.#bounds }
  }
  getNormalBounds(): Bounds {
    return { ...this.#bounds }
  }
  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height]
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  /** A headless page has any size. */
  setMinimumSize(): void {}
  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    void this.webContents.resize(this.#bounds.width, this.#bounds.height)
    this.emit('resize')
  }

  isMaximized(): boolean {
    return this.#state === 'maximized'
  }
  maximize(): void {
    this.#become('maximized', 'maximize')
  }
  unmaximize(): void {
    this.#become('normal', 'unmaximize')
  }
  isMinimized(): boolean {
    return this.#state === 'minimized'
  }
  minimize(): void {
    this.#become('minimized', 'minimize')
  }
  restore(): void {
    this.#become('normal', 'restore')
  }
  isFullScreen(): boolean {
    return this.#state === 'full'
  }

  /** Kept for a test to read, which Electron has no word for: `standinProgress`. */
  setProgressBar(progress: number): void {
    this.standinProgress.push(progress)
  }
  readonly standinProgress: number[] = []

  isDestroyed(): boolean {
    return this.webContents.isDestroyed()
  }
  isClosing(): boolean {
    return this.#closing
  }
  close(): void {
    if (this.#closing) return
    const event = createEvent({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy(): void {
    this.#closing = true
    BrowserWindow.#all = BrowserWindow.#all.filter((window) => window !== this)
    void this.webContents.destroy().then(() => {
      this.emit('closed')
      windowGone(this)
    })
  }

  #become(state: State, event: string): void {
    this.#state = state
    this.emit(event)
  }
}
strict('BrowserWindow', BrowserWindow)
strict('BrowserWindow', BrowserWindow.prototype)

const all = (): readonly WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents)

export const webContents = strict('webContents module', {
  getAllWebContents: all,
  fromId: (id: number) => all().find((contents) => contents.id === id),
  fromDevToolsTargetId: (target: string) => all().find((contents) => contents.isTarget(target)),
})
