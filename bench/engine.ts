import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { generate } from '../src/engine/generate.ts'
import { READ_LIMITS, readInWorker } from '../src/main/import/read-in-worker.ts'
import type { Reading } from '../src/main/import/read-in-worker.ts'
import { createReadyReader } from '../src/main/import/ready-reader.ts'
import type { Speech } from './run.ts'

const ROOT = join(import.meta.dirname, '..')
const WORKER = join(ROOT, 'out', 'main', 'import-worker.js')
const COMMAND = join(ROOT, 'bin', 'afterread.mjs')
/** In kB, each with how often it is read to be warm, and then measured. */
const SIZES = [
  { size: 5, warm: 20, times: 15 },
  { size: 15, warm: 10, times: 11 },
  { size: 50, warm: 3, times: 7 },
  { size: 150, warm: 1, times: 5 },
  { size: 500, warm: 0, times: 3 },
  { size: 1000, warm: 0, times: 1 },
] as const
const MB_PER_SECOND = 0.3
const ICU = process.versions.icu ?? ''

/** From a text to its bank, warm and cold, by size; in the worker of the app; and how soon that is stopped: docs/speed.md. */
export default async function benchEngine(speech: Speech): Promise<void> {
  const { hold, print } = speech
  const warm = new Map(SIZES.map((one) => [one.size, warmTime(one)]))
  for (const [size, ms] of warm) hold(`${size} kB warm (${speed(size, ms)})`, ms, size / MB_PER_SECOND, 'ms')
  hold('15 kB warm', warm.get(15) ?? NaN, 100, 'ms')
  const [middle, largest] = [warm.get(150) ?? NaN, warm.get(1000) ?? NaN]
  hold('growth: time a byte of 1 MB beside one of 150 kB', largest / 1000 / (middle / 150), 1.5, 'times')
  hold('memory at most', process.resourceUsage().maxRSS / 1024, 1024, 'MB')
  if (!existsSync(WORKER)) print('cold: skipped: the app is not built (npm run build)')
  else await benchBuilt(speech)
}

async function benchBuilt({ hold }: Speech): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'afterread-bench-'))
  const file = join(folder, 'article.md')
  writeFileSync(file, textOf(15_000))
  try {
    hold('15 kB cold, `afterread generate` and all', median(several(7, () => timeCommand(file))), 400, 'ms')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const cold: number[] = []
  while (cold.length < 7) cold.push(await timeWorker(textOf(15_000)))
  hold('15 kB cold, in the worker of the app', median(cold), 400, 'ms')
  const ready: number[] = []
  while (ready.length < 3) ready.push(await timeReady(textOf(15_000)))
  hold('15 kB in the worker that got ready while the screen was open', median(ready), 400, 'ms')
  hold('1 MB cold, in the worker of the app', await timeWorker(textOf(1_000_000)), READ_LIMITS.ms, 'ms')
  hold('1 MB stopped', Math.max(await timeStop(100), await timeStop(1000), await timeStop(3000)), 200, 'ms')
}

function warmTime({ size, warm, times }: (typeof SIZES)[number]): number {
  const text = textOf(size * 1000)
  several(warm, () => generate(text, ICU))
  return median(several(times, () => worked(() => generate(text, ICU))))
}

const timeCommand = (file: string): number =>
  timed(() => {
    const { status } = spawnSync(process.execPath, [COMMAND, 'generate', file, '--json'])
    if (status !== 0) throw new Error(`the command ended with ${status}`)
  })

/** Until the bank is there, from the moment the worker is asked for; for ever where the worker is ended. */
async function timeWorker(text: string): Promise<number> {
  const start = performance.now()
  const { kind } = await begun(text).done
  return kind === 'read' ? performance.now() - start : Infinity
}

/** The same where the screen was open for some seconds before there was something to read. */
async function timeReady(text: string): Promise<number> {
  const ready = createReadyReader(WORKER, READ_LIMITS)
  ready.prepare()
  await setTimeout(5000)
  const start = performance.now()
  const { kind } = await begun(text, ready.take()).done
  return kind === 'read' ? performance.now() - start : Infinity
}

/** Until nothing of the worker is left, from the moment it is stopped. */
async function timeStop(after: number): Promise<number> {
  const reading = begun(textOf(1_000_000))
  await setTimeout(after)
  const start = performance.now()
  await reading.stop()
  return performance.now() - start
}

const begun = (content: string, thread?: Worker): Reading =>
  readInWorker(
    WORKER,
    { source: { name: 'article.md', format: 'markdown', content }, putBack: [] },
    READ_LIMITS,
    () => {},
    thread,
  )

const speed = (size: number, ms: number): string => `${(size / ms).toFixed(2)} MB/s`

/** The processor's time of this thread, which another program takes nothing of. */
function worked(run: () => unknown): number {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

const several = <Made>(times: number, make: () => Made): Made[] => Array.from({ length: times }, make)

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
