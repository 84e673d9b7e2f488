import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'chromium')

/** Brings its own NSS along, so that a machine without desktop libraries can start it too. */
const starter = `#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "$here/chromium" "$@"
`

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once a version and returns what starts it. Everything is made
 * in a folder aside and renamed into place, so processes that do it at once don't disturb each other.
 */
export async function unpackChromium(folder: string = cache): Promise<string> {
  const place = join(folder, chromiumPackageVersion())
  if (!existsSync(place)) {
    await mkdir(folder, { recursive: true })
    const aside = await mkdtemp(join(folder, 'unpacking-'))
    await unpackInto(aside)
    await rename(aside, place).catch(async (error: unknown) => {
      await rm(aside, { recursive: true, force: true })
      if (!existsSync(place)) throw error
    })
  }
  return join(place, 'start')
}

function chromiumPackageVersion(): string {
  const text = readFileSync(join(packageFolder, 'package.json'), 'utf8')
  const { version } = JSON.parse(text) as { version: string } // every package.json has one
  return version
}

async function unpackInto(folder: string): Promise<void> {
  await unbrotli('chromium.br', join(folder, 'chromium'), 0o755)
  const libraries = join(folder, 'libraries.tar')
  await unbrotli('al2023.tar.br', libraries, 0o644)
  const { status, stderr } = spawnSync('tar', ['-xf', libraries, '-C', folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`Chromium's libraries could not be unpacked: ${stderr}`)
  await rm(libraries)
  await writeFile(join(folder, 'start'), starter, { mode: 0o755 })
}

const unbrotli = (name: string, to: string, mode: number): Promise<void> =>
  pipeline(
    createReadStream(join(packageFolder, 'bin', name), { highWaterMark: 1 << 22 }),
    createBrotliDecompress({ chunkSize: 1 << 21 }),
    createWriteStream(to, { mode }),
  )
