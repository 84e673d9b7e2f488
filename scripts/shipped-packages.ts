import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** A package of others that is part of what ships: in the bundles, or beside them. */
export type ShippedPackage = {
  readonly name: string
  readonly version: string
  /** SPDX, as the package says it. */
  readonly licence: string
  /** Its folder on this machine. */
  readonly folder: string
  /** The lock's hash of its archive. */
  readonly integrity: string
}

type Locked = {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly hasInstallScript?: boolean
}

// Our own lock file.
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}

/** Of packages that name their licence in a manner of their own, or leave a choice. */
const LICENCES: Readonly<Record<string, string>> = { duck: 'BSD-2-Clause', format: 'MIT', jszip: 'MIT' }

/** Every package that the app's own source imports, with all that these need, by name. */
export function shippedPackages(): readonly ShippedPackage[] {
  const found = new Map<string, ShippedPackage>()
  const take = (name: string, from: string): void => {
    const path = resolveIn(name, from)
    const locked = lock.packages[path]
    // Types are gone once it is built.
    if (!locked || found.has(path) || name.startsWith('@types/')) return
    found.set(path, {
      name,
      version: locked.version,
      licence: LICENCES[name] ?? locked.license ?? 'unknown',
      folder: join(root, path),
      integrity: locked.integrity ?? '',
    })
    for (const needed of Object.keys(locked.dependencies ?? {})) take(needed, path)
  }
  for (const name of importedPackages()) take(name, '')
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Packages whose install runs a script of theirs. */
export const packagesWithScripts = (): string[] =>
  Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
    .toSorted()

/** Node's way of finding it: in the nearest folder of packages, going outwards. */
function resolveIn(name: string, from: string): string {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (lock.packages[path] || folder === '') return path
  }
}

/** What runs only while testing or building, or comes with a licence of its own beside the runtime. */
const NOT_SHIPPED = new Set(['electron', 'vite', 'vitest', 'fast-check'])
const IMPORTED = /^\s*(?:import|export)\s(?!type\b)[^'"]*?from\s+'([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gm

function importedPackages(): Set<string> {
  const names = new Set<string>()
  for (const file of sourceFiles(join(root, 'src'))) {
    for (const [, named, loaded] of readFileSync(file, 'utf8').matchAll(IMPORTED)) {
      const name = packageOf(named ?? loaded ?? '')
      if (name !== '' && !name.startsWith('node:') && !NOT_SHIPPED.has(name)) names.add(name)
    }
  }
  return names
}

const packageOf = (path: string): string => path.split('/', path.startsWith('@') ? 2 : 1).join('/')

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

/** The text of a package's licence, or null where it brings none. */
export function licenceText({ folder }: ShippedPackage): string | null {
  if (!existsSync(folder)) return null
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim()
}
