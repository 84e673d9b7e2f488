import { EventEmitter } from 'node:events'
import { allowEvents, strict } from './strict.ts'

type Source = 'system' | 'light' | 'dark'

class NativeTheme extends EventEmitter {
  #source: Source = 'system'
  readonly shouldUseHighContrastColors = false

  get themeSource(): Source {
    return this.#source
  }
  set themeSource(source: Source) {
    this.#source = source
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}
strict('nativeTheme', NativeTheme.prototype)
export const nativeTheme = new NativeTheme()
allowEvents('nativeTheme', nativeTheme, ['updated'])

const area = { x: 0, y: 0, width: 1440, height: 900 }
const display = strict('display', {
  id: 1,
  scaleFactor: 1,
  bounds: area,
  workArea: area,
  workAreaSize: { width: area.width, height: area.height },
})

/** One display, as wide as a small laptop's. */
export const screen = strict(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
  }),
)

let copied = ''
export const clipboard = strict('clipboard', {
  readText: () => copied,
  writeText: (text: string) => void (copied = text),
  clear: () => void (copied = ''),
})
