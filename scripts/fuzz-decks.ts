/**
 * `npm run fuzz:decks [-- COUNT [FIRST]]`: the readers of every format of text on ten thousand files with mistakes each
 * (or COUNT, from seed FIRST). Says the seed of each that breaks one or takes over five seconds; exit 1 then.
 */
import { TEXT_FORMATS, faultOf } from '../src/main/decks/sample-files.ts'
import type { TextFormat } from '../src/main/decks/sample-files.ts'

const [count = 10_000, first = 0] = process.argv.slice(2).map(Number)
let broken = 0

for (const format of Object.keys(TEXT_FORMATS) as TextFormat[]) {
  const before = broken
  for (let seed = first; seed < first + count; seed++) {
    const fault = faultOf(format, seed)
    if (fault !== null) console.log(`${format}, seed ${seed}: ${fault}`)
    if (fault !== null) broken++
  }
  console.log(`${format}: ${count} files with mistakes, ${broken - before} with faults`)
}
process.exitCode = broken > 0 ? 1 : 0
