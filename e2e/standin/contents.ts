import { EventEmitter } from 'node:events'
import { createFrame } from './frame.ts'
import type { Frame } from './frame.ts'
import { followTheme, settlePermissions } from './page-setup.ts'
import { openPreloadWire } from './preload-wire.ts'
import type { PreloadWire } from './preload-wire.ts'
import { decideRequest } from './requests.ts'
import type { Paused } from './requests.ts'
import { addresses, cdp } from './running.ts'
import { defaultSession } from './session.ts'
import { allowEvents, createEvent, strict } from './strict.ts'
import { openTarget } from './target.ts'
import type { Target, WebPreferences } from './target.ts'

const EVENTS =
  'did-navigate did-navigate-in-page will-navigate will-attach-webview dom-ready did-finish-load did-fail-load ' +
  'console-message render-process-gone preload-error destroyed context-menu'

type OpenDetails = { readonly url: string; readonly frameName: string; readonly disposition: string }

export type ContentsOptions = {
  readonly width: number
  readonly height: number
  readonly preferences: WebPreferences
  /** Called once, when the first page has been loaded. */
  readonly onShown: () => void
}

export class WebContents extends EventEmitter {
  static #last = 0
  readonly id = ++WebContents.#last
  readonly session = defaultSession
  readonly #preferences: WebPreferences
  readonly mainFrame: Frame = createFrame('about:blank')
  #target: Promise<Target>
  #targetId: string | null = null
  #preload: PreloadWire | null = null
  #ownNavigations = 0
  #openHandler: ((details: OpenDetails) => { readonly action: string }) | null = null
  #gone = false
  #shown = false

  constructor({ width, height, preferences, onShown }: ContentsOptions) {
    super()
    allowEvents('webContents', this, EVENTS.split(' '))
    this.#preferences = preferences
    this.#target = openTarget({ width, height }, preferences, (target) => {
      this.#targetId = target.id
      this.#listen(target, onShown)
      this.#preload = openPreloadWire(target, this, (error) =>
        this.emit('preload-error', {}, preferences.preload, error),
      )
    })
    // A window that can't be opened is the end of the test, not a surprise later.
    this.#target.then((target) => this.#prepare(target)).catch(endLoudly)
  }

  setWindowOpenHandler(handler: (details: OpenDetails) => { readonly action: string }): void {
    this.#openHandler = handler
  }
  getLastWebPreferences(): WebPreferences {
    return this.#preferences
  }
  getURL(): string {
    return this.mainFrame.url
  }
  isDestroyed(): boolean {
    return this.#gone
  }
  /** How Playwright names this page. */
  isTarget(id: string): boolean {
    return this.#targetId === id
  }

  async loadURL(url: string): Promise<void> {
    const target = await this.#target
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve))
    await this.#navigate(async () => {
      const { errorText } = await target.send<{ errorText?: string }>('Page.navigate', {
        url: addresses.toChromium(url),
      })
      if (errorText) throw new Error(`${errorText} loading '${url}'`)
      await loaded
    })
  }
  reload(): void {
    void this.#target.then((target) => this.#navigate(() => target.send('Page.reload')))
  }
  send(channel: string, ...words: readonly unknown[]): void {
    this.#preload?.send(channel, words)
  }
  async executeJavaScript(expression: string): Promise<unknown> {
    const target = await this.#target
    const asked = { expression, awaitPromise: true, returnByValue: true }
    type Evaluated = {
      result: { value?: unknown }
      exceptionDetails?: { exception?: { description?: string } }
    }
    const { result, exceptionDetails } = await target.send<Evaluated>('Runtime.evaluate', asked)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'The script failed.')
    return result.value
  }
  async printToPDF(
    options: { readonly printBackground?: boolean; readonly landscape?: boolean } = {},
  ): Promise<Buffer> {
    const target = await this.#target
    const { data: text } = await target.send<{ data: string }>('Page.printToPDF', options)
    return Buffer.from(text, 'base64')
  }
  /** Resizes the window around the page. */
  async resize(width: number, height: number): Promise<void> {
    const target = await this.#target
    await target.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 0,
      mobile: false,
    })
  }
  /** Ends the page; resolves when Chromium has let go of it. */
  async destroy(): Promise<void> {
    this.#gone = true
    const { id } = await this.#target
    await (await cdp).send('Target.closeTarget', { targetId: id }).catch(() => undefined)
    this.emit('destroyed')
  }

  async #prepare(target: Target): Promise<void> {
    this.once('destroyed', followTheme(target))
    await settlePermissions(this)
  }

  async #navigate(go: () => Promise<unknown>): Promise<void> {
    this.#ownNavigations++
    try {
      await go()
    } finally {
      this.#ownNavigations--
    }
  }

  #listen(target: Target, onShown: () => void): void {
    const { events } = target
    events.on('Page.frameNavigated', ({ frame }: { frame: { url: string; parentId?: string } }) => {
      if (frame.parentId !== undefined) return
      this.mainFrame.url = addresses.toApp(frame.url)
      this.emit('did-navigate', {}, this.mainFrame.url)
    })
    events.on('Page.navigatedWithinDocument', ({ url }: { url: string }) => {
      this.mainFrame.url = addresses.toApp(url)
      this.emit('did-navigate-in-page', {}, this.mainFrame.url, true)
    })
    events.on('Page.domContentEventFired', () => this.emit('dom-ready', {}))
    events.on('Page.loadEventFired', () => {
      if (this.mainFrame.url === 'about:blank') return
      this.emit('did-finish-load', {})
      if (!this.#shown) onShown()
      this.#shown = true
    })
    events.on('Page.windowOpen', (asked: { url: string; windowName: string }) => this.#askToOpen(asked))
    events.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    )
    events.on('Fetch.requestPaused', (paused: Paused) => {
      decideRequest(target, paused, (url) => this.#mayNavigate(url)).catch((error: unknown) => {
        // A page that was closed or has gone elsewhere no longer waits for its requests.
        if (!/Invalid InterceptionId|Session with given id not found/.test(String(error))) endLoudly(error)
      })
    })
  }

  #mayNavigate(url: string): boolean {
    if (this.#ownNavigations > 0) return true
    const event = createEvent({ url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame })
    this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  #askToOpen({ url, windowName }: { readonly url: string; readonly windowName: string }): void {
    const details = { url: addresses.toApp(url), frameName: windowName, disposition: 'foreground-tab' }
    if (this.#openHandler?.(details).action === 'deny') return
    endLoudly(
      new Error(
        `The stand-in for Electron does not know second windows, and ${details.url} was let open one.`,
      ),
    )
  }
}
strict('webContents', WebContents.prototype)

function endLoudly(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`)
  process.exit(1)
}
