// npm run package: validates the packager's configuration, builds, and packs Afterread for this platform.
// Its words go to electron-builder, such as --dir; --check only validates, --made-up packs a made-up runtime.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded } from './launch-build.mjs'
import { makeUpRuntime } from './made-up-runtime.ts'
import { readAsar, readFuses } from './packaged.ts'
import { versionOf } from './runtime.mjs'

const root = join(import.meta.dirname, '..')
const electron = join(root, 'node_modules', 'electron')
const CONFIG = 'electron-builder.config.mjs'
const OWN_WORDS = ['--check', '--made-up']
const NOT_PACKED =
  'Afterread was not packed; why stands above. What needs no download: npm run package -- --dir --made-up'

const words = process.argv.slice(2)
const valid = await validate().then(
  () => true,
  (error: Error) => {
    console.error(error.message)
    process.exitCode = 1
    return false
  },
)
if (valid) console.log(`${CONFIG} is valid for Linux, macOS and Windows.`)
if (valid && !words.includes('--check')) {
  await buildIfNeeded(root)
  const made = words.includes('--made-up') ? mkdtempSync(join(tmpdir(), 'afterread-runtime-')) : null
  try {
    process.exitCode = pack(made)
  } finally {
    if (made) rmSync(made, { recursive: true })
  }
  if (process.exitCode === 0) show(join(root, 'dist', 'linux-unpacked'))
  else console.error(NOT_PACKED)
}

/** Holds the configuration against electron-builder's own schema, without the network. */
async function validate(): Promise<void> {
  const require = createRequire(join(root, 'node_modules', 'electron-builder', 'package.json'))
  const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config')
  const { DebugLogger } = require('builder-util')
  await validateConfiguration(await getConfig(root, CONFIG, null), new DebugLogger(false))
}

function pack(made: string | null): number {
  if (made) makeUpRuntime(made, versionOf(electron))
  const passed = words.filter((word) => !OWN_WORDS.includes(word))
  const args = [
    '--config',
    CONFIG,
    '--publish',
    'never',
    ...(made ? [`-c.electronDist=${made}`] : []),
    ...passed,
  ]
  const tool = join(root, 'node_modules', 'electron-builder', 'cli.js')
  return spawnSync(process.execPath, [tool, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1
}

/** Says what lies in a packed folder, read back from its bytes. */
function show(folder: string): void {
  const archive = join(folder, 'resources', 'app.asar')
  if (!existsSync(archive)) return
  const files = readAsar(archive)
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  console.log(`app.asar: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`)
  for (const { path, unpacked } of files) if (unpacked) console.log(`unpacked: ${path}`)
  for (const [fuse, on] of Object.entries(readFuses(join(folder, 'afterread')))) {
    console.log(`fuse ${fuse}: ${on ? 'on' : 'off'}`)
  }
}
