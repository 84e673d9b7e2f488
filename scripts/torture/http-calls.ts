import Database from 'better-sqlite3'
import type { OutgoingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { contract } from '../../src/shared/contract.ts'
import type { CallName } from '../../src/shared/contract.ts'
import { startHttp } from '../../src/main/browser/http.ts'
import type { Dose, Outcome } from '../torture.ts'
import { idsOf, openFuzzedApp } from './fuzzed-app.ts'
import { hostileCalls } from './hostile-calls.ts'
import { openWire } from './http-wire.ts'
import type { Wire } from './http-wire.ts'
import { faultOfReply, polluted } from './judge-reply.ts'
import { forget, studiedCopy } from './studied.ts'
import { faultsOf, said } from './verify.ts'

const TIMES = { full: 1_000, small: 12 } as const
const SETTLES_MS = 500
const ROOT = join(import.meta.dirname, '../..')

/**
 * Sends calls that mean harm to the browser front over a real socket, a thousand an entry of the contract, and bodies
 * that are no call: each is refused or answered, what is refused changes nothing, and the library stays sound.
 */
export async function httpCalls(dose: Dose): Promise<Outcome> {
  const folder = studiedCopy('http-calls')
  const known = idsOf(folder)
  const app = openFuzzedApp(folder)
  await app.ready
  const front = await startHttp({
    call: app.call,
    listen: app.listen,
    pages: () => null,
    port: 0,
    onEntered: () => undefined,
    report: (error) => {
      if (process.env['AFTERREAD_SHOW'] !== undefined) console.error(error)
    },
  })
  const wire = await openWire(front)
  const library = new Database(join(folder, 'library.db'), { readonly: true })
  const version = (): number => library.pragma('data_version', { simple: true }) as number // an integer, always
  const failed: string[] = []
  let passed = 0
  const note = (name: string, fault: string | null): void => {
    if (fault === null) passed++
    else failed.push(`${name}: ${fault}`)
  }
  for (const name of Object.keys(contract) as CallName[])
    note(name, await faultOfBodies(wire, name, version, folder))
  for (const name of Object.keys(contract) as CallName[])
    note(name, await faultOfEntry(wire, hostileCalls(name, known, TIMES[dose]), version, folder))
  if (polluted()) failed.push('a key that was sent has come onto every object')
  library.close()
  wire.close()
  await front.close()
  app.close()
  failed.push(...(await faultsOf(folder, []).catch((error: unknown) => [said(error)])))
  forget(folder)
  return { passed, failed, skipped: [], note: `${TIMES[dose]} calls an entry, over HTTP` }
}

async function faultOfEntry(
  wire: Wire,
  { refused, any }: ReturnType<typeof hostileCalls>,
  version: () => number,
  folder: string,
): Promise<string | null> {
  for (const [index, sent] of [...refused, ...any].entries()) {
    const body = `{"name":${sent.name},"input":${sent.input}}`
    const fault = await faultOfBody(wire, body, index < refused.length, version, folder)
    if (fault !== null) return `${fault}, for ${sent.name.slice(0, 60)} ${sent.input.slice(0, 200)}`
  }
  return null
}

async function faultOfBody(
  wire: Wire,
  body: string,
  mustRefuse: boolean,
  version: () => number,
  folder: string,
): Promise<string | null> {
  const before = version()
  const { status, reply, ms } = await wire.post(body)
  if (status !== 200) return `status ${status}`
  const fault = faultOfReply(reply, ms, mustRefuse, [folder, ROOT])
  if (fault !== null || (reply as { ok: boolean }).ok || version() === before) return fault // it is a reply
  return (await changes(version, () => wire.post(body))) ? 'was refused and changed the library' : null
}

/** Whether the library changes by what is sent, once all is stored that earlier calls had begun in the background. */
async function changes(version: () => number, send: () => Promise<unknown>): Promise<boolean> {
  await new Promise((pass) => setTimeout(pass, SETTLES_MS))
  const settled = version()
  await send()
  return version() !== settled
}

/** What is no call at all, or is sent as what it is not; the status it is to be refused with. */
function bodiesOf(name: string): readonly (readonly [string | Buffer, number, OutgoingHttpHeaders?])[] {
  const good = JSON.stringify({ name, input: {} })
  return [
    [good.slice(0, -1), 400],
    [`${good}${good}`, 400],
    [`\ufeff${good.slice(1)}`, 400],
    [
      Buffer.concat([
        Buffer.from(`{"name":"${name}","input":"`),
        Buffer.from([0xff, 0xc0]),
        Buffer.from('"}'),
      ]),
      400,
    ],
    [Buffer.from(good, 'utf16le'), 400],
    [`[${good}]`, 400],
    [JSON.stringify(good), 400],
    [good.replaceAll('"', "'"), 400],
    ['', 400],
    [good, 415, { 'content-type': 'text/plain' }],
    [good, 415, { 'content-type': 'multipart/form-data; boundary=x' }],
    [`name=${name}`, 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    [good, 415, { 'content-type': 'application/json-patch+json' }],
    [good, 401, { 'x-afterread-token': 'A'.repeat(32) }],
    [good, 403, { origin: 'https://example.org' }],
  ]
}

async function faultOfBodies(
  wire: Wire,
  name: string,
  version: () => number,
  folder: string,
): Promise<string | null> {
  const before = version()
  const fault = await faultOfAll(wire, name, folder)
  if (fault !== null || version() === before) return fault
  const changed = await changes(version, () => faultOfAll(wire, name, folder))
  return changed ? 'bodies that were refused changed the library' : null
}

async function faultOfAll(wire: Wire, name: string, folder: string): Promise<string | null> {
  for (const [body, wanted, headers] of bodiesOf(name)) {
    const { status, reply, ms } = await wire.post(body, headers)
    const shown = `for ${String(body).slice(0, 60)}`
    if (status !== wanted) return `status ${status} and not ${wanted}, ${shown}`
    const fault = faultOfReply(reply, ms, true, [folder, ROOT])
    if (fault !== null) return `${fault}, ${shown}`
  }
  return null
}
