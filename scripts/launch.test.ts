import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { stateOfSources } from './launch-build.mjs'
import { electronEnv, obstacle, stillborn } from './launch-front.mjs'
import { goodNode, nodesIn, TOO_OLD } from './launch-node.mjs'
import { fetchRuntime, mirrorOf, proxyOf, whyUnreachable } from './runtime-fetch.mjs'
import { findRuntime } from './runtime.mjs'

const root = join(import.meta.dirname, '..')
const folders: string[] = []

function folder(files: Readonly<Record<string, string>>): string {
  const made = mkdtempSync(join(tmpdir(), 'afterread-launch-'))
  folders.push(made)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(made, path, '..'), { recursive: true })
    writeFileSync(join(made, path), text)
  }
  return made
}

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true })
})

describe('the Node it runs in', () => {
  const beside = nodesIn('/app')

  it.each([
    [10, () => false, 'this'],
    [11, () => true, 'this'],
    [9, () => true, beside[0]],
    [9, (path: string) => path.endsWith('.exe'), beside[1]],
    [9, () => false, null],
    [Number.NaN, () => false, null],
  ])('with Node-API %s it is chosen rightly', (napi, exists, chosen) => {
    expect(goodNode(napi, beside, exists)).toBe(chosen)
  })

  it('that is too old is told in one sentence, and nothing runs', () => {
    const bare = folder({})
    for (const part of ['bin', 'scripts']) cpSync(join(root, part), join(bare, part), { recursive: true })
    const old = `data:text/javascript,Object.defineProperty(process.versions, 'napi', { value: '9' })`
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', old, join(bare, 'bin', 'afterread.mjs'), 'serve'],
      { encoding: 'utf8' },
    )
    expect({ status, stderr, stdout }).toEqual({ status: 1, stderr: `${TOO_OLD}\n`, stdout: '' })
  })
})

describe('the process that serves for hours', () => {
  const isLean = process.platform === 'linux' && typeof process.execve === 'function'
  const PROGRAM = `import { becomeLean } from ${JSON.stringify(join(root, 'scripts', 'launch-lean.mjs'))}
    becomeLean(import.meta.filename, process.argv.slice(2))
    const { pid, argv, execArgv, env } = process
    console.log(JSON.stringify({ pid, words: argv.slice(2), flags: execArgv, kept: env.MALLOC_TRIM_THRESHOLD_ ?? null }))`

  it.skipIf(!isLean)(
    'is begun anew with what keeps it small, under its own number and with its words',
    () => {
      const program = join(folder({ 'program.mjs': PROGRAM }), 'program.mjs')
      const { pid, stdout, stderr } = spawnSync(
        process.execPath,
        ['--no-deprecation', program, 'serve', '--port=0'],
        { encoding: 'utf8', env: {} },
      )
      const flags = ['--no-deprecation', '--max-semi-space-size=8']
      expect([JSON.parse(stdout), stderr]).toEqual([
        { pid, words: ['serve', '--port=0'], flags, kept: null },
        '',
      ])
    },
  )
})

