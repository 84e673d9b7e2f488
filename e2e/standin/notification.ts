import { EventEmitter } from 'node:events'
import { allowEvents, allowOptions, strict } from './strict.ts'

type Options = { readonly title?: string; readonly body?: string; readonly silent?: boolean }

/** A note of the system. Nobody sees it here; it is kept for a test to read. */
export class Notification extends EventEmitter {
  /** Those shown, which Electron has no word for. */
  static readonly standinShown: Notification[] = []
  static isSupported = (): boolean => true
  readonly title: string
  readonly body: string

  constructor(options: Options = {}) {
    super()
    allowOptions('Notification', options, ['title', 'body', 'silent'])
    allowEvents('Notification', this, ['show', 'click', 'close', 'failed'])
    this.title = options.title ?? ''
    this.body = options.body ?? ''
  }
  show(): void {
    Notification.standinShown.push(this)
    this.emit('show', {})
  }
}
strict('Notification', Notification.prototype)
