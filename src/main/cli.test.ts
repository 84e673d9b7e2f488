import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { LARGEST_FILE, LONGEST_TEXT } from '../shared/import-limits.ts'
import { runCommand } from './cli.ts'

// The command in a process of its own, from its sources: signals, exit codes and the lock are the system's.
const program = `import { runCommand } from ${JSON.stringify(join(import.meta.dirname, 'cli.ts'))}
process.exitCode = await runCommand(process.argv.slice(1), process.env.ROOT)`

const running = new Set<ChildProcess>()
let root: string

function serve(library: string) {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', program, '--', 'serve', '--no-open', '--library', library],
    { env: { ...process.env, ROOT: root }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  running.add(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (bytes) => (said.out += bytes))
  child.stderr.on('data', (bytes) => (said.err += bytes))
  const ended = once(child, 'close').then(([code]) => ({ code, ...said }))
  const url = async (): Promise<string> => {
    for (;;) {
      const found = /^Open (http:\S+)$/m.exec(said.out)?.[1]
      if (found) return found
      await Promise.race([
        once(child.stdout, 'data'),
        ended.then(({ err }) => Promise.reject(new Error(err))),
      ])
    }
  }
  return { child, ended, url }
}

/** The command in a process of its own, to its end. */
async function ended(words: readonly string[]) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, '--', ...words], {
    env: { ...process.env, ROOT: root },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  running.add(child)
  let err = ''
  child.stderr.on('data', (bytes) => (err += bytes))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, err }
}

/** The command in this process, with what it printed. */
async function run(words: readonly string[]) {
  const out = vi.spyOn(console, 'log').mockReturnValue()
  const err = vi.spyOn(console, 'error').mockReturnValue()
  const code = await runCommand(words, root)
  const printed = { code, out: out.mock.calls.flat(), err: err.mock.calls.flat() }
  vi.restoreAllMocks()
  return printed
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'afterread-cli-'))
  mkdirSync(join(root, 'out', 'renderer'), { recursive: true })
  mkdirSync(join(root, 'questions'))
  writeFileSync(join(root, 'package.json'), '{"version":"1.2.3"}')
  writeFileSync(join(root, 'out', 'renderer', 'index.html'), '<title>Afterread</title>')
})
afterEach(() => {
  vi.unstubAllEnvs()
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})
afterAll(() => rmSync(root, { recursive: true }))

