import fc from 'fast-check'
import { contract } from '../../src/shared/contract.ts'
import type { CallName } from '../../src/shared/contract.ts'
import type { App } from '../../src/main/app.ts'
import type { Dose, Outcome } from '../torture.ts'
import { COSTLY, COSTLY_SHARE, idsOf, LONGEST_MS, openFuzzedApp } from './fuzzed-app.ts'
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
    const times = Math.ceil(TIMES[dose] * (COSTLY.has(name) ? COSTLY_SHARE : 1))
    const wrong = await faultOfCall(
      app,
      name,
      fc.sample(madeUpInputs(name, known), { numRuns: times, seed: 7 }),
    )
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
    note: `${TIMES[dose]} inputs a call, fewer where each starts a thread`,
  }
}

async function faultOfCall(app: App, name: CallName, inputs: readonly unknown[]): Promise<string | null> {
  for (const input of inputs) {
    const start = performance.now()
    const reply = await app
      .call(name, JSON.parse(JSON.stringify(input ?? null)), 'page')
      .catch((error: unknown) => said(error))
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
