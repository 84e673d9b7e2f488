/**
 * `npm run fuzz [-- COUNT [FIRST]]`: the engine on ten thousand fixtures with mistakes (or COUNT, from seed FIRST).
 * Says the seed of each that breaks it, takes over five seconds or makes something unsound; exit 1 then.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '../src/engine/generate.ts'
import type { Format } from '../src/engine/read.ts'
import { mutated, sliceOf } from '../src/engine/sample-mutations.ts'
import { unsoundness } from '../src/engine/soundness.ts'
import { isUnreadable } from '../src/engine/unreadable.ts'

const fixtures = join(import.meta.dirname, '..', 'fixtures')
const FILES: readonly (readonly [string, Format])[] = [
  ['article.md', 'markdown'],
  ['article.txt', 'plain'],
  ['article.html', 'html'],
]
const articles = readdirSync(fixtures).flatMap((name) =>
  FILES.flatMap(([file, format]) => {
    const path = join(fixtures, name, file)
    return existsSync(path) ? [{ format, text: readFileSync(path, 'utf8') }] : []
  }),
)
const [count = 10_000, first = 0] = process.argv.slice(2).map(Number)
const SLOW_MS = 5_000
let broken = 0

for (let seed = first; seed < first + count; seed++) {
  const article = articles[seed % articles.length]
  const wrong = article ? faultsOf(article.text, article.format, seed) : ['there are no fixtures']
  if (wrong.length > 0) broken++
  for (const sentence of wrong) console.log(`seed ${seed}: ${sentence}`)
}
console.log(`${count} articles with mistakes, ${broken} with faults`)
process.exitCode = broken > 0 ? 1 : 0

function faultsOf(text: string, format: Format, seed: number): string[] {
  const before = performance.now()
  try {
    const wrong = unsoundness(generate(mutated(sliceOf(text, seed, 1_500), seed), 'fuzz', format))
    const took = performance.now() - before
    return took > SLOW_MS ? [...wrong, `took ${Math.round(took)} ms`] : wrong
  } catch (error) {
    return isUnreadable(error) ? [] : [String(error)]
  }
}
