import type { Dose, Outcome } from '../torture.ts'
import { faultShim, NO_SHIM, runBelow } from './shim.ts'

/** Lets every write, and every flush, of five flows fail in turn: what was acknowledged stays, and study goes on. */
export async function ioErrors(dose: Dose): Promise<Outcome> {
  const shim = faultShim()
  if (shim === null) return { passed: 0, failed: [], skipped: [NO_SHIM] }
  const cases = await runBelow(shim, 'failing.ts', [dose])
  const failed = cases.filter((said) => said !== 'ok')
  return { passed: cases.length - failed.length, failed, skipped: [] }
}
