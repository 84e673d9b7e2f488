import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { Dose } from '../torture.ts'
import { libraryFolder } from './studied.ts'

const ROOT = join(import.meta.dirname, '../..')

/**
 * The file of a program of this folder to be started many times: for the full dose all that it imports is put into
 * one file first, which is read in a fifth of the time.
 */
export async function programFor(dose: Dose, name: string): Promise<string> {
  const source = join(import.meta.dirname, `${name}.ts`)
  if (dose === 'small') return source
  const packages = join(libraryFolder(), 'node_modules')
  if (!existsSync(packages)) symlinkSync(join(ROOT, 'node_modules'), packages, 'junction')
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: source,
      outDir: libraryFolder(),
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return join(libraryFolder(), `${name}.mjs`)
}
