import { spawn } from 'node:child_process'

type Machine = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The command that shows an address in the person's browser, or null where there is no display. */
export function browserCommand(
  url: string,
  { platform, env }: Machine,
): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open', url]
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open', url] : null
}

/** Shows the address in the browser where it can; where not, the printed address is enough. */
export function openBrowser(url: string): void {
  const command = browserCommand(url, process)
  if (!command) return
  const [program, ...args] = command
  const opener = spawn(program, args, { stdio: 'ignore', detached: true })
  opener.on('error', () => undefined)
  opener.unref()
}
