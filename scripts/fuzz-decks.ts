/**
 * `npm run fuzz:decks [-- COUNT [FIRST]] [KIND …]`: the readers of every format of text on ten thousand files with
 * mistakes each (or COUNT, from seed FIRST), a library as JSON among them; shared articles, which are archives, on a
 * fifth of that. Says the seed of each that breaks one or takes over five seconds; exit 1 then.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { computedMs } from '../src/engine/samples/time.ts'
import { TEXT_FORMATS, faultOf } from '../src/main/decks/sample-files.ts'
import type { TextFormat } from '../src/main/decks/sample-files.ts'
import { faultOfLibrary } from '../src/main/json/sample-faults.ts'
import { faultOfShared } from '../src/main/shared-article/sample-faults.ts'

const words = process.argv.slice(2)
const [count = 10_000, first = 0] = words.filter((word) => /^\d+$/.test(word)).map(Number)
const wanted = words.filter((word) => !/^\d+$/.test(word))
const folder = mkdtempSync(join(tmpdir(), 'afterread-fuzz-'))
let broken = 0

const formats = Object.keys(TEXT_FORMATS) as TextFormat[]
for (const format of formats) run(format, count, (seed) => faultOf(format, seed))
run('library', count, (seed) => faultOfLibrary(seed, folder))
run('afterread', Math.ceil(count / 5), faultOfShared)
rmSync(folder, { recursive: true })
process.exitCode = broken > 0 ? 1 : 0

function run(kind: string, times: number, fault: (seed: number) => string | null): void {
  if (wanted.length > 0 && !wanted.includes(kind)) return
  const before = broken
  let longest = 0
  for (let seed = first; seed < first + times; seed++) {
    const began = computedMs()
    const found = fault(seed)
    longest = Math.max(longest, computedMs() - began)
    if (found !== null) console.log(`${kind}, seed ${seed}: ${found}`)
    if (found !== null) broken++
  }
  console.log(
    `${kind}: ${times} files with mistakes, ${broken - before} with faults, the longest ${longest.toFixed(0)} ms`,
  )
}
