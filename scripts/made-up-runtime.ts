import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FUSE_SENTINEL } from './packaged.ts'

/**
 * Lays out a folder that the packager takes for Electron on Linux, so that packaging can be shown where
 * the real runtime can't be had. Its program holds the fuses, all as Electron delivers them, and no more.
 */
export function makeUpRuntime(folder: string, version: string): void {
  const files = {
    electron: Buffer.concat([
      Buffer.from(`\x7fELF made up\n${FUSE_SENTINEL}`, 'latin1'),
      Buffer.from([1, 8]),
      Buffer.from('10110011', 'latin1'),
    ]),
    version,
    LICENSE: 'Made up.\n',
    'LICENSES.chromium.html': '<p>Made up.</p>\n',
    'locales/en-US.pak': '',
    'locales/de.pak': '',
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  chmodSync(join(folder, 'electron'), 0o755)
}
