import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '../src/engine/generate.ts'
import { READ_LIMITS, readInWorker } from '../src/main/read-in-worker.ts'
import type { Speech } from './run.ts'

const ROOT = join(import.meta.dirname, '..')
const WORKER = join(ROOT, 'out', 'main', 'import-worker.js')
const SIZES = [5, 15, 50, 150, 500, 1000]
const FAST = { perSecond: 0.3, warm: 100, cold: 400 }

/** From a text to its bank: by size, warm; a usual article cold, in the worker that the app starts for it. */
export default async function benchEngine({ print }: Speech): Promise<void> {
  for (const size of SIZES) print(warmLine(textOf(size * 1000), size))
  print(`memory held at most: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
  if (!existsSync(WORKER)) {
    print('cold: skipped: the worker is not built (npm run build)')
    return
  }
  const times: number[] = []
  while (times.length < 7) times.push(await timeCold(textOf(15_000)))
  print(`15 kB cold, worker and all: ${median(times).toFixed(0)} ms (to reach: ${FAST.cold} ms)`)
}

function warmLine(text: string, size: number): string {
  const icu = process.versions.icu ?? ''
  if (size <= 50) for (let i = 0; i < 3; i++) generate(text, icu)
  const times = Array.from({ length: size <= 150 ? 7 : 1 }, () => {
    const start = performance.now()
    generate(text, icu)
    return performance.now() - start
  })
  const ms = median(times)
  const speed = text.length / 1e6 / (ms / 1000)
  const wanted = size === 15 ? `; to reach: ${FAST.warm} ms` : ''
  return `${size} kB warm: ${ms.toFixed(0)} ms, ${speed.toFixed(2)} MB/s (to reach: ${FAST.perSecond} MB/s${wanted})`
}

/** Until the bank is there, from the moment the worker is asked for. */
async function timeCold(text: string): Promise<number> {
  const start = performance.now()
  const task = { source: { name: 'article.md', format: 'markdown', content: text }, putBack: [] } as const
  const { kind } = await readInWorker(WORKER, task, READ_LIMITS, () => {}).done
  if (kind !== 'read') throw new Error(`the worker did not read the article: ${kind}`)
  return performance.now() - start
}

/** The fixtures in Markdown one after the other, as often as it takes; each time round with names of its own. */
function textOf(length: number): string {
  const folder = join(ROOT, 'fixtures')
  const articles = readdirSync(folder)
    .map((name) => join(folder, name, 'article.md'))
    .filter(existsSync)
    .map((file) => readFileSync(file, 'utf8').replace(/^---[\s\S]*?\n---\n/, ''))
  let text = ''
  for (let round = 0; text.length < length; round++)
    for (const article of articles) text += renamed(article, round)
  return text.slice(0, length)
}

const renamed = (article: string, round: number): string =>
  round === 0 ? `${article}\n\n` : `${article.replace(/\p{Lu}\p{Ll}{4,}/gu, (word) => `${word}${round}`)}\n\n`

const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
