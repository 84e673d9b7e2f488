import { homedir } from 'node:os'
import { posix, resolve, win32 } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>
type Machine = { readonly platform: NodeJS.Platform; readonly env: Env; readonly home: string }

/** Where the library is: the folder asked for, else `AFTERREAD_LIBRARY`, else this person's own. */
export function libraryFolder(asked: string | undefined, machine: Machine): string {
  const given = asked ?? machine.env['AFTERREAD_LIBRARY']
  return given ? resolve(given) : dataFolder(machine)
}

/** The same on this machine. */
export const libraryNamed = (asked: string | undefined): string =>
  libraryFolder(asked, { platform: process.platform, env: process.env, home: homedir() })

/** A person's own data folder: Electron's `userData` for Afterread, found without Electron. */
export function dataFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') {
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Afterread')
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Afterread')
  return posix.join(env['XDG_CONFIG_HOME'] || posix.join(home, '.config'), 'Afterread')
}
