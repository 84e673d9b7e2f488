import { vi } from 'vitest'
import type { Call, Output } from '../../shared/contract.ts'
import type { Recovery } from '../../shared/recovery-models.ts'
import type { App } from '../app.ts'
import { createRestartableApp } from '../backups/restartable-app.ts'
import { trialOptions } from './trial-options.ts'

/** The application as the fronts have it, on a library and without shipped articles, and what it reported. For tests. */
export function startTrial(library: string): { app: App; call: Call; reports: unknown[] } {
  const reports: unknown[] = []
  const app = createRestartableApp({
    ...trialOptions(library),
    now: () => new Date('2026-03-10T12:00:00Z'),
    report: (error) => reports.push(error),
  })
  return { app, call: app.call as Call, reports } // what `createDispatch` gives for a call is that call's output
}

/** How its library stands. */
export async function recoveryOf(call: Call): Promise<Output<'recovery'>> {
  const reply = await call('recovery', {})
  if (!reply.ok) throw new Error(reply.sentence)
  return reply.value
}

/** Resolves as soon as its library stands so. */
export const untilIt = (call: Call, state: Recovery['state']): Promise<void> =>
  vi.waitFor(async () => expectState((await recoveryOf(call)).state, state), { timeout: 20_000 })

function expectState(is: string, wanted: string): void {
  if (is !== wanted) throw new Error(`It is ${is}, and not ${wanted}.`)
}
