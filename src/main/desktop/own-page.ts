import { GUARDED } from '../browser/pages.ts'
import type { Pages } from '../browser/pages.ts'

/** Where the page of the desktop app stands. In Node the `origin` of such an address is "null": compare its start. */
export const OWN_PAGE = 'app://afterread/'

type Frame = { readonly url: string; readonly parent: unknown }

/** Whether a message came from our own page, and from the window itself rather than a frame in it. */
export const isOwnFrame = (frame: Frame | null, own: string): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith(own)

/** Whether the window may ask for this address: the page's own, and what it made itself. Never the network. */
export function isOwnRequest(url: string, own: string): boolean {
  const socket = own.replace(/^http:/, 'ws:')
  return [own, socket, `blob:${own}`, 'data:', 'devtools:'].some((start) => url.startsWith(start))
}

/** What an `app://` address answers: a file of the built page, or 404. */
export function answerOwnPage(pages: Pages, url: string): Response {
  const path = url.startsWith(OWN_PAGE) ? url.slice(OWN_PAGE.length - 1).split(/[?#]/, 1)[0] : undefined
  const page = path === undefined ? null : pages(path)
  return page
    ? new Response(page.body, { headers: page.headers })
    : new Response('There is no such page.', { status: 404, headers: GUARDED })
}
