import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What the stand-in was started with, in the order Electron itself keeps. */
export type Launch = {
  /** Modules to load before the app (`-r`). */
  readonly modules: readonly string[]
  /** Port of the inspector, 0 for any, null for none. */
  readonly inspect: number | null
  /** The app: a folder with a package.json. */
  readonly folder: string
  readonly switches: ReadonlyMap<string, string>
  readonly words: readonly string[]
}

export function readLaunch(words: readonly string[]): Launch {
  const modules: string[] = []
  const switches = new Map<string, string>()
  let entry: string | null = null
  const rest = words.values()
  for (const word of rest) {
    if (word === '-r' || word === '--require') modules.push(String(rest.next().value))
    else if (word.startsWith('--')) switches.set(...readSwitch(word))
    else entry ??= word
  }
  const inspect = switches.get('inspect')
  return {
    modules,
    switches,
    words,
    folder: resolve(entry ?? '.'),
    inspect: inspect === undefined ? null : Number(inspect || 9229),
  }
}

export type AppPackage = { readonly name: string; readonly version: string; readonly main: string }

export function readPackage(folder: string): AppPackage {
  const text = readFileSync(join(folder, 'package.json'), 'utf8')
  const {
    name = 'app',
    productName = name,
    version = '0.0.0',
    main = 'index.js',
  } = JSON.parse(text) as {
    name?: string
    productName?: string
    version?: string
    main?: string
  } // the shape npm gives every package.json
  return { name: productName, version, main }
}

function readSwitch(word: string): [name: string, value: string] {
  const [name = '', ...value] = word.slice(2).split('=')
  return [name, value.join('=')]
}
