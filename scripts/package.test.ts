import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAsar, readFuses } from './packaged.ts'

const root = join(import.meta.dirname, '..')
const project = mkdtempSync(join(tmpdir(), 'afterread-package-'))
const unpacked = join(project, 'dist', 'linux-unpacked')

afterAll(() => rmSync(project, { recursive: true }))

// A stand-in for the build: what is packed is looked at here, not what it does.
function layOutProject(): void {
  for (const path of ['package.json', 'electron-builder.config.mjs', 'scripts', 'resources', 'questions']) {
    cpSync(join(root, path), join(project, path), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
  for (const path of ['main/index.js', 'preload/index.cjs', 'renderer/index.html']) {
    mkdirSync(join(project, 'out', path, '..'), { recursive: true })
    writeFileSync(join(project, 'out', path), '\n')
  }
  writeFileSync(join(project, 'out', '.stamp'), '')
}

const pack = (...words: string[]): { readonly status: number | null; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/package.ts', ...words], {
    cwd: project,
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

// The made-up runtime is laid out as Electron's for Linux; elsewhere the packager asks for another layout.
describe.skipIf(process.platform !== 'linux')('packed on a made-up runtime', () => {
  beforeAll(() => {
    layOutProject()
    const { status, said } = pack('--dir', '--made-up')
    expect(status, said).toBe(0)
  }, 60_000)

  it('holds the build, the articles and SQLite in one archive, and no more', () => {
    const paths = readAsar(join(unpacked, 'resources', 'app.asar')).map(({ path }) => path)
    expect(paths).toContain('out/main/index.js')
    expect(paths).toContain('out/preload/index.cjs')
    expect(paths).toContain('out/renderer/index.html')
    expect(paths).toContain('questions/llm-vs-foundation-models/article.md')
    expect(paths).toContain('node_modules/better-sqlite3/lib/index.js')
    const known =
      /^(out\/|questions\/[^/]+\/article\.md$|node_modules\/better-sqlite3\/|resources\/icons\/|package\.json$)/
    expect(paths.filter((path) => !known.test(path) || path.endsWith('.stamp'))).toEqual([])
  })

  it("has this platform's SQLite alone beside the archive", () => {
    const outside = readAsar(join(unpacked, 'resources', 'app.asar')).filter((file) => file.unpacked)
    const binary = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`
    expect(outside.map(({ path }) => path)).toEqual([binary])
    expect(existsSync(join(unpacked, 'resources', 'app.asar.unpacked', binary))).toBe(true)
  })

  it('can be neither run as Node nor led by its environment, and loads its own archive only', () => {
    expect(readFuses(join(unpacked, 'afterread'))).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('is not begun where the configuration has a word that the packager does not know', () => {
    writeFileSync(
      join(project, 'electron-builder.config.mjs'),
      "export default { linux: { targets: ['deb'] } }\n",
    )
    const { status, said } = pack('--check')
    expect(status).not.toBe(0)
    expect(said).toContain('configuration.linux should be one of these')
  })
})
