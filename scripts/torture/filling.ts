/** Runs above the shim: the disk is full after so many bytes, of twenty sizes, in each flow. A line a case. */
import { rmSync } from 'node:fs'
import { FLOWS, mistreated } from './flows.ts'
import { libraryFolder } from './studied.ts'

const SIZES = Array.from({ length: 20 }, (_, n) => n * n * 2_500)
const sizes = process.argv[2] === 'small' ? SIZES.filter((_, n) => n % 10 === 3) : SIZES

for (const [name, flow] of Object.entries(FLOWS)) {
  for (const room of sizes) {
    const { wrong } = await mistreated(flow, { AFTERREAD_FAULT_ROOM: String(room) })
    console.log(wrong === null ? 'ok' : `${name}, ${room} bytes left: ${wrong}`)
  }
}
rmSync(libraryFolder(), { recursive: true, force: true })
