import type { Dose, Outcome } from '../torture.ts'
import { faultShim, NO_SHIM, runBelow } from './shim.ts'

/** Lets the disk be full after so many bytes, of twenty sizes: what was acknowledged stays, and study goes on. */
export async function fullDisks(dose: Dose): Promise<Outcome> {
  const shim = faultShim()
  if (shim === null) return { passed: 0, failed: [], skipped: [NO_SHIM] }
  const cases = await runBelow(shim, 'filling.ts', [dose])
  const failed = cases.filter((said) => said !== 'ok')
  return { passed: cases.length - failed.length, failed, skipped: [] }
}
