import { spawn } from 'node:child_process'
import type { Dose, Outcome } from '../torture.ts'
import { programFor } from './bundled.ts'
import { forget, studiedCopy } from './studied.ts'
import { faultsOf, said } from './verify.ts'

const STARTS = { full: 200, small: 4 } as const

/** Starts two processes on one library at once: one has it, the other says so and ends. */
export async function doubleStarts(dose: Dose): Promise<Outcome> {
  const folder = studiedCopy('double-starts')
  const opener = await programFor(dose, 'opener')
  const failed: string[] = []
  for (let n = 0; n < STARTS[dose]; n++) {
    const both = await Promise.all([opened(opener, folder), opened(opener, folder)])
    const faults = await faultsOf(folder, []).catch((error: unknown) => [said(error)])
    const words = both.toSorted().join(', ')
    // One may be done before the other begins.
    if (words !== 'had, in-use' && words !== 'had, had') faults.push(`the two said: ${words}`)
    if (faults.length > 0) failed.push(`start ${n}: ${faults.join('; ')}`)
  }
  forget(folder)
  return { passed: STARTS[dose] - failed.length, failed, skipped: [] }
}

const opened = (program: string, folder: string): Promise<string> =>
  new Promise((resolve) => {
    const opener = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    opener.stdout.setEncoding('utf8').on('data', (more: string) => (text += more))
    opener.once('close', () => resolve(text.trim()))
  })
