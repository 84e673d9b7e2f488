/**
 * `npm run fuzz:documents [-- COUNT [FIRST]]`: two thousand documents with mistakes of each format (or COUNT), each
 * read or refused with a sentence within five seconds. Says the seed of each that is not; exit 1 then.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { computedMs } from '../src/engine/samples/time.ts'
import { faultOf, mutatedDocument } from '../src/main/documents/mutated-documents.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'documents')
const [count = 2_000, first = 0] = process.argv.slice(2).map(Number)

for (const ending of ['docx', 'epub', 'pdf', 'mhtml']) {
  const files = readdirSync(folder).filter((name) => name.endsWith(ending))
  const contents = files.map((name) => readFileSync(join(folder, name)))
  let broken = 0
  let longest = 0
  for (let seed = first; seed < first + count; seed++) {
    const at = seed % files.length
    const content = contents[at]
    const began = computedMs()
    const fault = content
      ? await faultOf(`a.${ending}`, mutatedDocument(content, seed))
      : 'there is no fixture'
    longest = Math.max(longest, computedMs() - began)
    if (fault === null) continue
    broken++
    console.log(`${files[at]} seed ${seed}: ${fault}`)
  }
  console.log(
    `${count} .${ending} with mistakes, ${broken} with faults, the longest ${longest.toFixed(0)} ms`,
  )
  if (broken > 0) process.exitCode = 1
}
