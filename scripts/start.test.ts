import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// The launcher in a project whose two fronts are stubs that say what they were given.
const root = join(import.meta.dirname, '..')
const project = realpathSync(mkdtempSync(join(tmpdir(), 'afterread-start-')))
const runtime = join(project, 'runtime')
const browser = (...words: string[]): string => `browser ${JSON.stringify(['serve', ...words])}\n`

function write(path: string, text: string): void {
  mkdirSync(join(project, path, '..'), { recursive: true })
  writeFileSync(join(project, path), text)
}

/** Puts a program in the place of Electron. */
function beElectron(script: string): { readonly ELECTRON_OVERRIDE_DIST_PATH: string } {
  write('runtime/electron', `#!/bin/sh\n${script}\n`)
  chmodSync(join(runtime, 'electron'), 0o755)
  return { ELECTRON_OVERRIDE_DIST_PATH: runtime }
}

async function start(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const nowhere = { ELECTRON_MIRROR: 'http://nowhere.invalid/', npm_config_electron_mirror: '' }
  const child = spawn(process.execPath, [join(project, 'scripts', 'start.mjs'), ...words], {
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '', ...nowhere, ...env },
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (bytes) => (out += bytes))
  child.stderr.on('data', (bytes) => (err += bytes))
  const [code] = await once(child, 'close')
  return { code, out, err }
}

beforeAll(() => {
  for (const part of ['bin', 'scripts']) cpSync(join(root, part), join(project, part), { recursive: true })
  write('package.json', '{"type":"module"}')
  write('node_modules/electron/package.json', '{"version":"45.0.0"}')
  write(
    'out/main/cli.js',
    'export const runCommand = (words) => (console.log("browser", JSON.stringify(words)), 0)',
  )
})
afterAll(() => rmSync(project, { recursive: true }))

it('without a runtime and a way to it, says so in one sentence and opens the browser front', async () => {
  const { code, out, err } = await start(['--library', 'my books'])
  expect({ code, out }).toEqual({ code: 0, out: browser('--library=my books') })
  expect(err).toMatch(/^The desktop window needs Electron, which could not be fetched \(.*\), so .*\.\n$/)
})

it('opens the browser front at once where it is asked for, and never looks at the network', async () => {
  const asked = await start(['--browser', '--no-open'])
  expect(asked).toEqual({ code: 0, out: browser('--no-open'), err: '' })
  expect(await start(['--port', '8000'])).toEqual({ code: 0, out: browser('--port=8000'), err: '' })
})

it('is told in two lines what it does not understand', async () => {
  const { code, out, err } = await start(['--libary', 'x'])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.trim().split('\n')).toHaveLength(2)
})

describe.skipIf(process.platform === 'win32')('with a runtime', () => {
  it('opens the desktop app on the library asked for and ends as it ends', async () => {
    const electron = beElectron('echo "$@"; exit 3')
    expect(await start(['--library', 'books'], electron)).toEqual({
      code: 3,
      out: `${project} --library books\n`,
      err: '',
    })
  })

  it('that aborts before there is a window, says so and opens the browser front', async () => {
    const { code, out, err } = await start([], beElectron('kill -TRAP $$'))
    expect({ code, out }).toEqual({ code: 0, out: browser() })
    expect(err).toMatch(/^The desktop window could not be opened \(it ended with SIGTRAP\), so .*\.\n$/)
  })

  it('that is stopped is not replaced by a browser front', async () => {
    const { out, err } = await start([], beElectron('kill -TERM $$'))
    expect({ out, err }).toEqual({ out: '', err: '' })
  })

  it('does not let the environment turn it into a plain Node', async () => {
    const electron = beElectron('echo "[$ELECTRON_RUN_AS_NODE]"')
    expect((await start([], { ...electron, ELECTRON_RUN_AS_NODE: '1' })).out).toBe('[]\n')
  })
})