describe('afterread serve', () => {
  it('serves the page until SIGTERM; nobody else has the library meanwhile, and then it is free', async () => {
    const library = join(root, 'shared')
    const front = serve(library)
    const page = await fetch((await front.url()).split('#')[0] ?? '')
    expect(await page.text()).toContain('Afterread')
    const second = await run(['serve', '--no-open', '--library', library])
    expect(second).toEqual({ code: 1, out: [], err: [expect.stringMatching(/\.$/)] })
    if (process.platform === 'win32') return
    front.child.kill('SIGTERM')
    expect(await front.ended).toMatchObject({ code: 0, err: '' })
    expect(await serve(library).url()).toContain('http://127.0.0.1:')
  })

  it('leaves its library to be read by other commands meanwhile, and to be written by none', async () => {
    const library = join(root, 'read-beside')
    await serve(library).url()
    const there = ['--library', library]
    const [all, none] = [join(root, 'all.json'), join(root, 'none.md')]
    const commands = [
      ['export', '--format', 'json', all],
      ['backup'],
      ['import', none],
      ['restore', all],
      ['check'],
    ]
    const [out, copy, ...refused] = await Promise.all(commands.map((words) => ended([...words, ...there])))
    expect([out, copy]).toEqual(Array(2).fill({ code: 0, err: '' }))
    const inUse = expect.stringMatching(
      /^This library is in use by another Afterread \(.*Close that one first/,
    )
    expect(refused).toEqual(Array(3).fill({ code: 1, err: inUse }))
  })

  it('prints the next address as soon as one was used, and neither a token nor a request', async () => {
    const front = serve(join(root, 'launch'))
    const [base, code] = (await front.url()).split('/#code=')
    const post = (path: string, headers: Readonly<Record<string, string>>, body: unknown) =>
      fetch(`${base}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
    const { token } = (await (await post('/token', {}, { code })).json()) as { token: string } // the wire's own shape
    const reply = await post('/call', { 'x-afterread-token': token }, { name: 'about', input: {} })
    expect(await reply.json()).toMatchObject({ ok: true, value: { version: '1.2.3', front: 'browser' } })
    front.child.kill('SIGINT')
    const { out, code: exit } = await front.ended
    if (process.platform !== 'win32') expect(exit).toBe(0)
    expect(out).not.toContain(token)
    expect(out.match(/#code=[\w-]+/g)).toHaveLength(2)
    expect(out.trim().split('\n')).toHaveLength(3)
  })

  it('says in one sentence that the port is taken, and lets the library go', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo // it listens on a port
    const words = ['serve', '--no-open', '--port', String(port), '--library', join(root, 'port')]
    const taken = {
      code: 1,
      out: [],
      err: [expect.stringMatching(new RegExp(`^Port ${port} is in use .*\\.$`))],
    }
    expect(await run(words)).toEqual(taken)
    expect(await run(words)).toEqual(taken)
    other.close()
  })

  it('is refused where AFTERREAD_NOW is no instant', async () => {
    vi.stubEnv('AFTERREAD_NOW', 'soon')
    const refused = await run(['serve', '--no-open', '--library', join(root, 'now')])
    expect(refused).toEqual({ code: 1, out: [], err: [expect.stringContaining('AFTERREAD_NOW')] })
  })
})

describe('afterread generate', () => {
  it('prints what the engine makes of a file, as JSON or for a person', async () => {
    const article = '# Rain\n\n## What it is\n\nRain is water that falls from clouds in drops.\n'
    const file = join(root, 'rain.md')
    writeFileSync(file, article)
    const json = await run(['generate', file, '--json'])
    expect(json).toMatchObject({ code: 0, err: [] })
    expect(JSON.parse(json.out[0])).toMatchObject({ article: { title: 'Rain', text: article } })
    const { code, out } = await run(['generate', file])
    expect(code).toBe(0)
    expect(out[0]).toMatch(/^Rain\n\d+ facts, \d+ questions\n?/)
  })

  it('says on request what was left out and why, and how many there are of each', async () => {
    const article = `# Rain\n\n## Kinds of rain\n\n- **Drizzle**: rain in very fine drops.\n- **Shower**: rain that starts and ends at once.\n- **Sleet**: rain that is mixed with snow.\n\n## References\n\n1. A book on rain.\n`
    const file = join(root, 'kinds.md')
    writeFileSync(file, article)
    const plain = await run(['generate', file])
    const { out } = await run(['generate', file, '--dropped', '--stats'])
    expect(plain.out[0]).not.toContain('Left out of the text')
    expect(out[0]).toMatch(/Left out of the text: \d+\n {2}line \d+, references: /)
    expect(out[0]).toMatch(/Dropped questions: \d+\n {2}(?:[EW]\d+|guard), \w+: .+ \(.+\)/)
    expect(out[0]).toMatch(/Facts by kind: 4\n {5}3 definition\n {5}1 list\nQuestions by form: \d+\n/)
    expect(out[0]).toMatch(/Guessers over \d+ questions: by lot /)
    expect(out[0]).toMatch(/Keys among four options, as on a paper: \d+/)
  })

  it('reads a web page in the encoding that it says', async () => {
    const file = join(root, 'rain.html')
    const page =
      '<!DOCTYPE html><meta charset="iso-8859-1"><title>Rain | Sky</title><h1>Rain</h1><p><b>Ni\xeblsen rain</b> is water that falls in drops.'
    writeFileSync(file, Buffer.from(page, 'latin1'))
    const { out } = await run(['generate', file, '--json'])
    const text = 'Rain\n\nNiëlsen rain is water that falls in drops.'
    expect(JSON.parse(out[0])).toMatchObject({ article: { title: 'Rain', text } })
  })

  it.each([
    ['missing.md', null, 'there is no such file'],
    ['.', null, 'it is a folder'],
    ['empty.md', ' \n', 'is empty'],
    ['picture.md', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'is not text'],
    ['binary.md', Buffer.from([0x41, 0, 0x42]), 'is not text'],
    ['deep.html', '<div>'.repeat(500), 'nests its elements more than 400 deep'],
    ['long.md', Buffer.alloc(LONGEST_TEXT + 1, 0x61), 'has 2.1 million characters'],
    ['large.html', Buffer.alloc(LARGEST_FILE + 1, 0x61), 'has 21 MB; files up to 20 MB are read'],
  ])('refuses %s in one sentence', async (name, content, why) => {
    const file = join(root, name)
    if (content !== null) writeFileSync(file, content)
    expect(await run(['generate', file])).toEqual({ code: 1, out: [], err: [expect.stringContaining(why)] })
  })
})

it.each([
  [['help'], { code: 0, out: [expect.stringContaining('afterread serve')], err: [] }],
  [['--version'], { code: 0, out: ['1.2.3'], err: [] }],
  [['study'], { code: 2, out: [], err: [expect.stringContaining('"study"')] }],
])('%j does what it says', async (words, printed) => {
  expect(await run(words)).toEqual(printed)
})
