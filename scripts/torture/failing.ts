/** Runs above the shim: lets call k of every flow fail, for every k to 100 and then every tenth. A line a case. */
import { rmSync } from 'node:fs'
import { FLOWS, mistreated } from './flows.ts'
import { libraryFolder } from './studied.ts'

const KINDS = ['EIO', 'ENOSPC', 'EROFS', 'short', 'sync']
const EACH_TO = 100
const THEN_EVERY = 10
const LAST = 400
const small = process.argv[2] === 'small'

for (const [name, flow] of Object.entries(FLOWS)) {
  for (const kind of KINDS) {
    for (let at = small ? 3 : 1; at <= LAST; at += small ? 150 : at < EACH_TO ? 1 : THEN_EVERY) {
      const { hit, wrong } = await mistreated(flow, {
        AFTERREAD_FAULT_KIND: kind,
        AFTERREAD_FAULT_AT: String(at),
      })
      if (!hit && wrong === null) break
      console.log(wrong === null ? 'ok' : `${name}, ${kind} at call ${at}: ${wrong}`)
    }
  }
}
rmSync(libraryFolder(), { recursive: true, force: true })
