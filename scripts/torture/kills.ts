import { spawn } from 'node:child_process'
import { seeded } from '../../src/engine/seed.ts'
import type { Dose, Outcome } from '../torture.ts'
import { programFor } from './bundled.ts'
import { oldCopy } from './old-library.ts'
import { forget, studiedCopy } from './studied.ts'
import { faultsOf, said } from './verify.ts'

/** Moments of a flow at which the writer is killed: of a thousand, by what people do most. */
const MOMENTS = { answer: 500, checkpoint: 150, backup: 120, import: 130, migrate: 100 } as const
/** From when the writer begins to open the library. */
const LATEST_MS = 400
/** The same library goes on being killed, as a learner's would. */
const LIVES = 25

type Flow = keyof typeof MOMENTS

/** Kills the process that writes, at a random moment of each flow: what it has acknowledged is there. */
export async function kills(dose: Dose): Promise<Outcome> {
  const failed: string[] = []
  const writer = await programFor(dose, 'writer')
  let [passed, written] = [0, 0]
  for (const [flow, moments] of Object.entries(MOMENTS) as [Flow, number][]) {
    const times = dose === 'full' ? moments : 1
    let acknowledged: string[] = []
    let folder = ''
    for (let n = 0; n < times; n++) {
      const next = seeded(`kill ${flow} ${n}`)
      if (n % LIVES === 0 || flow === 'migrate') {
        if (folder !== '') forget(folder)
        const old = flow === 'migrate' ? oldCopy(`kills-${flow}`, n) : null
        folder = old?.folder ?? studiedCopy(`kills-${flow}`)
        acknowledged = old?.answers ?? []
      }
      const faults = await writtenUntilKilled([writer, folder, flow, String(10 + n)], next() * LATEST_MS)
        .then((uids) => {
          written += uids.length
          acknowledged.push(...uids)
          return faultsOf(folder, acknowledged)
        })
        .catch((error: unknown) => [said(error)])
      if (faults.length === 0) passed++
      else failed.push(`${flow} ${n}: ${faults.join('; ')}`)
    }
    forget(folder)
  }
  return { passed, failed, skipped: [], note: `${written} answers acknowledged` }
}

/** Lets the writer write, kills it, and gives the answers it had said were stored. */
function writtenUntilKilled(words: readonly string[], afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    writer.stdout.setEncoding('utf8').on('data', (more: string) => {
      if (text === '') setTimeout(() => writer.kill('SIGKILL'), afterMs)
      text += more
    })
    writer.once('close', (code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the writer ended by itself, with ${code}`))
      // A line that was cut off was not acknowledged.
      resolve(text.split('\n').slice(1, -1))
    })
  })
}