describe('the runtime of the desktop window', () => {
  const whole = {
    'package.json': '{"version":"45.4.1"}',
    'path.txt': 'electron',
    'dist/version': 'v45.4.1\n',
    'dist/electron': '',
  }

  it.each([
    ['whole', {}, 'dist/electron'],
    ['of an older version', { 'dist/version': '44.0.0' }, null],
    ['cut off before it was whole', { 'path.txt': '' }, null],
    ['without its program', { 'path.txt': 'gone' }, null],
  ])('that is %s', (_case, change, path) => {
    const electron = folder({ ...whole, ...change })
    expect(findRuntime(electron, {}, 'linux')).toBe(path === null ? null : join(electron, path))
  })

  it('can be one that the person names, and then no other', () => {
    const electron = folder({ 'package.json': '{"version":"45.4.1"}' })
    const own = folder({ electron: '', 'electron.exe': '' })
    expect(findRuntime(electron, { ELECTRON_OVERRIDE_DIST_PATH: own }, 'linux')).toBe(join(own, 'electron'))
    expect(findRuntime(electron, { ELECTRON_OVERRIDE_DIST_PATH: own }, 'win32')).toBe(
      join(own, 'electron.exe'),
    )
    expect(findRuntime(electron, { ELECTRON_OVERRIDE_DIST_PATH: join(own, 'no') }, 'linux')).toBeNull()
  })

  it('is nowhere where the package itself is missing', () => {
    expect(findRuntime(join(folder({}), 'electron'), {}, 'linux')).toBeNull()
  })

  it('comes from the mirror in force, through the proxy in force', () => {
    expect(mirrorOf({})).toMatch(/^https:\/\/github\.com\//)
    expect(mirrorOf({ ELECTRON_MIRROR: 'http://b/', npm_config_electron_mirror: 'http://a/' })).toBe(
      'http://a/',
    )
    expect(proxyOf({})).toBeNull()
    expect(proxyOf({ https_proxy: 'http://p:3128' })).toBe('http://p:3128')
  })

  it('is looked for in vain where the name is unknown, within two seconds', async () => {
    const why = await whyUnreachable({ ELECTRON_MIRROR: 'http://nowhere.invalid/' })
    expect(why).toMatch(/^nowhere\.invalid /)
  })

  it('is looked for in vain where nobody answers, no longer than the limit', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await new Promise((listening) => silent.once('listening', listening))
    const { port } = silent.address() as AddressInfo // it listens on a port
    const mirror = { ELECTRON_MIRROR: `http://127.0.0.1:${port}/` }
    expect(await whyUnreachable(mirror, { name: 100, all: 200 })).toBe('127.0.0.1 did not answer')
    silent.closeAllConnections()
    silent.close()
    expect(await whyUnreachable(mirror)).toBe('127.0.0.1 could not be reached: ECONNREFUSED')
  })

  it('is worth a download where the mirror or the proxy answers', async () => {
    const mirror = createServer((_request, response) => response.writeHead(404).end()).listen(0, '127.0.0.1')
    await new Promise((listening) => mirror.once('listening', listening))
    const { port } = mirror.address() as AddressInfo // it listens on a port
    expect(await whyUnreachable({ ELECTRON_MIRROR: `http://127.0.0.1:${port}/` })).toBeNull()
    expect(await whyUnreachable({ https_proxy: `http://127.0.0.1:${port}` })).toBeNull()
    mirror.close()
  })

  it.each([
    ['process.exit(0)', 20_000, null],
    ['console.error("Error: no space left\\n at line 1"); process.exit(1)', 20_000, 'no space left'],
    ['setInterval(() => {}, 1000)', 300, 'not done after 0 s'],
  ])('whose download does %j ends within its limit', async (install, limit, why) => {
    expect(await fetchRuntime(folder({ 'install.js': install }), process.env, limit)).toBe(why)
  })
})

describe('the desktop window', () => {
  it.each([
    ['linux', 1000, { DISPLAY: ':0' }, null],
    ['linux', 1000, { WAYLAND_DISPLAY: 'wayland-0' }, null],
    ['linux', 1000, {}, 'There is no display here'],
    [
      'linux',
      0,
      { DISPLAY: ':0' },
      'The desktop window does not run as root, where it would have no sandbox',
    ],
    ['linux', 0, { ELECTRON_OVERRIDE_DIST_PATH: '/own' }, null],
    ['darwin', 0, {}, null],
    ['win32', null, {}, null],
  ])('on %s, user %s, with %j', (platform, uid, env, why) => {
    expect(obstacle({ platform, uid, env })).toBe(why)
  })

  it.each([
    [{ code: 0, signal: null, fault: null }, 2000, null],
    [{ code: 1, signal: null, fault: null }, 2000, null],
    [{ code: null, signal: 'SIGTERM', fault: null }, 2000, null],
    [{ code: null, signal: 'SIGTRAP', fault: null }, 2000, 'it ended with SIGTRAP'],
    [{ code: null, signal: 'SIGTRAP', fault: null }, 60_000, null],
    [{ code: 127, signal: null, fault: null }, 50, 'it ended with code 127'],
    [{ code: 1, signal: null, fault: 'EACCES' }, 5, 'the system would not start it: EACCES'],
  ])('that ended with %j after %s ms was one, or never was', (end, ms, why) => {
    expect(stillborn(end, ms)).toBe(why)
  })

  it('is not turned into a plain Node or onto another page by the environment', () => {
    const env = { PATH: '/bin', ELECTRON_RUN_AS_NODE: '1', ELECTRON_RENDERER_URL: 'http://localhost:1' }
    expect(electronEnv(env)).toEqual({ PATH: '/bin' })
  })
})

describe('the build', () => {
  it('is out of date after any change of a source, its removal too, but not of a test', () => {
    const project = folder({ 'src/a.ts': 'a', 'src/b.ts': 'b', 'src/b.test.ts': 'b', 'package.json': '{}' })
    const first = stateOfSources(project)
    expect(stateOfSources(project)).toBe(first)
    writeFileSync(join(project, 'src/b.test.ts'), 'longer')
    expect(stateOfSources(project)).toBe(first)
    utimesSync(join(project, 'src/a.ts'), 1, 1)
    const second = stateOfSources(project)
    expect(second).not.toBe(first)
    rmSync(join(project, 'src/b.ts'))
    expect(stateOfSources(project)).not.toBe(second)
  })
})
