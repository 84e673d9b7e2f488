import { parentPort } from 'node:worker_threads'
import { faultsOf } from './cases.ts'
import type { Kind } from './cases.ts'

// One case after the other, each answered: what hangs is ended by whoever asked.
parentPort?.on('message', ({ kind, seed }: { readonly kind: Kind; readonly seed: number }) =>
  parentPort?.postMessage(faultsOf(kind, seed)),
)
