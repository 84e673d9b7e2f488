import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openOnDesktop } from '../../e2e/fronts/desktop.ts'
import { findRuntime } from '../../e2e/fronts/runtime.ts'
import { contract } from '../../src/shared/contract.ts'
import type { CallName } from '../../src/shared/contract.ts'
import type { Dose, Outcome } from '../torture.ts'
import { idsOf } from './fuzzed-app.ts'
import { hostileCalls } from './hostile-calls.ts'
import type { SentCall } from './hostile-calls.ts'
import { faultOfReply } from './judge-reply.ts'
import { forget, studiedCopy } from './studied.ts'
import { faultsOf, said } from './verify.ts'

const TIMES = { full: 1_000, small: 4 } as const
/** So many calls are made before their replies are looked at. */
const AT_ONCE = 200
/** So many are under way at a time, as of a page that does not wait. */
const TOGETHER = 8
const SETTLES_MS = 500
/** What fits would open a window of the system each time. */
const OPENING: ReadonlySet<string> = new Set(['openFolder', 'savePdf', 'saveFile'])
const ROOT = join(import.meta.dirname, '../..')

/**
 * Makes calls that mean harm from the page of the built desktop app, over its preload and real messages between the
 * processes, a thousand an entry of the contract; also with values that JSON has not and a message can carry.
 */
export async function ipcCalls(dose: Dose): Promise<Outcome> {
  const runtime = findRuntime()
  const whyNot =
    runtime.kind === 'none' ? runtime.said : existsSync(join(ROOT, 'out')) ? null : 'nothing is built'
  if (whyNot !== null) return { passed: 0, failed: [], skipped: [`calls over IPC: ${whyNot}`] }
  const folder = studiedCopy('ipc-calls')
  const known = idsOf(folder)
  const app = await openOnDesktop({ library: folder, now: '2026-03-02T09:00:00.000Z' })
  await app.page.getByRole('heading', { level: 1 }).waitFor()
  const library = new Database(join(folder, 'library.db'), { readonly: true })
  const version = (): number => library.pragma('data_version', { simple: true }) as number // an integer, always
  const failed: string[] = []
  let passed = 0
  const ask = (calls: readonly SentCall[], odd = false): Promise<Asked> => askAll(app.page, calls, odd)
  for (const name of Object.keys(contract) as CallName[]) {
    const calls = hostileCalls(name, known, TIMES[dose])
    const made = OPENING.has(name) ? { ...calls, any: [] } : calls
    const fault = await faultOfEntry(ask, made, name, version, [folder, ROOT]).catch(
      (error: unknown) => `ended it all: ${said(error).slice(0, 300)}`,
    )
    if (fault === null) passed++
    else failed.push(`${name}: ${fault}`)
  }
  if (/\n\s+at /.test(app.said())) failed.push(`it said: ${app.said().slice(0, 500)}`)
  library.close()
  await app.close()
  failed.push(...(await faultsOf(folder, []).catch((error: unknown) => [said(error)])))
  forget(folder)
  return { passed, failed, skipped: [], note: `${TIMES[dose]} calls an entry, over IPC of ${runtime.said}` }
}

type Asked = readonly { readonly reply: unknown; readonly ms: number }[]
type Ask = (calls: readonly SentCall[], odd?: boolean) => Promise<Asked>

async function faultOfEntry(
  ask: Ask,
  { refused, any }: ReturnType<typeof hostileCalls>,
  name: CallName,
  version: () => number,
  places: readonly string[],
): Promise<string | null> {
  const before = version()
  const stood = async (): Promise<boolean> => {
    // What earlier calls had begun in the background may have been stored meanwhile.
    await new Promise((pass) => setTimeout(pass, SETTLES_MS))
    const settled = version()
    await ask(refused.slice(0, AT_ONCE))
    return version() === settled
  }
  const fitting = any.find(({ input }) => contract[name].safeParse(JSON.parse(input)).success)
  const odd = await faultOfReplies(
    await ask([fitting ?? { name: JSON.stringify(name), input: '{}' }], true),
    true,
    places,
  )
  const fault = odd ?? (await faultOfCalls(ask, refused, true, places))
  if (fault !== null) return fault
  if (version() !== before && !(await stood())) return 'calls that were refused changed the library'
  return faultOfCalls(ask, any, false, places)
}

async function faultOfCalls(
  ask: Ask,
  calls: readonly SentCall[],
  mustRefuse: boolean,
  places: readonly string[],
): Promise<string | null> {
  for (let from = 0; from < calls.length; from += AT_ONCE) {
    const some = calls.slice(from, from + AT_ONCE)
    const fault = await faultOfReplies(await ask(some), mustRefuse, places, some)
    if (fault !== null) return fault
  }
  return null
}

function faultOfReplies(
  asked: Asked,
  mustRefuse: boolean,
  places: readonly string[],
  calls: readonly SentCall[] = [],
): string | null {
  for (const [index, { reply, ms }] of asked.entries()) {
    const fault = faultOfReply(reply, ms, mustRefuse, places)
    if (fault !== null) return `${fault}, for ${JSON.stringify(calls[index] ?? index).slice(0, 260)}`
  }
  return null
}

type Bridge = { readonly call: (name: unknown, input: unknown) => Promise<unknown> }

/** Runs in the page: makes the calls, a few at a time; `odd` makes the first with values that JSON has not. */
const askAll = (page: Page, calls: readonly SentCall[], odd: boolean): Promise<Asked> =>
  page.evaluate(
    async ([texts, strange, together]) => {
      const { afterread } = globalThis as unknown as { afterread: Bridge } // what the preload exposes
      const ring: Record<string, unknown> = {}
      ring['ring'] = ring
      const values = [
        ...[NaN, Infinity, 10n, Symbol('x'), () => 1, ring, [,], Object('x')],
        ...[new Date(), new Map([[1, ring]]), new Map(), new Set(), new Error('x'), /x/, Promise.resolve()],
        ...[new Uint8Array(9), new Float64Array(2), new ArrayBuffer(9), new DataView(new ArrayBuffer(9))],
      ]
      const asked: [unknown, unknown][] = texts.map(({ name, input }) => [
        JSON.parse(name),
        JSON.parse(input),
      ])
      const [name, input] = asked[0] ?? []
      const keys = ['session', ...Object.keys(Object(input))]
      const all = strange
        ? [undefined, ...values].flatMap((value): [unknown, unknown][] => [
            [name, value],
            [value, {}],
            ...(value === undefined ? [] : keys).map((key): [unknown, unknown] => [
              name,
              { ...Object(input), [key]: value },
            ]),
          ])
        : asked
      const replies = []
      // What the bridge does not carry, such as a ring or a function, never leaves the page.
      const stopped = { ok: false, kind: 'invalid', sentence: 'The bridge does not carry this.' }
      const ask = async (call: unknown, input: unknown): Promise<unknown> => {
        try {
          const reply = (await afterread.call(call, input)) as { ok?: unknown } | null // whatever it is
          // What was done may be long to tell.
          return reply?.ok === true ? { ok: true } : reply
        } catch (error) {
          return String(error).includes('remote method') ? `threw ${String(error)}` : stopped
        }
      }
      for (let from = 0; from < all.length; from += together) {
        const some = all.slice(from, from + together).map(async ([call, input]) => {
          const start = performance.now()
          const reply = await ask(call, input)
          return { reply, ms: performance.now() - start }
        })
        replies.push(...(await Promise.all(some)))
      }
      return replies
    },
    [calls, odd, TOGETHER] as const,
  )
