import { chromium } from '@playwright/test'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { findChromium } from '../e2e/browser/chromium.ts'
import { endBy, serve } from '../e2e/fronts/browser.ts'
import type { Speech } from './run.ts'

const ROUNDS = 7
const page = join(import.meta.dirname, '..', 'out', 'renderer')

type Start = { readonly url: number; readonly paint: number }

/** The start of the browser front as a person waits for it, and the weight of what the page loads first. */
export default async function measureStart({ print }: Speech): Promise<void> {
  const { path } = await findChromium()
  const browser = await chromium.launch({ executablePath: path })
  // Its own first page is the browser's business.
  await (await browser.newPage()).goto('data:text/html,<h1>Ready</h1>')
  const folder = mkdtempSync(join(tmpdir(), 'afterread-bench-'))
  const start = async (): Promise<Start> => {
    const began = performance.now()
    const { url, program } = await serve({ library: folder })
    const printed = performance.now() - began
    const tab = await browser.newPage()
    await tab.goto(url)
    await tab.getByRole('heading', { level: 1 }).waitFor()
    const paint = await tab.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    )
    await tab.close()
    await endBy(program, 'SIGTERM')
    return { url: printed, paint }
  }
  try {
    const first = await start()
    const later: Start[] = []
    for (let round = 0; round < ROUNDS; round++) later.push(await start())
    print(`first start to address printed: ${ms(first.url)} (≤ 1000 ms)`)
    print(`later start to address printed: median ${ms(median(later.map(({ url }) => url)))} (≤ 1000 ms)`)
    print(
      `first paint of the page: ${ms(first.paint)} the first time, median ${ms(median(later.map(({ paint }) => paint)))} (≤ 500 ms)`,
    )
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
  print(`page entry, gzipped: ${(entryBytes() / 1000).toFixed(1)} kB (≤ 120 kB)`)
}

/** All that index.html names: scripts, what they load at once, and styles. */
function entryBytes(): number {
  const html = readFileSync(join(page, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, name = '']) => name,
  )
  const assets = new Set([...named, ...named.flatMap(importsOf)])
  return [Buffer.from(html), ...[...assets].map((name) => readFileSync(join(page, name)))].reduce(
    (sum, file) => sum + gzipSync(file).length,
    0,
  )
}

/** Static imports only; what `import()` brings is loaded when a screen is opened. */
function importsOf(script: string): readonly string[] {
  if (!script.endsWith('.js')) return []
  const source = readFileSync(join(page, script), 'utf8')
  const all = readdirSync(join(page, 'assets'))
  return [...source.matchAll(/\bfrom\s*["']\.\/([^"']+\.js)["']/g)]
    .map(([, name = '']) => name)
    .filter((name) => all.includes(name))
    .map((name) => `assets/${name}`)
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

const ms = (value: number): string => `${Math.round(value)} ms`
