/**
 * A stand-in for the program `electron`, for tests where its runtime is not there: the app's own main
 * process runs in Node with the module `electron` replaced, its windows in a headless Chromium.
 */
import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appPackage, executable, launch, startBrowser } from './running.ts'
import { readPackage } from './launch.ts'

const module = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier)
      ? { url: module, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})

const { version } = readPackage(join(import.meta.dirname, '..', '..', 'node_modules', 'electron'))
Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true })
Object.assign(process, { type: 'browser', defaultApp: true })
process.argv = [executable, ...launch.words]

if (launch.inspect !== null) inspector.open(launch.inspect, '127.0.0.1')
const require = createRequire(import.meta.url)
for (const name of launch.modules) require(name)
await import(pathToFileURL(join(launch.folder, appPackage.main)).href)
await startBrowser()
const { becomeReady } = await import('./app.ts')
becomeReady()
