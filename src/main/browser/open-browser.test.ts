import { expect, it } from 'vitest'
import { browserCommand } from './open-browser.ts'

const url = 'http://127.0.0.1:1/#code=a'

it.each([
  ['darwin', {}, ['open', url]],
  ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler', url]],
  ['linux', { DISPLAY: ':0' }, ['xdg-open', url]],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', url]],
  ['linux', { DISPLAY: '' }, null],
  ['linux', {}, null],
] as const)('on %s with %j the address is shown by %j', (platform, env, command) => {
  expect(browserCommand(url, { platform, env })).toEqual(command)
})
