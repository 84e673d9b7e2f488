import { join, resolve } from 'node:path'
import { createAddresses } from './addresses.ts'
import { connectCdp } from './cdp.ts'
import type { Cdp } from './cdp.ts'
import { findChromium } from '../browser/chromium.ts'
import { startChromium } from './chromium.ts'
import { readLaunch, readPackage } from './launch.ts'
import type { SchemeAnswer } from './protocol.ts'

/** What this one run of the stand-in knows; the module it doubles has one of everything too. */
export const launch = readLaunch(process.argv.slice(2))
export const appPackage = readPackage(launch.folder)
export const executable = join(resolve(import.meta.dirname), 'electron')

/** Answers by scheme, filled by `protocol.handle`. */
export const answers = new Map<string, SchemeAnswer>()
export const addresses = createAddresses((scheme) => answers.has(scheme))

/** Switches the app adds for Chromium before it is ready. */
export const addedSwitches = new Map<string, string>()

const connected = Promise.withResolvers<Cdp>()
export const cdp: Promise<Cdp> = connected.promise

/** Starts Chromium with what the app has asked for, and says where its DevTools listen, as Electron does. */
export async function startBrowser(): Promise<void> {
  const { path } = await findChromium()
  const port = launch.switches.get('remote-debugging-port') ?? '0'
  const url = await startChromium(path, new Map([...addedSwitches, ['remote-debugging-port', port]]))
  connected.resolve(await connectCdp(url, () => process.exit()))
  if (launch.switches.has('remote-debugging-port')) process.stderr.write(`DevTools listening on ${url}\n`)
}
