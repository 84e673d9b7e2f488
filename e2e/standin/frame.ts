import { addresses } from './running.ts'
import { strict } from './strict.ts'

export type Frame = { url: string; readonly parent: null; readonly origin: string }

/** The main frame of a page; the stand-in knows no other. */
export const createFrame = (url: string): Frame =>
  strict('frame', {
    url,
    parent: null,
    get origin() {
      return URL.canParse(this.url) ? addresses.originOf(this.url) : 'null'
    },
  })
