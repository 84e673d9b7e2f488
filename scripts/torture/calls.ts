import fc from 'fast-check'
import { contract } from '../../src/shared/contract.ts'
import type { CallName } from '../../src/shared/contract.ts'
import type { App } from '../../src/main/app.ts'
import type { Dose, Outcome } from '../torture.ts'
import { COSTLY, idsOf, LONGEST_MS, openFuzzedApp } from './fuzzed-app.ts'
import { madeUpInputs } from './made-up-inputs.ts'
import { forget, studiedCopy } from './studied.ts'
import { faultsOf, said } from './verify.ts'

const TIMES = { full: 1_000, small: 12 } as const

/** Calls everything with inputs that fit, nearly fit or do not: each is answered or refused, and the library is sound. */
export async function calls(dose: Dose): Promise<Outcome> {
  const folder = studiedCopy('calls')
  const known = idsOf(folder)
  const failed: string[] = []
  let passed = 0
  const app = openFuzzedApp(folder)
  await app.ready
  // A front waits for people; its threads alone do not keep it.
  const waiting = setInterval(() => undefined, 1_000)
  for (const name of Object.keys(contract) as CallName[]) {
    const wrong = await faultOfCall(app, name, inputsOf(name, known, TIMES[dose]))
    if (wrong === null) passed++
    else failed.push(`${name}: ${wrong}`)
  }
  clearInterval(waiting)
  app.close()
  failed.push(...(await faultsOf(folder, []).catch((error: unknown) => [said(error)])))
  forget(folder)
  return {
    passed,
    failed,
    skipped: [],
    note: `${TIMES[dose]} inputs a call`,
  }
}

/** So many times as many are drawn where most that fit are passed over, and this share of them is made all the same. */
const DRAWN = 4
const FITTING = 0.02

/** As many for each call; of those that fit one that starts a thread only a few, and the more that are refused before. */
function inputsOf(name: CallName, known: readonly string[], times: number): unknown[] {
  if (!COSTLY.has(name)) return fc.sample(madeUpInputs(name, known), { numRuns: times, seed: 7 })
  let fitting = Math.ceil(times * FITTING)
  return fc
    .sample(madeUpInputs(name, known), { numRuns: DRAWN * times, seed: 7 })
    .filter((input) => !contract[name].safeParse(asSent(input)).success || fitting-- > 0)
    .slice(0, times)
}

const asSent = (input: unknown): unknown => JSON.parse(JSON.stringify(input ?? null))

async function faultOfCall(app: App, name: CallName, inputs: readonly unknown[]): Promise<string | null> {
  for (const input of inputs) {
    const start = performance.now()
    const reply = await app.call(name, asSent(input), 'page').catch((error: unknown) => said(error))
    const took = performance.now() - start
    const shown = (): string => JSON.stringify(input).slice(0, 300)
    if (typeof reply === 'string') return `threw "${reply}" for ${shown()}`
    if (!reply.ok && (reply.kind === 'internal' || reply.kind === 'damaged'))
      return `"${reply.sentence}" for ${shown()}`
    if (!reply.ok && !/^[\p{Lu}\d"“].*[.?!]$/su.test(reply.sentence))
      return `no sentence: "${reply.sentence}" for ${shown()}`
    if (took > LONGEST_MS) return `took ${Math.round(took)} ms for ${shown()}`
  }
  return null
}
